import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  openAs,
  picture,
  pressEscape,
  proveIfAsked,
  settled,
  URL_,
  visit,
} from "./support.mjs";

/** What a program gets that has nothing but the key. */
const withKey = (key, path) => fetch(URL_ + path, { headers: { Authorization: `Bearer ${key}` } });

for (const [who, portal, module, scope, reads] of [
  ["admin", "/admin", "carriers", "carriers.carrier.view", "/api/admin/carriers?limit=1"],
  ["customer", "/portal", "reporting", "reporting.call.view", "/api/customer/calls?limit=1"],
]) {
  describe(`API keys (${who})`, () => {
    test("a key is made with a scope, shown once, works, is replaced and revoked", async () => {
      const page = await openAs(who);
      const name = `Probe ${Date.now() % 1_000_000}`;
      await visit(page, `${portal}/api-keys`);
      await page.getByTestId("button-new-key").click();
      await page.waitForURL(/api-keys\/new/);
      await settled(page);
      await page.getByTestId("input-name").fill(name);
      await page.getByTestId("button-save").click();
      await page.getByText("Choose one.").waitFor();
      await page.getByTestId("button-expand-all").click();
      await page.getByTestId(`check-${scope}`).click();
      await page.getByTestId("input-readsPerMinute").fill("30");
      await page.getByTestId(`check-${module}`).waitFor();
      await page.getByTestId("button-save").click();
      const shown = page.getByTestId("text-key-secret");
      await proveIfAsked(page, who, shown);
      const secret = (await shown.innerText()).trim();
      await assertAccessible(page, "the key, shown once");
      await picture(page, `api-key-secret-${who}`);
      await page.getByTestId("button-key-kept").click();
      await page.waitForURL(/api-keys$/);
      await settled(page);
      assert.ok(!(await page.content()).includes(secret), "it is not shown again");
      const { items } = await ask(page, "/api/me/api-keys");
      const made = items.find((key) => key.name === name);
      assert.deepEqual(made.permissions, [scope]);
      assert.ok(secret.startsWith(made.prefix));

      const answer = await withKey(secret, reads);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("ratelimit-limit") ?? answer.headers.get("x-ratelimit-limit"), "30");
      assert.equal((await withKey(secret, "/api/me/api-keys")).status, 403, "nothing but its scope");

      await page.reload();
      await settled(page);
      await page.getByTestId(`button-open-key-${made.id}`).click();
      await page.getByTestId("list-scopes").waitFor();
      await assertAccessible(page, "a key's drawer");
      await picture(page, `api-key-${who}`);
      await pressEscape(page);

      await page.getByTestId(`button-rotate-${made.id}`).click();
      await page.getByTestId("button-confirm").click();
      await proveIfAsked(page, who, shown);
      const second = (await shown.innerText()).trim();
      assert.notEqual(second, secret);
      await page.getByTestId("button-key-kept").click();
      await page.getByTestId(`row-api-key-${made.id}`).getByText("Replaced").waitFor();
      assert.equal((await withKey(secret, reads)).status, 200, "the old one works on for a day");

      const rows = (await ask(page, "/api/me/api-keys")).items.filter((key) => key.name === name);
      for (const { id } of rows) {
        await page.getByTestId(`button-revoke-${id}`).click();
        await page.getByTestId("input-confirm").fill(name);
        await page.getByTestId("button-confirm").click();
        await page.getByTestId(`row-api-key-${id}`).getByText("Revoked").waitFor();
      }
      assert.equal((await withKey(second, reads)).status, 401);
      assertQuiet(page, `API keys (${who})`);
      await close(page);
    });
  });
}
