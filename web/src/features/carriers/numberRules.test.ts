import { describe, expect, test } from "vitest";
import { addDecimals } from "@/lib/decimal";
import { codeOf } from "./CodeField";
import { applyRules } from "./numberRules";

describe("number rules", () => {
  const rules = [
    { startsWith: "00", strip: 2, prepend: "" },
    { startsWith: "0", strip: 1, prepend: "44" },
  ];
  test.each([
    ["00442079460000", "442079460000"],
    ["02079460000", "442079460000"],
    ["442079460000", "442079460000"],
    // 00 is asked first, so that it is not a national number that begins with 0
    ["0033140000000", "33140000000"],
    ["0", "44"],
  ])("%s becomes %s", (number, expected) => expect(applyRules(rules, number)).toBe(expected));

  test("a rule that would strip more than there is does not fit", () =>
    expect(applyRules([{ startsWith: "", strip: 5, prepend: "1" }], "123")).toBe("123"));
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
