import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, save, settled, visit } from "./support.mjs";

describe("addresses of a supplier", () => {
  test("a fallback is added, asked by hand, and taken away", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=supplier&limit=100");
    const one = items.find(({ status, sendTo }) => status.reason !== "not-monitored" && sendTo.length === 2);
    const path = `/admin/carriers/${one.carrier.id}/interconnects/${one.id}`;
    const addresses = async () => (await ask(page, `/api/admin/interconnects/${one.id}`)).sendTo;
    await visit(page, `${path}?view=routing`);
    await page.getByTestId("button-add-send-to").click();
    await page.getByTestId("input-egress-sendTo-2-host").fill("198.51.100.9");
    await page.getByTestId("select-egress-sendTo-2-transport").selectOption("tls");
    await page.getByTestId("select-egress-certificates-by").selectOption("none");
    await page.getByTestId("notice-unchecked").waitFor();
    await page.getByTestId("select-egress-certificates-by").selectOption("system");
    await page.getByTestId("switch-egress-sendTo-2-fallback").click();
    await assertAccessible(page, "addresses of a supplier");
    assert.equal(await save(page), 200);
    assert.deepEqual(await addresses(), [...one.sendTo, "198.51.100.9:5061 tls"]);

    await page.getByTestId("tab-monitoring").click();
    const card = page.getByTestId("card-addresses");
    await card.getByText("198.51.100.9:5061 tls").waitFor();
    await card.getByText("200 OK").first().waitFor();
    const [checked] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/check")),
      page.getByTestId("button-check").click(),
    ]);
    assert.deepEqual([checked.status(), (await checked.json()).changed], [200, 3]);

    // calls take an address out that then gets none to answer: time has to bring it back, and letters have to go to somebody
    const monitoring = (field) => page.getByTestId(`input-egress-monitoring-${field}`);
    await page.getByTestId("select-egress-monitoring-mode").selectOption("calls");
    await page.getByTestId("select-egress-monitoring-mail").selectOption("breach");
    await monitoring("restoreMinutes").fill("");
    // the addresses that are there go one by one, from the last
    for (const _ of (await ask(page, `/api/admin/interconnects/${one.id}`)).egress.monitoring.recipients) {
      await monitoring("recipients").press("Backspace");
    }
    await page.getByTestId("button-save").click();
    for (const field of ["restoreMinutes", "recipients"]) {
      await equals(() => monitoring(field).getAttribute("aria-invalid"), "true", field);
    }
    await page.getByTestId("button-reset").click();

    await page.getByTestId("tab-routing").click();
    await page.getByLabel("Remove address 3").click();
    assert.equal(await save(page), 200);
    await equals(async () => (await addresses()).length, 2);
    await page.getByTestId("select-egress-redirections-mode").selectOption("follow");
    await page.getByTestId("input-egress-redirections-onlyTo").fill("198.51.100.0/24");
    await page.getByTestId("input-egress-redirections-onlyTo").press("Enter");
    await assertAccessible(page, "redirections of a supplier");
    assert.equal(await save(page), 200);
    const redirections = async () => (await ask(page, `/api/admin/interconnects/${one.id}`)).egress.redirections;
    assert.deepEqual(await redirections(), { mode: "follow", onlyTo: ["198.51.100.0/24"] });
    await page.getByTestId("select-egress-redirections-mode").selectOption("refuse");
    assert.equal(await save(page), 200);
    assert.deepEqual(await redirections(), { mode: "refuse", onlyTo: [] });

    await settled(page);
    assertQuiet(page, "addresses of a supplier");
    await close(page);
  });
});
