import { describe, test } from "node:test";
import { ask, assertQuiet, close, equals, openAs, settled, visit } from "./support.mjs";

describe("number portability", () => {
  test("a plan is made, filled from a file, asked, and deleted", async () => {
    const page = await openAs("admin");
    const name = `Ported ${Date.now()}`;
    await visit(page, "/admin/portability-plans/new");
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("button-save").click();
    await page.getByTestId("card-ported").waitFor();

    await page.getByTestId("button-import-ported").click();
    await page.getByTestId("input-numbers").fill("12125550123,12025550100\nnone");
    await page.getByTestId("button-submit").click();
    await page.getByTestId("section-import").getByText('line 2: "none"').waitFor();
    await page.getByTestId("button-import-ported").click();
    await page.getByTestId("input-numbers-file").setInputFiles({
      name: "ported.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("number,rn,network\r\n12125550123,12025550100,310260\r\n"),
    });
    await page.getByTestId("button-submit").click();
    await page.getByTestId("card-ported").getByRole("cell", { name: "12025550100" }).waitFor();

    await page.getByTestId("input-look-up").fill("+1 212 555 0123");
    await page.getByTestId("button-look-up").click();
    await page.getByTestId("section-look-up").getByText("Ported: its calls go by 12025550100").waitFor();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    const plans = async () =>
      (await ask(page, `/api/admin/portability-plans?search=${encodeURIComponent(name)}`)).items;
    await equals(async () => (await plans()).length, 0);
    await page.waitForURL(/\/admin\/portability-plans$/);
    await settled(page);
    assertQuiet(page, "number portability");
    await close(page);
  });
});
