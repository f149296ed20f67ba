import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertFits,
  close,
  DESKTOP,
  equals,
  letterTo,
  openAs,
  PHONE,
  picture,
  prove,
  settled,
  URL_,
  visit,
} from "./support.mjs";

describe("signing up", () => {
  test("a company opens an account through the link in its letter, and the operator can close the door", async () => {
    const page = await openAs(null);
    const email = `owner${Date.now()}@northwind.example`;
    const company = `Northwind ${Date.now()}`;
    await visit(page, "/sign-in");
    await page.getByRole("link", { name: "Open an account" }).click();
    await page.waitForURL(/\/sign-up$/);
    await page.getByTestId("button-sign-up").click();
    await page.getByText("Enter your company's name.").waitFor();
    await assertAccessible(page, "sign-up");
    await picture(page, "sign-up");
    await page.setViewportSize(PHONE);
    await assertFits(page, "sign-up on a phone");
    await picture(page, "sign-up-phone");
    await page.setViewportSize(DESKTOP);
    await page.getByTestId("input-company").fill(company);
    await page.getByTestId("input-displayName").fill("Ada Lovelace");
    await page.getByTestId("input-email").fill(email);
    await page.getByTestId("button-sign-up").click();
    await page.getByTestId("text-sign-up-sent").waitFor();

    const admin = await openAs("admin");
    await visit(admin, "/admin/dashboard");
    const letter = await letterTo(admin, email);
    const token = /\/set-password\/([\w-]+)/.exec(letter.link)[1];
    await page.goto(`${URL_}/set-password/${token}`);
    await page.getByTestId("input-new-password").fill("correct horse battery");
    await page.getByTestId("input-repeat-password").fill("correct horse battery");
    await page.getByTestId("button-set-password").click();
    await page.waitForURL(/sign-in/);
    await page.getByTestId("input-email").fill(email);
    await page.getByTestId("input-password").fill("correct horse battery");
    await page.getByTestId("button-sign-in").click();
    await page.waitForURL(/\/portal\/overview/);
    await settled(page);
    await picture(page, "signed-up");

    // The door is a rule of security among the settings; it counts at once.
    const set = async (value) => {
      const { sections } = await ask(admin, "/api/admin/settings");
      const { version } = sections
        .flatMap(({ settings }) => settings)
        .find(({ name }) => name === "identity.sign-up-open");
      await prove(admin, "admin");
      const answer = await admin.request.put(`${URL_}/api/admin/settings/identity.sign-up-open/security`, {
        headers: { "X-Requested-By": "didtron" },
        data: { value, version },
      });
      assert.equal(answer.status(), 200);
    };
    await set(false);
    const late = await openAs(null);
    await visit(late, "/sign-in");
    await equals(() => late.getByRole("link", { name: "Open an account" }).count(), 0);
    await late.goto(`${URL_}/sign-up`);
    await late.getByTestId("text-sign-up-closed").waitFor();
    await set(null);
    await close(late);
    await close(admin);
    await close(page);
  });
});
