import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertQuiet, close, equals, openAs, pressKey, save, visit } from "./support.mjs";

describe("media and signalling of an interconnect", () => {
  test("codecs are put into an order and taken back; a rule about nothing is not taken", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=customer&limit=1");
    const stored = () => ask(page, `/api/admin/interconnects/${items[0].id}`);
    await visit(page, `/admin/carriers/${items[0].carrier.id}/interconnects/${items[0].id}?view=media`);
    for (const codec of ["pcmu", "amr-wb"]) {
      await page.getByTestId("select-codec").selectOption(codec);
      await page.getByTestId("button-add-codec").click();
    }
    // by keyboard: the focus goes with what is moved, and after a removal to what is left
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    await pressKey(page.getByTestId("codec-1").getByRole("button").first());
    await equals(focused, "Move AMR-WB (G.722.2) down", "the arrow up is at its end");
    await page.getByTestId("select-packet-amr-wb").selectOption("40");
    const { relay } = (await stored()).media;
    await page.getByTestId("select-media-relay").selectOption("always");
    await page.getByTestId("select-media-srtp").selectOption("optional");
    await page.getByTestId("input-media-silenceSeconds").fill("120");
    assert.equal(await save(page), 200);
    const saved = (await stored()).media;
    assert.deepEqual([saved.relay, saved.srtp, saved.silenceSeconds], ["always", "optional", 120]);
    await page.getByTestId("select-media-srtp").selectOption("none");
    await page.getByTestId("select-media-relay").selectOption(relay);
    await page.getByTestId("input-media-silenceSeconds").fill("");
    assert.deepEqual((await stored()).media.codecs, ["amr-wb", "pcmu"]);
    assert.deepEqual((await stored()).media.packets, [{ codec: "amr-wb", millis: 40 }]);
    await pressKey(page.getByTestId("codec-1").getByRole("button").last());
    await equals(focused, "Remove AMR-WB (G.722.2)", "the row before the last one, which is gone");
    await page.keyboard.press("Enter");
    await equals(focused, "Add codec", "no row is left");
    assert.equal(await save(page), 200);
    assert.deepEqual([(await stored()).media.codecs, (await stored()).media.packets], [[], []]);

    await page.getByTestId("tab-signalling").click();
    await page.getByTestId("button-add-card-causes").click();
    await page.getByTestId("input-signalling-causes-0-code").fill("");
    await page.getByTestId("button-save").click();
    await page.getByText("A SIP code or a Q.850 cause that the rule is about.").waitFor();
    assertQuiet(page, "media and signalling of an interconnect");
    await close(page);
  });
});
