import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, save, visit } from "./support.mjs";

async function tag(page, field, text) {
  await page.getByTestId(`input-${field}`).fill(text);
  await page.getByTestId(`input-${field}`).press("Enter");
}

describe("where the calls of an interconnect come from", () => {
  test("Via is believed of proxies only; a host name says what it stands for", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=customer&limit=1");
    const one = items[0];
    const stored = () => ask(page, `/api/admin/interconnects/${one.id}`);
    await visit(page, `/admin/carriers/${one.carrier.id}/interconnects/${one.id}?view=validation`);
    await page.getByTestId("select-checks-addressType").waitFor();
    await equals(() => page.getByTestId("input-checks-proxies").count(), 0, "proxies are asked for by Via only");
    await page.getByTestId("select-checks-addressType").selectOption("via");
    assert.equal(await save(page), 422, "without a proxy anybody could write the Via");
    await page.getByText("without them anybody could write the Via that is matched").waitFor();
    page.complaints.length = 0; // the browser complains of the refusal
    await tag(page, "checks-proxies", "198.51.100.44");
    await tag(page, "addresses", "nobody.invalid");
    assert.equal(await save(page), 200);
    const { checks, sourceHosts } = await stored();
    assert.deepEqual([checks.addressType, checks.proxies], ["via", ["198.51.100.44/32"]]);
    assert.equal(sourceHosts[0].host, "nobody.invalid");
    await page.getByTestId("list-source-hosts").getByText("not resolved:").waitFor();
    await assertAccessible(page, "ingress validation");

    await page.getByTestId("select-checks-addressType").selectOption("transport");
    await page.getByRole("button", { name: /nobody\.invalid/ }).click();
    assert.equal(await save(page), 200);
    const after = await stored();
    assert.deepEqual(
      [after.checks.addressType, after.checks.proxies, after.addresses],
      ["transport", [], one.addresses],
    );
    assertQuiet(page, "where the calls of an interconnect come from");
    await close(page);
  });
});
