import { expect, test } from "vitest";
import { newCarrier } from "./bodies/carriers";
import { isNeeded } from "./needed";
import { needed, z } from "./rules";

const schema = z
  .object({
    name: needed(),
    note: z.string().max(500),
    channels: z.number().int(),
    most: z.number().int().nullable(),
    way: z.enum(["one", "other"]),
    open: z.boolean(),
    codecs: z.array(z.string()).min(1),
    tags: z.array(z.string()),
    limit: z.object({ amount: z.string().min(1), currency: z.string() }).nullable(),
    rows: z.array(z.object({ prefix: z.string().regex(/^\d+$/).transform(Number), text: z.string() })),
    kind: z.union([z.object({ at: needed() }), z.object({ at: z.string() })]),
  })
  .refine(() => true);

test.each([
  ["name", true],
  ["note", false],
  ["channels", true],
  ["most", false],
  ["way", true],
  ["open", false],
  ["codecs", true],
  ["tags", false],
  ["limit", false],
  ["limit.amount", true],
  ["rows.0.prefix", true],
  ["rows.12.text", false],
  // of several shapes all must refuse it
  ["kind.at", false],
  ["nothing.of.this", false],
])("whether %s must be filled in: %s", (path, expected) => {
  expect(isNeeded(schema, path)).toBe(expected);
});

test("what the API's document says of a new carrier's name is what its form marks", () => {
  expect(isNeeded(newCarrier, "name")).toBe(true);
});
