import { describe, test } from "node:test";
import { assertQuiet, close, equals, openAs, pressEscape, settled, tell, visit } from "./support.mjs";

describe("what is opened over a list", () => {
  test("Back closes it, and the list stays at the page that it was opened from", async () => {
    const page = await openAs("admin");
    for (let sent = 0; sent < 11; sent++) await tell(page, "POST", "/api/admin/job-queue/check", {});
    await visit(page, "/admin/job-queue?view=jobs&limit=10");
    await page.getByTestId("button-next-page").click();
    await page.getByText("Showing 11–").waitFor();
    await settled(page);
    const second = page.url();
    const button = page.getByTestId(/^button-open-job-/).first();
    const id = (await button.getAttribute("data-testid")).replace("button-open-job-", "");
    const opened = () => new URL(page.url()).searchParams.get("job");
    const drawer = page.getByRole("dialog");

    await page.getByTestId(`button-open-job-${id}`).click();
    await drawer.waitFor();
    await equals(opened, id);
    await page.goBack();
    await drawer.waitFor({ state: "detached" });
    await equals(() => page.url(), second);
    await page.goForward();
    await drawer.waitFor();
    await equals(opened, id);
    await pressEscape(page);
    await drawer.waitFor({ state: "detached" });
    await equals(() => page.url(), second);
    await page.getByText("Showing 11–").waitFor();
    // pressed twice before the first press had its effect
    await page.getByTestId(`button-open-job-${id}`).click();
    await drawer.waitFor();
    await drawer.getByRole("button", { name: "Close" }).evaluate((cross) => {
      cross.click();
      cross.click();
    });
    await drawer.waitFor({ state: "detached" });
    await settled(page);
    await equals(() => page.url(), second);
    await page.getByText("Showing 11–").waitFor();
    await page.goBack();
    await page.getByText("Showing 1–").waitFor();

    // a link leads to it without a list before it: closing it shows the list
    await visit(page, `/admin/job-queue?view=jobs&job=${id}`);
    await drawer.waitFor();
    await pressEscape(page);
    await drawer.waitFor({ state: "detached" });
    await equals(opened, null);
    await page.getByTestId(`row-job-${id}`).waitFor();
    assertQuiet(page, "what is opened over a list");
    await close(page);
  });
});
