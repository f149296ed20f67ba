import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertFits,
  close,
  fillSignIn,
  openAs,
  PHONE,
  people,
  picture,
  settled,
  visit,
} from "./support.mjs";

describe("view as customer", () => {
  test("staff look at a portal with a banner above it, change nothing, leave, and the customer can read it", async () => {
    // A session of its own: a visit is a state of the session, and the others' stays where it is.
    const page = await openAs(null);
    await visit(page, "/sign-in");
    await fillSignIn(page, people.admin);
    await page.waitForURL(/\/admin\//);
    const own = await openAs("customer");
    const customer = (await ask(own, "/api/session")).carrier;
    await visit(page, `/admin/carriers/${customer.id}`);
    await page.getByTestId("button-actions").click();
    await page.getByTestId("button-view-as-customer").click();
    await page.getByTestId("button-start-visit").click();
    await page.getByText("Say why.").waitFor();
    await assertAccessible(page, "view as customer");
    await picture(page, "visit-dialog");
    const reason = `Ticket ${Date.now()}: an invoice is missing`;
    await page.getByTestId("input-visit-reason").fill(reason);
    await page.getByTestId("button-start-visit").click();

    const banner = page.getByTestId("banner-visit");
    await banner.waitFor();
    await page.waitForURL(/\/portal\//);
    await settled(page);
    await banner.getByText(customer.name).first().waitFor();
    await page
      .getByTestId("text-visit-left")
      .getByText(/^(30:00|2\d:\d\d) left$/)
      .waitFor();
    await assertAccessible(page, "visited portal");
    await assertFits(page, "visited portal");
    await picture(page, "visit-banner");
    const refused = await page.evaluate(async () => {
      const answer = await fetch("/api/customer/team", {
        method: "POST",
        headers: { "X-Requested-By": "didtron", "Content-Type": "application/json" },
        body: JSON.stringify({ email: "x@example.com", displayName: "X", roles: ["customer-viewer"] }),
      });
      return (await answer.json()).code;
    });
    assert.equal(refused, "viewing-only");
    await page.setViewportSize(PHONE);
    await settled(page);
    await assertFits(page, "visited portal on a phone");
    await picture(page, "visit-banner-phone");

    await page.getByTestId("button-leave-visit").click();
    await page.waitForURL(new RegExp(`/admin/carriers/${customer.id}$`));
    await banner.waitFor({ state: "detached" });
    await close(page);

    await visit(own, "/portal/operator-access");
    await own.getByText(reason).waitFor();
    await picture(own, "operator-access");
    await close(own);
  });
});
