import { describe, expect, test } from "vitest";
import { addDecimals } from "@/lib/decimal";
import { codeOf } from "./CodeField";
import { applyRules, NEW_RULE, ruleSchema } from "./numberRules";

describe("number rules", () => {
  const rules = [
    { ...NEW_RULE, startsWith: "00", strip: 2 },
    { ...NEW_RULE, startsWith: "0", strip: 1, prepend: "44" },
    { ...NEW_RULE, minLength: 3, maxLength: 3, replacement: "442079460999" },
    { ...NEW_RULE, maxLength: 6, prepend: "4420" },
  ];
  test.each([
    ["00442079460000", "442079460000"],
    ["02079460000", "442079460000"],
    ["442079460000", "442079460000"],
    // 00 is asked first, so that it is not a national number that begins with 0
    ["0033140000000", "33140000000"],
    ["0", "44"],
    ["112", "442079460999"],
    ["1123", "44201123"],
    ["112345", "4420112345"],
    ["1123456", "1123456"],
  ])("%s becomes %s", (number, expected) => expect(applyRules(rules, number)).toBe(expected));

  test("a rule that would strip more than there is does not fit", () =>
    expect(applyRules([{ ...NEW_RULE, strip: 5, prepend: "1" }], "123")).toBe("123"));
  test.each([
    // a rule, is it whole
    [{ minLength: 3, maxLength: 3, replacement: "112" }, true],
    [{ minLength: 4, maxLength: 3 }, false],
    [{ minLength: 0 }, false],
    [{ maxLength: 33 }, false],
    [{ replacement: "" }, true],
    [{ replacement: "abc" }, false],
    [{ replacement: "112", strip: 1 }, false],
    [{ replacement: "112", prepend: "44" }, false],
  ])("%j is a rule: %s", (change, whole) =>
    expect(ruleSchema.safeParse({ ...NEW_RULE, ...change }).success).toBe(whole),
  );
});

test.each([
  ["Acme Telecom Ltd.", "acme-telecom-ltd"],
  ["  Zürich   Voice ", "zurich-voice"],
])("the code of %s is %s", (name, code) => expect(codeOf(name)).toBe(code));

test.each([
  ["-2936.64", "10", "-2926.64"],
  ["0", "-0", "0"],
  ["-0.5", "0.50", "0.00"],
  ["1.005", "2", "3.005"],
])("%s and %s is %s", (a, b, sum) => expect(addDecimals(a, b)).toBe(sum));
