import { describe, test } from "node:test";
import { assertQuiet, close, equals, openAs, proveIfAsked, visit } from "./support.mjs";

describe("partners", () => {
  test("one is opened, its first administrator invited, and both are told", async () => {
    const page = await openAs("admin");
    const name = `Northwind ${Date.now()}`;
    await visit(page, "/admin/partners");
    await page.getByTestId("button-open-partner").click();
    await page.getByTestId("button-submit").click();
    await equals(() => page.getByText("Needed.").count(), 2, "what is missing is said beside its field");
    await page.getByTestId("input-partner-kind").selectOption({ label: "Class 4" });
    await page.getByTestId("input-partner-name").fill(name);
    await page.getByTestId("input-partner-legalName").fill(`${name} Ltd`);
    await page.getByTestId("input-partner-baseCurrency").fill("eur");
    await page.getByTestId("input-partner-baseCurrency").press("Enter");
    await page.getByTestId("input-partner-timeZone").fill("berlin");
    await page.getByTestId("input-partner-timeZone").press("Enter");
    await page.getByTestId("button-submit").click();
    await proveIfAsked(page, "admin", page.getByRole("dialog", { name: `Invite an administrator to ${name}` }));
    await page.getByTestId("input-admin-email").fill(`boss${Date.now()}@northwind.example`);
    await page.getByTestId("input-admin-name").fill("Ines Brandt");
    await page.getByTestId("button-submit").click();
    await page.getByText(`An invitation to ${name} goes to`).waitFor();
    await page
      .getByRole("row", { name: new RegExp(name) })
      .getByText("nobody yet")
      .waitFor();
    await page
      .getByRole("row", { name: new RegExp(name) })
      .getByRole("button", { name: `Actions for ${name}` })
      .click();
    await page.getByRole("menuitem", { name: "Suspend" }).click();
    await page.getByTestId("button-submit").click();
    await page.getByText("Needed.").waitFor();
    await page.getByTestId("input-suspend-reason").fill("Unpaid since March");
    await page.getByTestId("button-submit").click();
    const row = page.getByRole("row", { name: new RegExp(name) });
    await row.getByText("Suspended").waitFor();
    await row.getByText("Unpaid since March").waitFor();
    await row.getByRole("button", { name: `Actions for ${name}` }).click();
    await page.getByRole("menuitem", { name: "Let work again" }).click();
    await row.getByText("Works").waitFor();
    await page.goto(`${page.url().split("/admin")[0]}/admin/audit-log?type=tenancy.open-tenant`);
    await page.getByText(name).first().waitFor();
    assertQuiet(page, "partners");
    await close(page);
  });
});
