import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  holds,
  openAs,
  picture,
  settled,
  URL_,
  visit,
} from "./support.mjs";

/** Opens the document of an invoice and proves that a PDF is what the frame got. */
async function assertPdfShown(page, invoicePath) {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes("/document.pdf")),
    page.getByTestId("tab-document").click(),
  ]);
  assert.equal(response.status(), 200);
  assert.match(response.headers()["content-type"], /^application\/pdf/);
  const frame = page.getByTestId("frame-pdf");
  await frame.waitFor();
  await holds(
    () => frame.boundingBox(),
    (box) => box.width > 250 && box.height > 400,
    "the PDF can be read",
  );
  // A refused frame (X-Frame-Options, frame-ancestors) is replaced by the browser's own error page.
  const inner = await (await frame.elementHandle()).contentFrame();
  await holds(
    () => inner.url(),
    (url) => url.includes("/document.pdf"),
    `the PDF of ${invoicePath} is shown in a frame`,
  );
}

/** The viewer draws on its own time and tells nobody; only a picture cares. */
async function pdfDrawn(page) {
  if (process.env.DIDTRON_SCREENSHOTS) await page.waitForTimeout(2_500);
}

describe("invoices", () => {
  test("a draft is made, looked at, followed to its calls and thrown away", async (context) => {
    const page = await openAs("admin", { documents: true });
    // A day that is over in every zone on earth.
    const before = new Date(Date.now() - 48 * 3_600_000).toISOString();
    const { items } = await ask(page, `/api/admin/calls?result=answered&limit=100&to=${before}`);
    const carriers = (await ask(page, "/api/admin/carriers?limit=100")).items;
    const postpaid = new Set(carriers.filter((one) => one.customer?.creditType === "postpaid").map((one) => one.id));
    // and that no invoice has yet, nor a draft
    const { items: invoices } = await ask(page, "/api/admin/invoices?limit=100");
    const isBilled = ({ customer, startedAt: at }) =>
      invoices.some(
        ({ carrier, periodFrom, periodTo }) =>
          carrier.id === customer.id && periodFrom <= at.slice(0, 10) && at.slice(0, 10) <= periodTo,
      );
    const rated = items.filter((call) => call.state === "rated" && postpaid.has(call.customer?.id) && !isBilled(call));
    if (rated.length === 0) return context.skip("no rated call of a postpaid customer is two days old yet");
    const oldest = rated.at(-1);
    const day = oldest.startedAt.slice(0, 10);

    await visit(page, "/admin/invoices");
    await page.getByTestId("button-new-draft").click();
    await page.getByRole("dialog").waitFor();
    await assertAccessible(page, "new draft dialog");
    await page.getByTestId("button-make-draft").click();
    await page.getByText("Choose a carrier.").waitFor();

    const picker = page.getByRole("dialog").getByRole("combobox");
    await picker.click();
    await picker.fill(oldest.customer.name.slice(0, 6));
    await page.getByRole("option", { name: oldest.customer.name }).first().click();
    await page.getByTestId("input-period-from").fill(day);
    await page.getByTestId("input-period-to").fill(day);
    await picture(page, "new-draft");
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith("/invoices") && response.request().method() === "POST",
      ),
      page.getByTestId("button-make-draft").click(),
    ]);
    if (answer.status() === 422) {
      await page.getByTestId("text-create-error").waitFor();
      const { code } = await answer.json();
      assert.ok(["period-not-over", "nothing-to-invoice"].includes(code), code);
      await close(page);
      return context.skip(`the server refused in words: ${code}`);
    }
    assert.equal(answer.status(), 201);
    const draft = await answer.json();
    await page.waitForURL(new RegExp(`/admin/invoices/${draft.id}$`));
    const lines = page.locator('[data-testid^="row-line-"]');
    await lines.first().waitFor();
    // of many lines a page is drawn, of very many only those in sight; the foot says how many there are
    const foot = page.getByTestId("section-lines").getByTestId("table-footer");
    await foot.getByText(`of ${draft.lines.length.toLocaleString("en")}`).waitFor();

    await page.getByTestId("link-line-1").click();
    await page.waitForURL(/\/lines\/1$/);
    await page.locator('[data-testid^="row-call-"]').first().waitFor();

    await visit(page, `/admin/invoices/${draft.id}`);
    await assertPdfShown(page, "the draft");
    await pdfDrawn(page);
    await picture(page, "draft-document");

    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm-delete").click();
    await page.waitForURL(/\/admin\/invoices$/);
    await page.getByTestId("toast-success").waitFor();
    assert.equal((await page.request.get(`${URL_}/api/admin/invoices/${draft.id}`)).status(), 404);
    await close(page);
  });

  test("an issued invoice shows its PDF and cannot be issued or deleted again, and says why", async (context) => {
    const page = await openAs("admin", { documents: true });
    const { items } = await ask(page, "/api/admin/invoices?status=issued&limit=1");
    if (items.length === 0) return context.skip("no invoice is issued yet");
    await visit(page, `/admin/invoices/${items[0].id}`);
    for (const action of ["issue", "delete"]) {
      const button = page.getByTestId(`button-${action}`);
      await equals(() => button.getAttribute("aria-disabled"), "true");
      assert.ok((await button.getAttribute("aria-description")).length > 5);
      await button.click({ force: true });
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
      await equals(() => page.getByRole("dialog").count(), 0);
    }
    await assertPdfShown(page, items[0].number);
    await pdfDrawn(page);
    await picture(page, "invoice-document");
    await close(page);
  });

  for (const [format, type] of [
    ["pdf", /pdf/],
    ["xlsx", /spreadsheet/],
    ["csv", /csv/],
  ]) {
    test(`is downloaded as ${format}`, async (context) => {
      const page = await openAs("admin");
      const { items } = await ask(page, "/api/admin/invoices?limit=1");
      if (items.length === 0) return context.skip("no invoice exists yet");
      await visit(page, `/admin/invoices/${items[0].id}`);
      await page.getByTestId("button-download").click();
      const link = page.getByTestId(`download-${format}`);
      const href = await link.getAttribute("href");
      const response = await page.request.get(URL_ + href);
      assert.equal(response.status(), 200);
      assert.match(response.headers()["content-type"], type);
      assert.ok((await response.body()).length > 20);
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      assert.match(download.suggestedFilename(), new RegExp(`\\.${format}$`));
      await close(page);
    });
  }
});

test("the calls of a line are ordered by what they cost, page after page", async (context) => {
  const page = await openAs("admin");
  const { items } = await ask(page, "/api/admin/invoices?limit=100");
  let found;
  for (const { id } of items) {
    const { lines } = await ask(page, `/api/admin/invoices/${id}`);
    const line = lines.find(({ calls }) => calls > 10);
    if (line) found = { id, line };
    if (found) break;
  }
  if (!found) return context.skip("no line has more than ten calls");
  await visit(page, `/admin/invoices/${found.id}/lines/${found.line.position}?limit=10`);
  await page.getByRole("button", { name: "Charge", exact: true }).click();
  await page.waitForURL(/sort=charge/);
  await settled(page);
  const wanted = async (limit) =>
    (
      await ask(page, `/api/admin/invoices/${found.id}/lines/${found.line.position}/calls?sort=charge&limit=${limit}`)
    ).items.map(({ callId }) => `row-call-${callId}`);
  const shown = () =>
    page.locator('[data-testid^="row-call-"]').evaluateAll((rows) => rows.map((row) => row.dataset.testid));
  await equals(shown, await wanted(10), "the first page");
  await page.getByTestId("button-next-page").click();
  await equals(shown, (await wanted(20)).slice(10), "the second page");
  assertQuiet(page, "calls of a line");
  await close(page);
});

test("a line that an invoice does not have is said to be missing, with the way back to the invoice", async (context) => {
  const page = await openAs("admin");
  const { items } = await ask(page, "/api/admin/invoices?limit=1");
  if (items.length === 0) return context.skip("no invoice exists");
  await page.goto(`${URL_}/admin/invoices/${items[0].id}/lines/99999`);
  await page.getByTestId("state-missing").waitFor();
  await page.getByTestId("link-back-to-list").click();
  await page.waitForURL(new RegExp(`/admin/invoices/${items[0].id}$`));
  await close(page);
});

describe("issuing", {
  skip: process.env.DIDTRON_MAY_ISSUE !== "1" && "set DIDTRON_MAY_ISSUE=1; it cannot be undone",
}, () => {
  test("a draft becomes an invoice with a number, once", async (context) => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/invoices?status=draft&limit=1");
    if (items.length === 0) return context.skip("no draft exists");
    await visit(page, `/admin/invoices/${items[0].id}`);
    await page.getByTestId("button-issue").click();
    await page.getByRole("dialog").getByText(items[0].carrier.name).first().waitFor();
    await page.getByTestId("button-confirm-issue").click();
    await page.getByTestId("toast-success").waitFor();
    await page.getByRole("heading", { level: 1, name: /Invoice \S+/ }).waitFor();
    await equals(() => page.getByTestId("button-issue").getAttribute("aria-disabled"), "true");
    await close(page);
  });
});
