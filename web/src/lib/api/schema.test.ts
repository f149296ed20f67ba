// @vitest-environment node
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { bodiesOf, typesOf } from "@didtron/openapi-types";
import { expect, test } from "vitest";

const DOCUMENT = resolve("../docs/api/openapi.json");
const BODIES = resolve("src/components/form/bodies");

test("the types are made from the server's document; if not: npm run api", async () => {
  const made = await typesOf(DOCUMENT);
  expect(await readFile(resolve("src/lib/api/schema.d.ts"), "utf8")).toBe(made);
}, 30_000);

test("what requests take is made from the server's document; if not: npm run api", async () => {
  const made = await bodiesOf(DOCUMENT);
  expect((await readdir(BODIES)).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made))
    expect(await readFile(resolve(BODIES, name), "utf8"), name).toBe(text);
});
