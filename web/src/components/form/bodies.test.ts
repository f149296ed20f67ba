import { bodiesOfDocument } from "@didtron/openapi-types";
import { describe, expect, test } from "vitest";
import { listOf, needed, z } from "./rules";

/** What the generator makes of a schema that one request takes, as a line of code. */
function made(property: object, required = ["it"]): string {
  const files = bodiesOfDocument({
    paths: {
      "/api/admin/things/{id}": {
        put: { requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } },
      },
    },
    components: { schemas: { Thing: { type: "object", properties: { it: property }, required }, Part: PART } },
  });
  return /^ {2}it: (.*),$/m.exec(files["things.ts"] ?? "")?.[1] ?? "";
}
const PART = { type: "object", properties: { a: { type: "boolean" } }, required: ["a"] };

describe("a schema is made of what the document says", () => {
  test.each([
    ["a text", { type: "string" }, "z.string()"],
    ["not empty", { type: "string", minLength: 1, maxLength: 80 }, "needed().max(80)"],
    ["perhaps empty", { type: "string", minLength: 0, maxLength: 80 }, "z.string().max(80)"],
    ["of a length", { type: "string", minLength: 3, maxLength: 3 }, "needed().min(3).max(3)"],
    ["a password is not trimmed", { type: "string", minLength: 1, format: "password" }, "z.string().min(1)"],
    ["a pattern", { type: "string", pattern: "^(?:a/b)$" }, 'z.string().regex(new RegExp("^(?:a/b)$"))'],
    ["a decimal", { type: "string", minLength: 1, format: "decimal" }, "decimal()"],
    ["an amount", { type: ["string", "null"], format: "amount" }, "amount().nullable()"],
    ["a day", { type: ["string", "null"], format: "date" }, "day().nullable()"],
    ["a moment", { type: "string", format: "date-time" }, "instant()"],
    ["an address", { type: "string", format: "email", maxLength: 300 }, "email().max(300)"],
    ["a number", { type: "integer", format: "int32", minimum: 0, maximum: 365 }, "z.number().int().min(0).max(365)"],
    ["or nothing", { type: ["integer", "null"], minimum: 1 }, "z.number().int().min(1).nullable()"],
    ["a choice", { type: "string", enum: ["a", "b"], minLength: 1 }, 'z.enum(["a","b"])'],
    ["a choice or nothing", { type: ["string", "null"], enum: ["a", null] }, 'z.enum(["a"]).nullable()'],
    [
      "a list",
      { type: "array", items: { type: "string", minLength: 1 }, minItems: 1, maxItems: 5 },
      "z.array(needed()).min(1).max(5)",
    ],
    ["a part", { $ref: "#/components/schemas/Part" }, "part"],
    ["a part or nothing", { anyOf: [{ $ref: "#/components/schemas/Part" }, { type: "null" }] }, "part.nullable()"],
    ["a map", { type: "object", additionalProperties: { type: "string" } }, "z.record(z.string(), z.string())"],
    ["anything", { description: "any JSON" }, "z.unknown()"],
  ])("%s", (_what, property, code) => {
    expect(made(property)).toBe(code);
  });

  test("what need not be said may be left out", () => {
    expect(made({ type: "boolean" }, [])).toBe("z.boolean().optional()");
  });

  test.each([
    ["a format", { type: "string", format: "uuid" }, "Thing.it: format uuid is not made yet"],
    ["a choice of shapes", { anyOf: [{ type: "string" }, { type: "integer" }] }, "Thing.it: a choice of shapes"],
    ["itself", { $ref: "#/components/schemas/Thing" }, "Thing → Thing"],
  ])("what it has no words for it refuses: %s", (_what, property, message) => {
    expect(() => made(property)).toThrow(message);
  });
});

test("what bodies of two collections hold stands in a file of its own, and bodies that nobody sends nowhere", () => {
  const body = (name: string) => ({
    post: { requestBody: { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } } },
  });
  const holding = { type: "object", properties: { part: { $ref: "#/components/schemas/Part" } }, required: ["part"] };
  const files = bodiesOfDocument({
    paths: { "/api/admin/ones": body("One"), "/api/carrier/others/{id}": body("Other") },
    components: { schemas: { One: holding, Other: holding, Part: PART, Answer: PART } },
  });
  expect(Object.keys(files)).toEqual(["ones.ts", "others.ts", "shared.ts"]);
  expect(files["ones.ts"]).toContain('import { part } from "./shared";');
  expect(Object.values(files).join("")).not.toContain("answer");
});

test("a list of other elements keeps its bounds", () => {
  const list = listOf(needed().regex(/^\d+$/), z.array(z.string()).min(1).max(2));
  expect(list.safeParse(["1", "2"]).success).toBe(true);
  for (const wrong of [[], ["1", "2", "3"], ["a"]]) expect(list.safeParse(wrong).success).toBe(false);
  expect(list.element.safeParse("x").success).toBe(false);
});
