import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertFits,
  assertQuiet,
  close,
  equals,
  holds,
  openAs,
  PHONE,
  picture,
  pressEscape,
  settled,
  tell,
  visit,
} from "./support.mjs";

/** Presses "run now" of a schedule and gives back the number of the job that it started. */
async function runSchedule(page, name) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/job-schedules/${name}/run`)),
    page.getByTestId(`button-run-${name}`).click(),
  ]);
  assert.equal(answer.status(), 202);
  return (await answer.json()).jobId;
}

describe("job queue", () => {
  test("a schedule that is run now becomes a job that ends, with its result in the drawer and in the tray", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue?view=schedules");
    const id = await runSchedule(page, "operations.tidy-jobs");
    const drawer = page.getByRole("dialog");
    await drawer.getByText(`Job ${id}`).waitFor();
    await drawer.getByTestId("badge-job-state").getByText("Completed").waitFor();
    await equals(() => new URL(page.url()).searchParams.get("job"), id, "the open job stands in the address");
    const edge = drawer.getByRole("separator", { name: "Width of this panel" });
    const wide = Number(await edge.getAttribute("aria-valuenow"));
    await edge.press("ArrowLeft");
    await equals(() => edge.getAttribute("aria-valuenow"), String(wide + 16));
    await assertAccessible(page, "job drawer");
    await picture(page, "job-drawer");
    await pressEscape(page);
    await drawer.waitFor({ state: "detached" });

    await page.getByTestId("button-job-tray").click();
    await page.getByTestId(`tray-job-${id}`).getByText("Completed").waitFor();
    await pressEscape(page);

    await page.getByTestId("tab-jobs").click();
    await page.getByTestId("input-search").fill(id);
    await page.getByTestId(`row-job-${id}`).waitFor();
    await page.waitForURL(/search=/);
    await equals(() => page.locator('[data-testid^="row-job-"]').count(), 1);
    assertQuiet(page, "job queue");
    await close(page);
  });

  test("a job that fails says so on whatever page one is, with its cause in the tray", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/dashboard");
    const { closed } = await ask(page, "/api/admin/mail");
    assert.ok(closed, "no letter goes out of here, so the test letter fails");
    const { jobId: id } = await tell(page, "POST", "/api/admin/mail/test-letters", { to: "nobody@example.com" });
    await page.getByTestId("button-job-tray").click();
    const told = page.getByTestId(`tray-job-${id}`);
    await told.getByTestId("badge-job-state").waitFor();
    await told.getByText(closed).waitFor();
    await picture(page, "tray-failed");
    await told.click();
    await page.getByRole("dialog").getByText(closed).first().waitFor();
    await close(page);
  });

  test("as many jobs as one asks for at once are counted, shown and told of when they end", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue");
    const type = "/api/admin/job-types/operations.tidy-jobs";
    await tell(page, "PUT", type, { paused: true });
    try {
      const before = (await ask(page, "/api/me/job-tray")).underWay.rows;
      const ids = [];
      for (let i = 0; i < 10; i += 1) {
        ids.push((await tell(page, "POST", "/api/admin/job-schedules/operations.tidy-jobs/run")).jobId);
      }
      const tray = page.getByTestId("button-job-tray");
      await equals(() => tray.getAttribute("aria-label"), `Your jobs, ${before + 10} under way`);
      await tray.click();
      const listed = () => page.locator('[data-testid^="tray-job-"]').count();
      await equals(listed, 8);
      const more = page.getByTestId("tray-more");
      await equals(() => more.innerText(), `${before + 2} more under way`);
      await more.click();
      await holds(listed, (count) => count >= 10, "all that are under way");
      await page.getByTestId(`tray-job-${ids[0]}`).waitFor();
      await picture(page, "tray-many");
      await pressEscape(page);
      await tell(page, "PUT", type, { paused: false });
      await page.getByTestId("toast-success").filter({ hasText: "of your jobs" }).first().waitFor();
      await equals(() => tray.getAttribute("aria-label"), "Your jobs");
    } finally {
      await tell(page, "PUT", type, { paused: false });
    }
    assertQuiet(page, "many jobs");
    await close(page);
  });

  test("a paused type holds its jobs back; a waiting job is cancelled and retried", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue");
    const pause = page.getByTestId("button-pause-operations.tidy-jobs");
    const row = page.getByTestId("row-job-type-operations.tidy-jobs");
    await pause.click();
    await row.getByText("Paused").waitFor();
    try {
      await page.getByTestId("tab-schedules").click();
      const id = await runSchedule(page, "operations.tidy-jobs");
      const drawer = page.getByRole("dialog");
      await drawer.getByTestId("badge-job-state").getByText("Waiting").waitFor();
      await drawer.getByTestId("button-cancel-job").click();
      await drawer.getByTestId("badge-job-state").getByText("Cancelled").waitFor();
      assert.equal((await ask(page, `/api/admin/jobs/${id}`)).job.state, "cancelled");
      await drawer.getByTestId("button-retry-job").click();
      await drawer.getByTestId("badge-job-state").getByText("Waiting").waitFor();
      await pressEscape(page);

      await page.getByTestId("tab-overview").click();
      await pause.click();
      await row.getByText("Active").waitFor();
      await page.getByTestId("tab-jobs").click();
      await page.getByTestId(`row-job-${id}`).getByText("Completed").waitFor();
    } finally {
      // However the test went, the type runs again for those that follow.
      await visit(page, "/admin/job-queue");
      await row.getByText(/^(Paused|Active)$/).waitFor();
      if (await row.getByText("Paused").isVisible()) await pause.click();
      await row.getByText("Active").waitFor();
    }
    assertQuiet(page, "pausing a type");
    await close(page);
  });

  test("how many of a type run at once can be set, and goes back to what is declared", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue");
    const set = async (text) => {
      await page.getByTestId("button-settings-ledger.prove-ledger").click();
      await page.getByTestId("input-at-once").fill(text);
      await page.getByTestId("button-save-type").click();
    };
    await set("0");
    await page.getByText("A whole number from 1 to 256.").waitFor();
    await pressEscape(page);
    await set("7");
    await page.getByTestId("text-at-once-ledger.prove-ledger").getByText("7").waitFor();
    await set("");
    await page.getByTestId("text-at-once-ledger.prove-ledger").getByText("2").waitFor();
    await close(page);
  });

  test("a worker is paused and let run again", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue?view=workers");
    const badge = page.locator('[data-testid^="badge-worker-"]').first();
    await page.getByTestId("button-pause-worker").first().click();
    await badge.getByText("Paused").waitFor();
    await page.getByTestId("button-pause-worker").first().click();
    await badge.getByText("Running").waitFor();
    await close(page);
  });

  test("a filter that fits nothing says so and can be cleared", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue?view=jobs&state=dead&search=nothing-like-this");
    await page.getByTestId("state-no-result").waitFor();
    await page.getByTestId("button-clear-filters").click();
    await page.waitForURL((url) => !url.searchParams.has("state") && url.searchParams.get("view") === "jobs");
    await close(page);
  });
});

describe("audit log", () => {
  test("what was just done is in it, with what changed", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue?view=schedules");
    const pause = page.getByTestId("button-pause-operations.tidy-jobs");
    await pause.click();
    await page.getByTestId("row-schedule-operations.tidy-jobs").getByText("Paused").waitFor();
    await pause.click();
    await page.getByTestId("row-schedule-operations.tidy-jobs").getByText("Active").waitFor();

    await visit(page, "/admin/audit-log?about=schedule:operations.tidy-jobs");
    await page.locator('[data-testid^="row-entry-"] a').first().click();
    await page.waitForURL(/audit-log\/\d+/);
    await settled(page);
    await page.locator('[data-testid^="row-change-"]').first().waitFor();
    await page
      .getByTestId("text-position")
      .getByText(/^[\d,.]+$/)
      .waitFor();
    await assertAccessible(page, "audit entry");
    await picture(page, "audit-entry");
    assertQuiet(page, "audit entry");
    await close(page);
  });

  test("the chain is verified now, and the report says that it is whole", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/audit-log");
    const before = (await ask(page, "/api/admin/audit/chain")).lastVerification?.id;
    await page.getByTestId("button-verify").click();
    await page.waitForFunction(
      async (then) => {
        const chain = await fetch("/api/admin/audit/chain").then((answer) => answer.json());
        return chain.lastVerification && chain.lastVerification.id !== then;
      },
      before,
      { polling: 1_000 },
    );
    await page.getByTestId("badge-chain").getByText("Whole").waitFor();
    await close(page);
  });

  test("filters stand in the address and go along into the export", async () => {
    const page = await openAs("admin");
    // so that there is something to export
    await tell(page, "POST", "/api/admin/audit/verify");
    const verified = "/api/admin/audit?type=operations.verify-journal&limit=1";
    await holds(
      async () => (await ask(page, verified)).items.length,
      (found) => found > 0,
    );
    await visit(page, "/admin/audit-log");
    await page.getByTestId("select-type").selectOption("operations.verify-journal");
    await page.waitForURL(/type=operations.verify-journal/);
    await settled(page);
    await page.getByTestId("button-columns").click();
    await page.getByTestId("column-source").click();
    await pressEscape(page);
    await page.waitForURL(/hide=source/);

    await page.getByTestId("button-export").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("select-columns").waitFor();
    await assertAccessible(page, "export dialog");
    await picture(page, "export-dialog");
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith("/api/me/exports") && response.request().method() === "POST",
      ),
      dialog.getByTestId("button-submit").click(),
    ]);
    const { jobId } = await answer.json();
    await dialog.waitFor({ state: "detached" });
    await page.getByTestId("button-job-tray").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(`tray-file-${jobId}`).click()]);
    assert.match(file.suggestedFilename(), /^audit-log-[\d-]+\.csv$/);
    const lines = readFileSync(await file.path(), "utf8")
      .trim()
      .split("\r\n");
    assert.match(lines[0], /^Time \([^)]+\),Change,Type,/);
    assert.ok(!lines[0].includes("Source"), "a hidden column is not in the file");
    assert.ok(lines.length > 1, "the verification is exported");
    assert.ok(lines.slice(1).every((line) => line.includes("operations.verify-journal")));
    assertQuiet(page, "export");
    await close(page);
  });

  test("a list that the browser sorts comes as a file in that order", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/job-queue?view=schedules&sort=-title");
    const rows = page.locator('[data-testid^="row-schedule-"]');
    await rows.first().waitFor();
    await page.getByTestId("button-export").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("select-columns").waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith("/api/me/exports") && response.request().method() === "POST",
      ),
      dialog.getByTestId("button-submit").click(),
    ]);
    assert.equal(answer.status(), 202);
    const { jobId } = await answer.json();
    await dialog.waitFor({ state: "detached" });
    await page.getByTestId("button-job-tray").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(`tray-file-${jobId}`).click()]);
    assert.match(file.suggestedFilename(), /^schedules-[\d-]+\.csv$/);
    const lines = readFileSync(await file.path(), "utf8")
      .trim()
      .split("\r\n");
    assert.match(lines[0], /^Schedule,Paused,When,/);
    const shown = (await rows.allInnerTexts()).map((text) => text.split(/[\t\n]/).find((cell) => cell.trim()));
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(",")[0]),
      shown,
    );
    await close(page);
  });

  test("on a phone an entry is a card and nothing is too wide", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    await visit(page, "/admin/audit-log");
    await page.locator('[data-testid^="row-entry-"]').first().waitFor();
    await equals(() => page.locator("main table").count(), 0, "cards, not a table");
    await assertFits(page, "audit log on a phone");
    await picture(page, "audit-phone");
    await close(page);
  });
});
