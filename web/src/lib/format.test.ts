import { beforeAll, describe, expect, test } from "vitest";
import { negate, placesOf, roundDecimal, signOf } from "./decimal";
import {
  formatAmount,
  formatDay,
  formatDecimal,
  formatDelay,
  formatDuration,
  formatInstant,
  formatMoney,
  formatOffset,
  formatPercent,
  setLocale,
  utcText,
} from "./format";

beforeAll(() => setLocale("en-GB"));

describe("a decimal is rounded half away from zero and never through floating point", () => {
  test.each([
    // text, places, shown
    ["0", 2, "0.00"],
    ["12.345", 2, "12.35"],
    ["12.3449999999999", 2, "12.34"],
    ["-12.345", 2, "-12.35"],
    ["-0.004", 2, "0.00"],
    ["1.005", 2, "1.01"],
    ["0.1", 6, "0.100000"],
    ["9007199254740993.5", 0, "9007199254740994"],
    ["0.0000005", 6, "0.000001"],
    ["7", 0, "7"],
  ])("%s at %i places is %s", (text, places, shown) => {
    expect(roundDecimal(text, places)).toBe(shown);
  });

  test("what is no decimal is refused rather than shown as NaN", () => {
    expect(() => roundDecimal("12,3", 2)).toThrow("not a decimal");
    expect(() => roundDecimal("1e3", 2)).toThrow("not a decimal");
  });

  test("sign, negation and needed places", () => {
    expect([signOf("-0.00"), signOf("0.0001"), signOf("-3")]).toEqual([0, 1, -1]);
    expect([negate("3.20"), negate("-3.20"), negate("0.00")]).toEqual(["-3.20", "3.20", "0.00"]);
    expect([placesOf("1.2300"), placesOf("5"), placesOf("0.000001")]).toEqual([2, 0, 6]);
  });
});

describe("money shows as many places as its kind needs", () => {
  test.each([
    ["-4714.26", "balance", "−4,714.26"],
    ["1222.384999", "balance", "1,222.38"],
    ["0.0421666667", "call", "0.042167"],
    ["0.035", "price", "0.0350"],
    ["0.01234567", "price", "0.012346"],
    ["12345678901234567890.12", "balance", "12,345,678,901,234,567,890.12"],
  ] as const)("%s as %s is %s", (amount, kind, shown) => {
    expect(formatAmount(amount, kind)).toBe(shown);
  });

  test("with its currency", () => {
    expect(formatMoney({ amount: "12.3", currency: "EUR" }, "balance")).toBe("12.30\u00a0EUR");
  });

  test("another locale has its own point and grouping", () => {
    setLocale("de-DE");
    expect(formatDecimal("1234.5", 2)).toBe("1.234,50");
    setLocale("en-GB");
  });
});

describe("durations and delays", () => {
  test.each([
    [0, "0:00"],
    [999, "0:00"],
    [42_300, "0:42"],
    [725_000, "12:05"],
    [3_725_000, "1:02:05"],
  ])("%i ms of talk is %s", (ms, shown) => expect(formatDuration(ms)).toBe(shown));

  test("post-dial delay and ladder offset", () => {
    expect(formatDelay(840)).toBe("840\u00a0ms");
    expect(formatDelay(1240)).toBe("1.24\u00a0s");
    expect(formatOffset(12_043)).toBe("+12.043\u00a0s");
    expect(formatPercent(-3.25)).toBe("−3.3\u00a0%");
  });
});

describe("times", () => {
  test("a billing day is the same day in every zone", () => {
    expect(formatDay("2026-11-01")).toBe("1 Nov 2026");
  });
  test("the tooltip is UTC whatever the viewer's zone", () => {
    expect(utcText("2026-11-21T13:04:05.120Z")).toBe("2026-11-21 13:04:05.120 UTC");
  });
  test("midnight is 00, not 24", () => {
    expect(formatInstant("2026-11-21T00:00:00Z", "time")).not.toMatch(/^24/);
  });
});
