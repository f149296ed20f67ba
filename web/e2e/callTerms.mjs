import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, openAs, visit } from "./support.mjs";

async function save(page) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/api/admin/")),
    page.getByTestId("button-save").click(),
  ]);
  assert.equal(answer.status(), 200);
}

describe("media and signalling of an interconnect", () => {
  test("codecs are ordered, a cause is told in other words, and both are taken back", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=customer&limit=1");
    const path = `/admin/carriers/${items[0].carrier.id}/interconnects/${items[0].id}`;
    const stored = () => ask(page, `/api/admin/interconnects/${items[0].id}`);
    await visit(page, `${path}?view=media`);
    await page.getByTestId("select-codec").selectOption("pcmu");
    await page.getByTestId("button-add-codec").click();
    await page.getByTestId("select-codec").selectOption("amr-wb");
    await page.getByTestId("button-add-codec").click();
    await page.getByTestId("codec-1").getByRole("button").first().click();
    await assertAccessible(page, "media of an interconnect");
    await save(page);
    assert.deepEqual((await stored()).media.codecs, ["amr-wb", "pcmu"]);

    await page.getByTestId("tab-signalling").click();
    await page.getByTestId("button-add-card-causes").click();
    await page.getByTestId("input-signalling-causes-0-code").fill("5xx");
    await page.getByTestId("input-signalling-causes-0-told").fill("480");
    await page.getByTestId("input-signalling-causes-0-phrase").fill("Try later");
    await assertAccessible(page, "signalling of an interconnect");
    await save(page);
    const rule = { code: "5xx", cause: null, told: 480, phrase: "Try later", q850: null };
    assert.deepEqual((await stored()).signalling.causes, [rule]);

    await page.getByTestId("card-causes-0").getByRole("button").last().click();
    await save(page);
    await page.getByTestId("tab-media").click();
    await page.getByTestId("codec-1").getByRole("button").last().click();
    await page.getByTestId("codec-0").getByRole("button").last().click();
    await save(page);
    assert.deepEqual((await stored()).media.codecs, []);
    assertQuiet(page, "media and signalling of an interconnect");
    await close(page);
  });
});
