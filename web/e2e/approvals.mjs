import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  close,
  equals,
  fillSignIn,
  letterTo,
  openAs,
  picture,
  prove,
  URL_,
  visit,
} from "./support.mjs";

const PASSWORD = "correct horse battery";
/** More than the role Admin may move without a second person. */
const MUCH = "20000";

const post = (page, path, data) =>
  page.request.post(URL_ + path, {
    headers: { "X-Requested-By": "didtron", "Idempotency-Key": `${path}-${Date.now()}` },
    data,
  });

/** Somebody new with a role, signed in; `admin` has proved who they are. */
async function hired(admin, role) {
  const email = `clerk${Date.now()}@approvals.example`;
  const made = await post(admin, "/api/admin/people", {
    email,
    displayName: "Clara Clerk",
    portal: "admin",
    carrierId: null,
    roles: [role],
  });
  assert.equal(made.status(), 201);
  const letter = await letterTo(admin, email);
  const page = await openAs(null);
  const token = /\/set-password\/([\w-]+)/.exec(letter.link)[1];
  assert.equal((await post(page, `/api/one-time-link/${token}`, { password: PASSWORD })).status(), 204);
  await page.goto(`${URL_}/sign-in`);
  await fillSignIn(page, { email, password: PASSWORD });
  await page.waitForURL(/\/admin\/dashboard/);
  return { page, id: (await made.json()).id };
}

describe("approvals", () => {
  test("what is too much for one person is asked for by one and approved by another, and never by the first", async () => {
    const admin = await openAs("admin");
    await prove(admin, "admin");
    const clerk = await hired(admin, "admin");
    const { items } = await ask(admin, "/api/admin/carriers?limit=100");
    const carrier = items.find(({ kind }) => kind === "customer");
    const correction = { side: "customer", currency: carrier.currency, amount: MUCH, reason: "correction" };
    const balance = async () => (await ask(admin, `/api/admin/carriers/${carrier.id}`)).customer.balance.amount;
    const adjust = (movement) =>
      post(admin, `/api/admin/carriers/${carrier.id}/adjustments`, {
        ...correction,
        movement,
        reference: "",
        note: "",
      });

    await visit(clerk.page, `/admin/carriers/${carrier.id}?view=accounting`);
    await clerk.page.getByTestId("button-adjust").click();
    await clerk.page.getByTestId("select-movement").selectOption("credit");
    await clerk.page.getByTestId("input-amount").fill(MUCH);
    const [waiting] = await Promise.all([
      clerk.page.waitForResponse((answer) => answer.url().endsWith("/adjustments")),
      clerk.page.getByTestId("button-submit").click(),
    ]);
    assert.equal(waiting.status(), 202);
    const { approvalId: id } = await waiting.json();
    await clerk.page.getByText("Somebody else must agree first").first().waitFor();

    await visit(clerk.page, "/admin/approvals");
    await clerk.page.getByTestId(`button-approval-${id}`).click();
    await clerk.page.getByTestId("button-withdraw").waitFor();
    await equals(() => clerk.page.getByTestId("button-approve").count(), 0, "nobody approves what is their own");
    await post(clerk.page, "/api/me/proof", { password: PASSWORD });
    const own = await post(clerk.page, `/api/admin/approvals/${id}/approve`, { reason: "" });
    assert.equal((await own.json()).code, "own-approval");
    await close(clerk.page);

    await visit(admin, "/admin/approvals");
    await admin.getByTestId(`button-approval-${id}`).click();
    await admin.getByTestId("approval-drawer").getByText("Clara Clerk").waitFor();
    await assertAccessible(admin, "deciding on a request");
    await picture(admin, "approval");
    const before = Number(await balance());
    try {
      const [decided] = await Promise.all([
        admin.waitForResponse((answer) => answer.url().endsWith(`/approvals/${id}/approve`)),
        admin.getByTestId("button-approve").click(),
      ]);
      assert.equal(decided.status(), 204);
      await admin.getByTestId("approval-drawer").waitFor({ state: "detached" });
      await equals(() => admin.getByTestId(`button-approval-${id}`).count(), 0, "it waits no more");
      const { approval } = await ask(admin, `/api/admin/approvals/${id}`);
      assert.deepEqual([approval.state, approval.askedBy], ["approved", "Clara Clerk"]);
      assert.ok(Number(await balance()) > before + Number(MUCH) / 2, "it was carried out");
    } finally {
      assert.equal((await adjust("debit")).status(), 201);
      await admin.request.delete(`${URL_}/api/admin/people/${clerk.id}`, { headers: { "X-Requested-By": "didtron" } });
    }
    await close(admin);
  });
});
