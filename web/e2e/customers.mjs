import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  openAs,
  picture,
  proveIfAsked,
  settled,
  visit,
} from "./support.mjs";

const last = (page) => new URL(page.url()).pathname.split("/").at(-1);

describe("customers", () => {
  test("a category with a group is made, deleted, taken back, and purged from the trash", async () => {
    const page = await openAs("admin");
    const name = `Seasonal ${Date.now() % 1_000_000}`;
    await visit(page, "/admin/customer-categories");
    await page.getByTestId("button-new-category").click();
    await page.waitForURL(/customer-categories\/new/);
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("input-position").fill("90");
    await page.getByTestId("button-save").click();
    await page.waitForURL(/customer-categories\/\d+$/);
    await settled(page);
    const id = last(page);
    const made = await ask(page, `/api/admin/customer-categories/${id}`);
    assert.equal(made.code, name.toLowerCase().replace(" ", "-"), "the code was proposed from the name");

    await page.getByTestId("button-new-group").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("input-name").fill("Winter");
    await dialog.getByTestId("input-position").click();
    await equals(() => dialog.getByTestId("input-code").inputValue(), "winter");
    await assertAccessible(page, "group dialog");
    await page.getByTestId("button-submit").click();
    await page.getByText("Winter", { exact: true }).waitFor();

    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/customer-categories$/);
    await page.getByTestId(`row-category-${id}`).waitFor({ state: "detached" });
    await page.getByTestId("button-toast-action").click();
    await page.getByTestId(`row-category-${id}`).waitFor();
    const { items } = await ask(page, `/api/admin/customer-groups?categoryId=${id}`);
    assert.deepEqual(
      items.map((group) => group.name),
      ["Winter"],
      "its group came back with it",
    );

    await visit(page, `/admin/customer-categories/${id}`);
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/customer-categories$/);
    await visit(page, `/admin/trash?search=${encodeURIComponent(name)}`);
    const row = page.locator('[data-testid^="row-trash-"]');
    await row.getByText("Winter").waitFor();
    await page.locator('[data-testid^="button-more-"]').click();
    await page.locator('[data-testid^="button-hold-"]').click();
    await page.getByTestId("input-reason").fill("asked for by the court");
    await assertAccessible(page, "legal hold");
    await page.getByTestId("button-confirm-hold").click();
    await row.getByText("Legal hold").waitFor();
    await picture(page, "trash-held");
    await page.locator('[data-testid^="button-more-"]').click();
    await equals(
      () => page.locator('[data-testid^="button-purge-"][role="menuitem"]').getAttribute("aria-disabled"),
      "true",
      "what is held cannot be purged",
    );
    await page.locator('[data-testid^="button-hold-"]').click();
    await page.getByTestId("input-reason").fill("settled");
    await page.getByTestId("button-confirm-hold").click();
    await row.getByText("Legal hold").waitFor({ state: "detached" });

    await page.locator('[data-testid^="button-more-"]').click();
    await page.locator('[data-testid^="button-purge-"][role="menuitem"]').click();
    await page.getByTestId("input-confirm").fill(name);
    await page.getByTestId("button-confirm").click();
    await proveIfAsked(page, "admin", page.getByTestId("state-no-result"));
    assertQuiet(page, "categories and trash");
    await close(page);
  });

  test("a customer is opened, sees what a move changes, goes through its states, and is deleted and taken back", async () => {
    const page = await openAs("admin");
    const name = `Acme Probe ${Date.now() % 1_000_000}`;
    await visit(page, "/admin/customers");
    await page.getByTestId("button-new-customer").click();
    await page.getByTestId("button-open-customer").click();
    await page.getByText("This is needed.").waitFor();
    await page.getByTestId("input-companyName").fill(name);
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("select-category").selectOption({ label: "Individual" });
    await assertAccessible(page, "new customer");
    await page.getByTestId("button-open-customer").click();
    await page.waitForURL(/\/admin\/customers\/\d+$/);
    await settled(page);
    const id = last(page);
    await page.getByTestId("badge-customer-status").getByText("Waits for approval").waitFor();
    await page.getByTestId("card-access").getByText("It is for all customers").first().waitFor();

    await page.getByTestId("button-move").click();
    await dialog.getByTestId("select-category").selectOption({ label: "Enterprise" });
    await page.getByTestId("move-impact").waitFor();
    await picture(page, "move-customer");
    await assertAccessible(page, "move dialog");
    await page.getByTestId("button-confirm-move").click();
    await page.getByText(`${name} is moved.`).waitFor();
    assert.equal((await ask(page, `/api/admin/customers/${id}`)).category.name, "Enterprise");

    await page.getByTestId("button-status").click();
    await page.getByTestId("select-next-status").selectOption("closed");
    await page.getByTestId("input-reason").fill("a probe");
    await page.getByTestId("button-confirm-status").click();
    await page.getByTestId("badge-customer-status").getByText("Closed").waitFor();

    await page.getByTestId("button-delete").click();
    await page.getByTestId("input-confirm").fill(name);
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/\/admin\/customers$/);
    await page.getByTestId("button-toast-action").click();
    await page.getByText(`${name} is back.`).waitFor();
    assert.equal((await ask(page, `/api/admin/customers/${id}`)).companyName, name);
    assertQuiet(page, "customers");
    await close(page);
  });
});
