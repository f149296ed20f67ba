import { describe, test } from "node:test";
import { ask, assertQuiet, close, equals, openAs, settled, visit } from "./support.mjs";

describe("number lists", () => {
  test("a list is made, filled, used, tried, and deleted", async () => {
    const page = await openAs("admin");
    const name = `Nuisance ${Date.now()}`;
    await visit(page, "/admin/number-lists/new");
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("button-save").click();
    await page.getByTestId("card-entries").waitFor();
    await page.waitForURL(/\/number-lists\/\d+/);
    const id = page.url().split("/").at(-1).split("?")[0];
    const entries = async () =>
      (await ask(page, `/api/admin/number-list-entries?listId=${id}`)).items.map(({ code }) => code).join(" ");

    await page.getByTestId("button-change-entries").click();
    await page.getByTestId("input-numbers").fill("88219\nnone");
    await page.getByTestId("button-submit").click();
    await page.getByText('line 2: "none" is not only digits').first().waitFor();
    page.complaints.length = 0;
    await page.getByTestId("input-numbers-file").setInputFiles({
      name: "codes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("88219\r\n88218\r\n"),
    });
    await page.getByTestId("button-submit").click();
    await equals(entries, "88218 88219");

    await page.getByTestId("button-add-use").click();
    await page.getByTestId("button-submit").click();
    await page.getByTestId("card-uses").getByRole("cell", { name: "All calls", exact: true }).waitFor();
    await visit(page, "/admin/number-lists");
    await page.getByTestId("input-try-number").fill("+88 218 123456");
    await page.getByTestId("button-try-number").click();
    await page.getByTestId("section-try-number").getByText("As called number: refused").waitFor();
    await page.getByTestId("section-try-number").getByText(`${name} has 88218`).waitFor();

    await visit(page, `/admin/number-lists/${id}`);
    await page.getByTestId("card-uses").getByRole("button", { name: "Remove: All calls" }).click();
    await page.getByTestId("button-confirm").click();
    await page.getByText("Refuses no call and excepts none.").waitFor();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await equals(
      async () => (await ask(page, `/api/admin/number-lists?search=${encodeURIComponent(name)}`)).items.length,
      0,
    );
    await page.waitForURL(/\/admin\/number-lists$/);
    await settled(page);
    assertQuiet(page, "number lists");
    await close(page);
  });
});
