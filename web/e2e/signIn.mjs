import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import {
  assertAccessible,
  assertFits,
  assertQuiet,
  close,
  DESKTOP,
  equals,
  fillSignIn,
  openAs,
  PHONE,
  people,
  picture,
  settled,
  URL_,
  visit,
} from "./support.mjs";

const BUDGET = 150_000;

describe("signing in", () => {
  test("a wrong password is refused in words and with the page kept", async () => {
    const page = await openAs(null);
    await visit(page, "/sign-in");
    await fillSignIn(page, { ...people.admin, password: "certainly not this one" });
    const error = page.getByTestId("text-sign-in-error");
    await error.waitFor();
    await equals(() => error.getAttribute("role"), "alert");
    await error.getByText(/not right|too many/i).waitFor();
    await equals(() => page.getByTestId("input-email").inputValue(), people.admin.email);
    await assertAccessible(page, "refused sign-in");
    await close(page);
  });

  test("empty fields are named before anything is sent", async () => {
    const page = await openAs(null);
    await visit(page, "/sign-in");
    let sent = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent += 1;
    });
    await page.getByTestId("button-sign-in").click();
    await page.getByText("Enter your e-mail address.").waitFor();
    await page.getByText("Enter your password.").waitFor();
    assert.equal(sent, 0);
    await close(page);
  });

  test("a page asked for without a session comes after the sign-in", async () => {
    const page = await openAs(null);
    await page.goto(`${URL_}/admin/calls?called=44&result=answered`);
    await page.waitForURL(/\/sign-in\?/);
    await fillSignIn(page, people.admin);
    await page.waitForURL(/\/admin\/calls\?/);
    const address = new URL(page.url());
    assert.equal(address.searchParams.get("called"), "44");
    assert.equal(address.searchParams.get("result"), "answered");
    await close(page);
  });

  test("the customer lands in the customer's portal", async () => {
    const page = await openAs("customer");
    await page.goto(URL_);
    await page.waitForURL(/\/portal\/overview$/);
    await close(page);
  });

  test("a link with an unknown token says that it no longer works", async () => {
    const page = await openAs(null);
    await page.goto(`${URL_}/set-password/this-token-was-never-made`);
    await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
    await assertAccessible(page, "dead link");
    await picture(page, "set-password-dead");
    await close(page);
  });

  test(`its first JavaScript is at most ${BUDGET / 1000} kB gzip`, async () => {
    const page = await openAs(null);
    const bodies = [];
    page.on("response", (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });
    await visit(page, "/sign-in");
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.length > 0);
    assert.ok(total <= BUDGET, `${total} bytes in ${sizes.length} files`);
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      test(`looks right: ${scheme}, ${name}`, async () => {
        const page = await openAs(null, { scheme, viewport });
        await page.goto(`${URL_}/sign-in`);
        await settled(page);
        await assertAccessible(page, "sign-in");
        await assertFits(page, "sign-in");
        // Asking who is signed in is answered with 401 here, which the browser notes in the console by itself.
        page.complaints = page.complaints.filter((text) => !/401/.test(text));
        assertQuiet(page, "sign-in");
        await picture(page, `sign-in-${name}-${scheme}`);
        await close(page);
      });
    }
  }
});
