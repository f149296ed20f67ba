import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, test } from "node:test";
import { ask, assertAccessible, close, equals, openAs, picture, proveIfAsked, settled, visit } from "./support.mjs";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app would show now (RFC 6238). */
function totp(secret, at = Date.now()) {
  const bits = [...secret.replace(/=+$/, "")].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = hash.at(-1) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

describe("a forgotten password", () => {
  test("a link is asked for at the door, and the answer does not tell who has an account", async () => {
    const page = await openAs(null);
    await visit(page, "/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.waitForURL(/forgot-password/);
    await page.getByTestId("button-send-link").click();
    await page.getByText("Enter an e-mail address such as").waitFor();
    await assertAccessible(page, "forgotten password");
    await page.getByTestId("input-email").fill("nobody@nowhere.example");
    await page.getByTestId("button-send-link").click();
    await page.getByTestId("text-reset-sent").waitFor();
    await picture(page, "forgotten-password");
    await close(page);
  });
});

describe("one's own account", () => {
  test("the profile is changed and stays changed", async () => {
    const page = await openAs("customer");
    await visit(page, "/portal/account");
    const before = (await ask(page, "/api/me")).displayName;
    const set = async (name) => {
      await page.getByTestId("input-displayName").fill(name);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().endsWith("/api/me") && response.request().method() === "PUT"),
        page.getByTestId("button-save").click(),
      ]);
      assert.equal(answer.status(), 200);
      await page.locator('[data-testid="button-save"]:not([aria-busy])').waitFor();
      assert.equal((await ask(page, "/api/me")).displayName, name);
    };
    await set(`${before} II`);
    await page.getByTestId("button-user-menu").getByText(`${before} II`).waitFor({ state: "attached" });
    await set(before);
    await close(page);
  });

  test("an authenticator app is set up with a code, gives recovery codes once, and is removed", async () => {
    const page = await openAs("customer");
    await visit(page, "/portal/account?view=security");
    await page.getByTestId("button-set-up").click();
    const secret = page.getByTestId("text-totp-secret");
    await proveIfAsked(page, "customer", secret);
    await assertAccessible(page, "authenticator dialog");
    await picture(page, "authenticator");
    await page.getByTestId("input-totp").fill("12");
    await page.getByTestId("button-confirm-totp").click();
    await page.getByText("Enter the six digits.").waitFor();
    const key = (await secret.innerText()).replace(/[^A-Z2-7]/g, "");
    await page.getByTestId("input-totp").fill(totp(key));
    await page.getByTestId("button-confirm-totp").click();
    await page.getByTestId("button-codes-kept").waitFor();
    await assertAccessible(page, "recovery codes");
    await page.getByTestId("button-codes-kept").click();
    await page.getByTestId("badge-second-factor").getByText("On").waitFor();
    assert.equal((await ask(page, "/api/me/second-factor")).authenticator, true);
    await page.getByTestId("button-remove-authenticator").click();
    await page.getByTestId("button-confirm").click();
    await page.getByTestId("badge-second-factor").getByText("Off").waitFor();
    await close(page);
  });

  test("the session one is in is marked and cannot be ended here", async () => {
    const page = await openAs("customer");
    await visit(page, "/portal/account?view=sessions");
    const { items } = await ask(page, "/api/me/sessions");
    const current = items.find((one) => one.current);
    await page.getByTestId(`row-session-${current.id}`).getByText("This one").waitFor();
    await equals(() => page.getByTestId(`button-end-${current.id}`).count(), 0);
    await page.locator('[data-testid^="row-sign-in-"]').first().waitFor();
    await close(page);
  });
});

describe("people", () => {
  test("somebody is invited, gets another role, is suspended, let in again and deleted", async () => {
    const page = await openAs("admin");
    const name = `Ida Probe ${Date.now() % 100_000}`;
    await visit(page, "/admin/people");
    await page.getByTestId("button-invite").click();
    await page.getByTestId("button-send-invitation").click();
    await page.getByText("Choose at least one role.").waitFor();
    await assertAccessible(page, "invitation");
    await page.getByTestId("input-invite-email").fill(`ida.${Date.now()}@meridian.example`);
    await page.getByTestId("input-invite-name").fill(name);
    await page.getByTestId("check-role-support").click();
    await page.getByTestId("button-send-invitation").click();
    const row = page.getByRole("link", { name });
    await proveIfAsked(page, "admin", row);
    await row.click();
    await page.waitForURL(/\/admin\/people\/\d+/);
    await settled(page);
    const id = page.url().split("/").at(-1);
    await page.getByTestId("badge-person-state").getByText("Invited").waitFor();
    await page.getByTestId("button-resend-invitation").click();
    await page.getByText("on its way again").waitFor();

    await page.getByTestId("check-role-viewer").click();
    await page.getByTestId("button-save-roles").click();
    await page.getByText(`The roles of ${name} are saved.`).waitFor();
    const roles = (await ask(page, `/api/admin/people/${id}`)).roles.map((role) => role.id).sort();
    assert.deepEqual(roles, ["support", "viewer"]);
    await picture(page, "person");

    await page.getByTestId("button-suspend").click();
    await page.getByTestId("input-reason").fill("left the company");
    await page.getByTestId("button-confirm-suspend").click();
    await page.getByTestId("badge-person-state").getByText("Suspended").waitFor();
    await page.getByTestId("button-reactivate").click();
    await page.getByTestId("badge-person-state").getByText("Suspended").waitFor({ state: "detached" });

    await page.getByTestId("button-delete").click();
    await page.getByTestId("input-confirm").fill(name);
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/\/admin\/people$/);
    await page.getByTestId(`row-person-${id}`).waitFor({ state: "detached" });
    await close(page);
  });
});
