import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  openAs,
  picture,
  pressEscape,
  proveIfAsked,
  visit,
} from "./support.mjs";

describe("a customer's team", () => {
  test("a colleague is invited, gets another role, is suspended, let in again and removed", async () => {
    const page = await openAs("customer");
    const name = `Mia Probe ${Date.now() % 1_000_000}`;
    await visit(page, "/portal/team");
    const { person } = await ask(page, "/api/session");
    await page.getByTestId(`row-member-${person.id}`).getByText("you", { exact: true }).waitFor();
    await page.getByTestId(`button-more-${person.id}`).click();
    await equals(() => page.getByTestId(`button-remove-${person.id}`).getAttribute("aria-disabled"), "true");
    await pressEscape(page);

    await page.getByTestId("button-invite").click();
    await page.getByTestId("input-invite-email").fill(`mia.${Date.now()}@brightline.example`);
    await page.getByTestId("input-invite-name").fill(name);
    await page.getByTestId("check-role-customer-viewer").click();
    await assertAccessible(page, "inviting a colleague");
    await page.getByTestId("button-send-invitation").click();
    const row = page.getByRole("row", { name });
    await proveIfAsked(page, "customer", row);
    await row.getByText("Invited").waitFor();
    const { items } = await ask(page, "/api/customer/team?limit=100");
    const { id } = items.find((member) => member.displayName === name);
    const act = async (what) => {
      await page.getByTestId(`button-more-${id}`).click();
      await page.getByTestId(`button-${what}-${id}`).click();
    };
    await act("resend");
    await page.getByText("on its way again").waitFor();

    await act("roles");
    await page.getByTestId("check-role-customer-billing").click();
    await page.getByTestId("check-role-customer-viewer").click();
    await page.getByTestId("button-save-roles").click();
    await row.getByText("Billing").waitFor();
    await picture(page, "my-team");

    await act("suspend");
    await page.getByTestId("input-reason").fill("on leave");
    await page.getByTestId("button-confirm-suspend").click();
    await row.getByText("Suspended").waitFor();
    await act("reactivate");
    await row.getByText("Suspended").waitFor({ state: "detached" });

    await act("remove");
    await page.getByTestId("input-confirm").fill(name);
    await page.getByTestId("button-confirm").click();
    await page.getByTestId(`row-member-${id}`).waitFor({ state: "detached" });
    const foreign = items.filter((member) => /@meridian\.example|@nimbus\.example/.test(member.email));
    assert.deepEqual(foreign, [], "nobody of another company");
    assertQuiet(page, "team");
    await close(page);
  });
});
