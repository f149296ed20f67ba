import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, close, holds, openAs, picture, settled, URL_, visit } from "./support.mjs";

/** Names that would betray our side of a call. */
const OURS_KEY = /supplier|buy|cost|margin|verdict|attempt|route|ladder|egress|accountManager/i;
const OURS_WORD = /\b(supplier|suppliers|buy|cost|margin|verdict|egress|attempt)\b/i;

function keysOf(value, found = new Set()) {
  if (Array.isArray(value)) for (const item of value) keysOf(item, found);
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      found.add(key);
      keysOf(inner, found);
    }
  }
  return found;
}

describe("the customer sees their own side and nothing of ours", () => {
  test("on no page and in no answer of the server", async () => {
    const page = await openAs("customer");
    const asked = new Set();
    page.on("request", (request) => {
      if (request.method() === "GET" && request.url().includes("/api/") && request.resourceType() === "fetch")
        asked.add(request.url());
    });
    const calls = await ask(page, "/api/customer/calls?limit=5");
    const invoices = await ask(page, "/api/customer/invoices?limit=2");
    const paths = [
      "/portal/overview",
      "/portal/calls?range=all",
      ...calls.items.map((call) => `/portal/calls/${call.callId}`),
      "/portal/invoices",
      ...invoices.items.map((invoice) => `/portal/invoices/${invoice.id}`),
    ];
    for (const path of paths) {
      await visit(page, path);
      const text = await page.locator("body").innerText();
      assert.doesNotMatch(text, OURS_WORD, `words on ${path}`);
    }
    // asked for once more: the browser forgets an answer whose page was left
    let heard = 0;
    for (const url of asked) {
      const answer = await page.request.get(url);
      if (!(answer.headers()["content-type"] ?? "").includes("json")) continue;
      const ours = [...keysOf(await answer.json())].filter((key) => OURS_KEY.test(key));
      assert.deepEqual(ours, [], `keys in ${url}`);
      heard += 1;
    }
    assert.ok(heard >= paths.length, "the answers were not heard");
    await close(page);
  });

  test("and their live events carry nothing of ours either", async () => {
    const page = await openAs("customer");
    await visit(page, "/portal/overview");
    const account = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const source = new EventSource("/api/customer/events");
          source.addEventListener("account", (event) => {
            source.close();
            resolve(JSON.parse(event.data));
          });
          setTimeout(() => reject(new Error("no account event within a minute")), 60_000);
        }),
    );
    assert.deepEqual(
      [...keysOf(account)].filter((key) => OURS_KEY.test(key)),
      [],
    );
    await close(page);
  });

  test("cannot open the administration, neither its pages nor its data", async () => {
    const page = await openAs("customer");
    for (const path of ["/admin/dashboard", "/admin/calls", "/admin/carriers", "/admin/ledger/accounts"]) {
      await page.goto(URL_ + path);
      await page.getByTestId("page-forbidden").waitFor();
    }
    await assertAccessible(page, "403");
    await picture(page, "forbidden");
    for (const path of ["dashboard", "carriers", "calls", "live-calls", "ledger/proof", "invoices"]) {
      const response = await page.request.get(`${URL_}/api/admin/${path}`);
      assert.equal(response.status(), 403, path);
      assert.equal((await response.json()).code, "wrong-portal");
    }
    await close(page);
  });

  test("and the administrator is not let into the customer's portal by mistake", async () => {
    const page = await openAs("admin");
    await page.goto(`${URL_}/portal/overview`);
    await page.getByTestId("page-forbidden").waitFor();
    await close(page);
  });

  test("sees the PDF of an invoice inside the page", async (context) => {
    const page = await openAs("customer", { documents: true });
    const { items } = await ask(page, "/api/customer/invoices?limit=1");
    if (items.length === 0) return context.skip("no invoice is issued to this customer yet");
    await visit(page, `/portal/invoices/${items[0].id}`);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().includes("/document.pdf")),
      page.getByTestId("tab-document").click(),
    ]);
    assert.match(response.headers()["content-type"], /^application\/pdf/);
    await page.getByTestId("frame-pdf").waitFor();
    await close(page);
  });

  test("finds a call by the number called", async () => {
    const page = await openAs("customer");
    // answered, so that its number is one; what was dialled in a refused call need not be
    const { items } = await ask(page, "/api/customer/calls?result=answered&limit=1");
    assert.ok(items.length > 0, "the customer has no answered call yet");
    const prefix = items[0].called.slice(0, 5);
    await visit(page, "/portal/calls?range=all");
    await page.getByTestId("input-called").fill(prefix);
    await page.waitForURL((address) => address.searchParams.get("called") === prefix);
    await settled(page);
    await holds(
      () => page.locator('[data-testid^="row-call-"]').allInnerTexts(),
      (texts) => texts.length > 0 && texts.every((text) => text.includes(prefix)),
      "only what fits the filter",
    );
    await close(page);
  });
});
