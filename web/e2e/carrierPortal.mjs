import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertQuiet, close, openAs, pressEscape, URL_, visit } from "./support.mjs";

describe("a carrier", () => {
  test("sees how it stands and its own half of each call", async () => {
    const page = await openAs("carrier");
    await page.goto(URL_);
    await page.waitForURL(/\/carrier\/overview/);
    const picture = await ask(page, "/api/carrier/account");
    await page.getByTestId("traffic-sent").waitFor();
    await page.getByTestId("traffic-received").waitFor();
    assert.ok(picture.day.received.calls > 0, "the simulated world sent it calls");
    const others = (await ask(page, "/api/session")).carrier.name;
    for (const way of ["sent", "received"]) {
      await visit(page, `/carrier/calls?range=all&way=${way}&limit=10`);
      const { items } = await ask(page, `/api/carrier/calls?way=${way}&result=answered&limit=1`);
      await visit(page, `/carrier/calls/${items[0].callId}`);
      await page
        .locator("main")
        .getByText(way === "sent" ? /Sent by you/ : /Received by you/)
        .first()
        .waitFor();
      const said = await page.locator("main").innerText();
      for (const name of ["Brightline", "Copperfield", "Halcyon", "Norden", "Premium USD"]) {
        assert.ok(name === others || !said.includes(name), `${name} is told on a ${way} call`);
      }
    }
    await visit(page, "/carrier/interconnects");
    await page.getByText("AUR-PRM-SU").waitFor();
    await visit(page, "/carrier/team");
    await page.getByText("noc@aurelia.example").first().waitFor();
    assertQuiet(page, "carrier portal");
    await page.goto(`${URL_}/admin/carriers`);
    await page.getByTestId("page-forbidden").waitFor();
    await close(page);
  });

  test("gets its people from the carrier's record", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/carriers?kind=supplier&limit=1");
    await visit(page, `/admin/carriers/${items[0].id}?view=contacts`);
    await page.getByTestId("button-portal-access").click();
    await page.getByTestId("button-invite-into-carrier").click();
    await page.getByRole("dialog").getByText("Technical").waitFor();
    await pressEscape(page);
    assertQuiet(page, "portal access");
    await close(page);
  });
});
