import { expect, test } from "vitest";
import { countries, currencies, timeZones } from "./places";

test.each([
  ["countries", countries("en"), "GB", "United Kingdom", 250],
  ["currencies", currencies("en"), "EUR", "Euro", 152],
])("%s have names, each once", (_, all, code, name, count) => {
  expect(all.find(({ value }) => value === code)?.label).toBe(name);
  expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
  expect(all.filter(({ value, label }) => label === value)).toEqual([]);
  expect(all.length).toBe(count);
});

test("UTC is the first time zone, and there once", () => {
  expect(timeZones()[0]?.value).toBe("UTC");
  expect(timeZones().filter(({ value }) => value === "UTC")).toHaveLength(1);
});
