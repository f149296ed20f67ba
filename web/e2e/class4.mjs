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
  prove,
  proveIfAsked,
  settled,
  URL_,
  visit,
} from "./support.mjs";

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
    // it has no traffic, however many calls the operator has this second
    await visit(page, "/class4/dashboard");
    for (const figure of ["calls-now", "cps"])
      await equals(async () => Number(await page.getByTestId(`text-${figure}`).innerText()), 0, figure);
    assertQuiet(page, "class 4 carriers");
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
