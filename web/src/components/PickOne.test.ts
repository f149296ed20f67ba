import { expect, test } from "vitest";
import { countries, currencies, timeZones } from "@/lib/places";
import { found } from "./PickOne";

test.each([
  // what is typed, the first of what is offered
  ["countries", countries("en"), "gb", "GB"],
  ["countries", countries("en"), "united k", "GB"],
  ["countries", countries("en"), "kingdom", "GB"],
  ["countries", countries("en"), "ger", "DE"],
  ["currencies", currencies("en"), "eur", "EUR"],
  ["currencies", currencies("en"), "yen", "JPY"],
  ["zones", timeZones(), "berlin", "Europe/Berlin"],
  ["zones", timeZones(), "new york", "America/New_York"],
  ["zones", timeZones(), "York", "America/New_York"],
])("in %s", (_, options, typed, first) => {
  expect(found(options, typed)[0]?.value).toBe(first);
});

test("what fits nothing offers nothing", () => {
  expect(found(countries("en"), "atlantis")).toEqual([]);
});
