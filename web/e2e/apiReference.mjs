import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import {
  assertAccessible,
  assertFits,
  assertQuiet,
  close,
  DESKTOP,
  dress,
  openAs,
  PHONE,
  picture,
  prove,
  URL_,
  visit,
} from "./support.mjs";

const run = promisify(execFile);

describe("the reference of the API", () => {
  test("shows every endpoint to everybody, and its examples run with a key", async () => {
    const key = await aKey();
    const page = await openAs(null);
    await visit(page, "/docs/api");
    await assertAccessible(page, "API reference");
    const paths = await page
      .locator('[data-testid^="endpoint-GET /api/customer/"]')
      .evaluateAll((links) => links.map((link) => link.dataset.testid.slice("endpoint-".length)));
    assert.ok(paths.length >= 10, `only ${paths.length} endpoints that customers read`);
    for (const path of paths.filter((one) => !one.includes("{") && !one.endsWith("/events"))) {
      await page.getByTestId(`endpoint-${path}`).click();
      // not the heading of a longer path that was looked at before
      await page.getByRole("heading", { level: 2, name: new RegExp(`${path.slice(4)}$`) }).waitFor();
      const command = await page.getByTestId("example-shell").locator("code").innerText();
      assert.match(command, new RegExp(`${path.slice(4)}(?![\\w/-])`), `the example of ${path}`);
      const { stdout } = await run("bash", ["-c", `${command} -o /dev/null -w '%{http_code}'`], {
        env: { ...process.env, DIDTRON_KEY: key },
      });
      assert.equal(stdout, "200", `${path} as told: ${command}`);
    }

    await page.getByTestId("endpoint-GET /api/customer/calls").click();
    await page.getByTestId("button-send").click();
    await page.getByText("Paste a key first.").waitFor();
    await page.getByTestId("input-api-key").fill(key);
    await page.getByTestId("input-parameter-limit").fill("1");
    await page.getByTestId("example-shell").locator("code").getByText("calls?limit=1").waitFor();
    await page.getByTestId("button-send").click();
    await page
      .getByTestId("api-status")
      .getByText(/^200 in/)
      .waitFor();
    const answer = JSON.parse(await page.getByTestId("api-answer").locator("code").innerText());
    assert.equal(answer.items.length, 1);
    for (const look of [
      { viewport: DESKTOP, scheme: "light" },
      { viewport: DESKTOP, scheme: "dark" },
      { viewport: PHONE, scheme: "light" },
    ]) {
      await dress(page, look);
      const where = `API reference ${look.scheme} ${look.viewport.width}`;
      await assertAccessible(page, where);
      await assertFits(page, where);
      await picture(page, `api-reference-${look.viewport.width}-${look.scheme}`);
    }
    assertQuiet(page, "API reference");
    await close(page);
  });
});

/** A key of the customer that may read what the customer may read. */
async function aKey() {
  const page = await openAs("customer");
  const headers = { "X-Requested-By": "didtron", "Idempotency-Key": crypto.randomUUID() };
  await prove(page, "customer");
  const { permissions } = await (await page.request.get(`${URL_}/api/session`)).json();
  const made = await page.request.post(`${URL_}/api/me/api-keys`, {
    headers,
    data: {
      name: "Reference",
      environment: "live",
      permissions: permissions.filter((one) => one.endsWith(".view")),
      addresses: [],
      readsPerMinute: 600,
      writesPerMinute: 60,
      expiresAt: null,
    },
  });
  assert.equal(made.status(), 201, await made.text());
  const { secret } = await made.json();
  await close(page);
  return secret;
}
