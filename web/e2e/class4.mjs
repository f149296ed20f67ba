import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  ask,
  askAs,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  holds,
  openAs,
  picture,
  pressEscape,
  pressKey,
  prove,
  proveIfAsked,
  settled,
  URL_,
  visit,
} from "./support.mjs";

/** Those who send calls to the renter of the demonstration world. */
const OWN = ["Juniper Callshops", "Kestrel Contact Centres"];

/** The smallest PNG there is. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgqo8BAAF8AOaZoE/oAAAAAElFTkSuQmCC",
  "base64",
);

describe("a class 4 renter", () => {
  test("works on the switch's pages at its own addresses, and on nobody else's business", async () => {
    const page = await openAs("class4");
    await page.goto(URL_);
    await page.waitForURL(/\/class4\/dashboard/);
    await visit(page, "/class4/carriers");
    await page.getByText("Juniper Callshops").first().click();
    await page.waitForURL(/\/class4\/carriers\/\d+/);
    await settled(page);
    await equals(() => page.locator('a[href^="/admin"]').count(), 0, "no way leads into the administration");
    await visit(page, "/class4/carriers");
    await equals(() => page.getByText("Brightline").count(), 0);
    await equals(() => page.getByTestId("nav-item-partners").count(), 0);
    const refused = await page.request.get(`${URL_}/api/admin/tenants`);
    assert.equal((await refused.json()).code, "wrong-portal");
    // the calls of this second are its own, however many the operator has
    const live = async (who) => (await askAs(who, "/api/admin/live-calls")).calls;
    await holds(
      async () => [await live("class4"), await live("admin")],
      ([own, others]) =>
        own.length > 0 &&
        own.every(({ customer }) => OWN.includes(customer.name)) &&
        others.every(({ customer }) => !OWN.includes(customer.name)),
      "calls in progress are told to whose they are",
    );
    assertQuiet(page, "class 4 carriers");
    await close(page);
  });

  test("does all that is done to carriers: each kind of interconnect, services, order, money, files", async () => {
    const page = await openAs("class4");
    await prove(page, "class4");
    const mark = Date.now() % 1_000_000;
    const name = `Curlew Exchange ${mark}`;
    await visit(page, "/class4/carriers/new");
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("select-kind").selectOption("bilateral");
    await page.getByTestId("button-save").click();
    await page.waitForURL(/\/class4\/carriers\/\d+/);
    await settled(page);
    const strip = page.getByRole("navigation", { name: "Workspace tabs" });
    await strip.getByRole("link", { name }).waitFor();
    await strip.getByRole("link", { name: "Add carrier" }).waitFor({ state: "detached" });
    const id = page.url().match(/carriers\/(\d+)/)[1];
    const record = () => ask(page, `/api/admin/carriers/${id}`);
    const dialog = page.getByRole("dialog");
    const submit = async (path, status) => {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() !== "GET" && response.url().includes(path)),
        page.getByTestId("button-submit").click(),
      ]);
      assert.equal(answer.status(), status, await answer.text());
    };

    for (const direction of ["customer", "supplier", "bilateral"]) {
      await visit(page, `/class4/carriers/${id}?view=interconnects`);
      await page.getByTestId("button-add-interconnect").first().click();
      await dialog.getByTestId("input-name").fill(`CUR-${direction}`);
      await dialog.getByTestId("select-direction").selectOption(direction);
      if (direction !== "customer") await dialog.getByTestId("input-host").fill("192.0.2.60");
      await submit("/interconnects", 201);
      await page.waitForURL(/\/interconnects\/\d+/);
      await settled(page);
      await page.getByRole("heading", { name: `CUR-${direction}`, level: 1 }).waitFor();
    }
    await visit(page, `/class4/carriers/${id}?view=interconnects`);
    const listed = async () =>
      (await record()).interconnectList.map(({ name }) => name).filter((one) => one !== "CUR-supplier");
    await pressKey(page.getByTestId("button-up-1"));
    await equals(listed, ["CUR-bilateral", "CUR-customer"], "one is moved with a key");
    const lines = page.getByTestId("section-interconnects").locator("li");
    await holds(
      () => lines.nth(0).innerText(),
      (text) => text.includes("CUR-bilateral"),
    );
    const [from, to] = [await lines.nth(0).boundingBox(), await lines.nth(1).boundingBox()];
    await page.mouse.move(from.x + 16, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 16, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await equals(listed, ["CUR-customer", "CUR-bilateral"], "one is dragged");

    const trunks = Object.fromEntries((await record()).interconnectList.map((one) => [one.name, one.id]));
    await visit(page, `/class4/carriers/${id}/interconnects/${trunks["CUR-customer"]}?view=services`);
    await page.getByTestId("button-add-service").click();
    await dialog.getByTestId("input-name").fill("Long distance");
    await dialog.getByTestId("select-ratingPlanId").selectOption({ label: "Callshops USD" });
    await dialog.getByTestId("select-routingPlanId").selectOption({ label: "Long distance" });
    await submit("/api/admin/services", 201);
    await page.waitForURL(/\/services\/\d+/);
    await visit(page, `/class4/carriers/${id}/interconnects/${trunks["CUR-customer"]}?view=details`);
    await page.getByTestId("button-actions").click();
    await page.getByTestId("action-copy").click();
    await dialog.getByTestId("input-name").fill("CUR-copy");
    await submit("/copy", 201);
    await page.getByRole("heading", { name: "CUR-copy", level: 1 }).waitFor();

    await visit(page, `/class4/carriers/${id}?view=accounting`);
    await page.getByTestId("button-assign").click();
    await dialog.getByTestId("input-currency").fill("EUR");
    await submit("/currencies", 201);
    await dialog.waitFor({ state: "detached" });
    await page.getByTestId("button-adjust").click();
    await dialog.getByTestId("select-movement").selectOption("debit");
    await dialog.getByTestId("input-amount").fill("7.25");
    await submit("/adjustments", 201);
    await page.getByTestId("section-journal").getByText("Correction").waitFor();
    await page.getByTestId("tab-details").click();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("usage-blocks").getByText("a balance of −7.25 USD").waitFor();
    await pressEscape(page);

    await visit(page, "/class4/carriers");
    await page.getByTestId("button-export").click();
    await dialog.getByTestId("select-columns").waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith("/api/me/exports") && response.request().method() === "POST",
      ),
      page.getByTestId("button-submit").click(),
    ]);
    const { jobId } = await answer.json();
    await dialog.waitFor({ state: "detached" });
    await page.getByTestId("button-job-tray").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(`tray-file-${jobId}`).click()]);
    const text = readFileSync(await file.path(), "utf8");
    assert.ok(text.includes(name) && text.includes(OWN[0]), "its own carriers are in the file");
    assert.ok(!text.includes("Brightline"), "and nobody else's");
    await page.keyboard.press("Escape");

    const field = page.getByTestId("input-palette");
    await page.keyboard.press("Control+k");
    await field.fill(name);
    await page.locator(`[data-testid="hit-carrier-${id}"][aria-selected="true"]`).waitFor();
    await field.fill("Brightline");
    // a carrier of the operator's
    await page.getByRole("listbox").getByText("Nothing found").waitFor();
    await field.fill(name);
    await page.locator(`[data-testid="hit-carrier-${id}"][aria-selected="true"]`).waitFor();
    await field.press("Enter");
    await page.waitForURL(new RegExp(`/class4/carriers/${id}$`));
    assertQuiet(page, "the walk of a renter");
    await close(page);
  });

  test("reads only while it is suspended, and each button says that and not the role", async () => {
    const admin = await openAs("admin");
    const headers = { "X-Requested-By": "didtron" };
    const { items } = await ask(admin, "/api/admin/tenants");
    const { id, name } = items.find(({ legalName }) => legalName === "Larkspur Switching Ltd");
    const change = (how, data) => admin.request.post(`${URL_}/api/admin/tenants/${id}/${how}`, { headers, data });
    await prove(admin, "admin");
    const page = await openAs("class4");
    await visit(page, "/class4/people");
    await equals(() => page.getByTestId("banner-suspended").count(), 0);
    assert.equal((await change("suspend", { reason: "Unpaid since March" })).status(), 200);
    try {
      await visit(page, "/class4/people");
      await page.getByTestId("banner-suspended").getByText("Unpaid since March").waitFor();
      const why = `${name} is suspended: nothing can be changed.`;
      await equals(() => page.getByTestId("button-invite").getAttribute("title"), why);
      await assertAccessible(page, "a page of a suspended tenant");
      await picture(page, "suspended");
      await visit(page, "/class4/brand");
      await equals(() => page.getByTestId("button-no-accent").getAttribute("title"), why);
    } finally {
      assert.equal((await change("reactivate")).status(), 200);
    }
    await visit(page, "/class4/people");
    await equals(() => page.getByTestId("banner-suspended").count(), 0);
    await equals(() => page.getByTestId("button-invite").getAttribute("title"), null);
    await visit(page, "/class4/roles");
    const portals = page.getByTestId("select-portal").locator("option");
    await equals(
      () => portals.evaluateAll((options) => options.map(({ value }) => value).join()),
      "any,class4,customer,carrier",
      "the portals that its people work in",
    );
    assertQuiet(page, "a tenant that was suspended");
    await close(page);
    await close(admin);
  });

  test("sees its jobs and where its neighbours reach it, and nothing of what the platform runs on", async () => {
    const page = await openAs("class4");
    await visit(page, "/class4/job-queue");
    const tabs = page.getByRole("navigation", { name: "Views of this page" }).getByRole("link");
    await equals(
      () => tabs.allInnerTexts(),
      ["Overview", "Jobs", "Failed", "Schedules"],
      "of the operator's are the workers",
    );
    await equals(() => page.getByTestId("badge-queue-mode").count(), 0);
    const types = page.getByRole("group", { name: "Types" });
    await types.getByRole("columnheader", { name: "Waiting" }).waitFor();
    await equals(() => types.getByRole("columnheader", { name: /At once|Action/ }).count(), 0);
    await visit(page, "/class4/signalling");
    await page.getByRole("columnheader", { name: "Neighbours are told" }).waitFor();
    await equals(
      () =>
        page
          .getByRole("columnheader")
          .allInnerTexts()
          .then((heads) => heads.filter(Boolean)),
      ["Network", "Neighbours are told"],
    );
    assertQuiet(page, "what a renter sees of the platform");
    await close(page);
  });

  test("has a brand that its own door shows", async () => {
    const page = await openAs("class4");
    const host = `voice${Date.now()}.brand.example`;
    await visit(page, "/class4/brand");
    await page.getByTestId("input-productName").fill("Larkspur Voice");
    await page.getByTestId("input-accent").fill("#c2410c");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByTestId("text-tenant").getByText("Larkspur Voice").waitFor();
    const choose = (name, mimeType, buffer) => page.getByTestId("input-logo").setInputFiles({ name, mimeType, buffer });
    await choose("logo.svg", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    await page.getByTestId("notice-logo").getByText("Readers of mail do not show SVG").waitFor();
    page.complaints.length = 0;
    await choose("logo.png", "image/png", DOT);
    await page.getByTestId("logo").waitFor();
    await page.getByTestId("input-host").fill(host);
    await page.getByTestId("button-add-host").click();
    const remove = page.getByTestId(`button-remove-${host}`);
    await proveIfAsked(page, "class4", remove);
    const door = await openAs(null);
    const at = new URL(URL_);
    await door.goto(`${at.protocol}//${host}:${at.port}/sign-in`);
    await equals(() => door.getByTestId("logo").getAttribute("alt"), "Larkspur Voice");
    await equals(() => door.getByTestId("logo").evaluate((image) => image.naturalWidth), 1, "it is shown");
    await holds(
      () => door.title(),
      (title) => title.endsWith("Larkspur Voice"),
    );
    await close(door);
    await remove.click();
    await page.getByTestId("button-confirm").click();
    await remove.waitFor({ state: "detached" });
    // as it was
    await page.getByTestId("button-remove-logo").click();
    await page.getByTestId("logo").waitFor({ state: "detached" });
    await page.getByTestId("text-tenant").waitFor();
    await page.getByTestId("input-productName").fill("Larkspur Switching");
    await page.getByTestId("button-no-accent").click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByTestId("text-tenant").getByText("Larkspur Switching").waitFor();
    assertQuiet(page, "brand of a renter");
    await close(page);
  });
});
