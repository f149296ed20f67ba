import { expect, test } from "vitest";
import "@/lib/portalMessages";
import { amount, day, email, instant, prefix, z } from "./rules";

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

const KEPT = "At most 12 digits before the point and 6 after it.";
const UNSAID = "This does not have the right form.";

test.each<[string, z.ZodType, unknown, string]>([
  ["nothing", z.string(), null, "This is needed."],
  ["an empty text", z.string().min(1), "", "This is needed."],
  ["a short text", z.string().min(3), "ab", "At least 3 characters."],
  ["a long text", z.string().max(2), "abc", "At most 2 characters."],
  ["no number", z.number(), Number.NaN, "Enter a number."],
  ["half a number", z.number().int(), 1.5, "Enter a whole number."],
  ["a small number", z.number().min(5), 4, "At least 5."],
  ["a big number", z.number().max(5), 6, "At most 5."],
  ["a number between", z.number().multipleOf(10), 15, "Enter a multiple of 10."],
  ["an empty list", z.array(z.string()).min(1), [], "Choose one."],
  ["no choice", z.enum(["a", "b"]), "c", "Choose one."],
  ["no address for mail", z.email(), "nope", "Enter an e-mail address."],
  ["no address for mail, of ours", email(), "nope", "Enter an e-mail address."],
  ["one character at least", z.string().trim().min(1).max(1), "ab", "At most 1 character."],
  ["an amount that is none", amount(), "1e400", "Enter an amount such as 12.50."],
  ["an amount too large", amount(), "1000000000000", KEPT],
  ["an amount too fine", amount(), "-0.0000001", KEPT],
  ["no day", day(), "12026-01-01", "Enter a day."],
  ["no moment", instant(), "2026-01-01", "Enter a day and a time."],
  ["no prefix", prefix(), "abc", "Enter the first 1 to 15 digits of a number, such as 4420."],
  // what nobody can type in a form of ours is not zod's to say either
  ["a text for a list", z.array(z.string()), "a", UNSAID],
  ["a rule without a sentence", z.string().refine(() => false), "a", UNSAID],
  ["a pattern without a sentence", z.string().regex(/b/), "a", UNSAID],
  ["none of several", z.union([z.string(), z.number()]), true, UNSAID],
  ["a field too many", z.strictObject({}), { a: 1 }, UNSAID],
  ["a key that is none", z.record(z.enum(["a"]), z.string().optional()), { b: "" }, UNSAID],
  ["an element of a map", z.map(z.string(), z.string()), new Map([["a", 1]]), UNSAID],
])("%s is told in words of the catalogue", (_what, schema, value, message) => {
  expect(said(schema, value)).toEqual([message]);
});

test.each(["0", "-12.5", "999999999999.999999", "0001.50000000000"])("%s is an amount that is kept", (typed) => {
  expect(amount().safeParse(typed).success).toBe(true);
});
