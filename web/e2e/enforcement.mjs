import { describe, test } from "node:test";
import { ask, assertQuiet, close, equals, openAs, pressEscape, settled, visit } from "./support.mjs";

describe("enforcement policies", () => {
  test("a policy is made of rules in an order, tried, and deleted", async () => {
    const page = await openAs("admin");
    const name = `Gate ${Date.now()}`;
    const row = page.getByTestId("card-rules").getByRole("listitem");
    await visit(page, "/admin/enforcement-policies/new");
    await page.getByTestId("input-name").fill(name);
    for (const called of ["882", "88216"]) {
      await page.getByTestId("button-add-rule").click();
      await page.getByTestId("input-called").fill(called);
      await page.getByTestId("input-called").press("Enter");
      await page.getByTestId("button-submit").click();
      // 88216 begins with 882
      await row.filter({ hasText: new RegExp(`called number begins with ${called}(?!\\d)`) }).waitFor();
    }
    await row.nth(1).getByTestId("button-up-1").click();
    await page.getByTestId("button-save").click();
    await page.getByTestId("card-try-call").waitFor();
    await page.waitForURL(/\/enforcement-policies\/\d+/);
    const id = page.url().split("/").at(-1).split("?")[0];
    await equals(
      async () =>
        (await ask(page, `/api/admin/enforcement-policies/${id}`)).rules.map(({ called }) => called[0]).join(" "),
      "88216 882",
    );
    await page.getByTestId("input-try-called").fill("882 131 23");
    await page.getByTestId("button-try-call").click();
    await page.getByTestId("section-try-call").getByText("Refused by rule 2").waitFor();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await equals(
      async () => (await ask(page, `/api/admin/enforcement-policies?search=${encodeURIComponent(name)}`)).items.length,
      0,
    );
    await page.waitForURL(/\/admin\/enforcement-policies$/);
    await settled(page);
    assertQuiet(page, "enforcement policies");
    await close(page);
  });

  test("a certificate is requested, and its request copied", async () => {
    const page = await openAs("admin");
    const name = `SHAKEN ${Date.now()}`;
    await visit(page, "/admin/attestation-certificates");
    await page.getByTestId("button-request").click();
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("input-url").fill(`https://cert.example/${Date.now()}.pem`);
    await page.getByTestId("input-commonName").fill("SHAKEN 709J");
    await page.getByTestId("button-submit").click();
    await page.getByRole("button", { name: `Open ${name}` }).click();
    await page.getByRole("dialog").getByText("-----BEGIN CERTIFICATE REQUEST-----").waitFor();
    await pressEscape(page);
    await page.getByRole("button", { name: `Delete ${name}` }).click();
    await page.getByTestId("button-confirm").click();
    await equals(
      async () =>
        (await ask(page, `/api/admin/attestation-certificates?search=${encodeURIComponent(name)}`)).items.length,
      0,
    );
    await settled(page);
    assertQuiet(page, "attestation certificates");
    await close(page);
  });
});
