// @vitest-environment node
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { typesOf } from "@didtron/openapi-types";
import { expect, test } from "vitest";

test("the types are made from the server's document; if not: npm run api", async () => {
  const made = await typesOf(resolve("../docs/api/openapi.json"));
  expect(await readFile(resolve("src/lib/api/schema.d.ts"), "utf8")).toBe(made);
}, 30_000);
