import { expect, test } from "vitest";
import { i18n } from "@/lib/i18n";
import { interconnects } from "@/lib/messages/en/interconnects";
import { blacklistOf, matchingOf } from "./serviceMatching";

i18n.addResourceBundle("en", "translation", { carriers: interconnects }, true, true);
const t = i18n.getFixedT("en");
const ANY = {
  destinations: [],
  excludedDestinations: [],
  destinationList: null,
  destinationListExcluding: false,
  minDigits: null,
  maxDigits: null,
  origins: [],
  excludedOrigins: [],
  originList: null,
  originListExcluding: false,
  originMinDigits: null,
  originMaxDigits: null,
};

test.each([
  // what is asked of the called number, what is asked of the caller's, what the two columns say
  [{}, "Any", "Any"],
  [{ destinations: ["44", "49"] }, "44, 49", "Any"],
  [{ destinations: ["44"], excludedDestinations: ["4470"], minDigits: 8 }, "44; not 4470; 8–15 digits", "Any"],
  [{ destinationList: { id: "1", name: "Mobiles" } }, "on Mobiles", "Any"],
  [{ originList: { id: "1", name: "Own" }, originListExcluding: true }, "Any", "not on Own"],
  [{ excludedOrigins: ["1"], originMaxDigits: 12 }, "Any", "not 1; 0–12 digits"],
])("%j", (asked, called, caller) => {
  expect(matchingOf(t, { ...ANY, ...asked }, "destination")).toBe(called);
  expect(matchingOf(t, { ...ANY, ...asked }, "origin")).toBe(caller);
});

test("a blacklist is the lists that refuse, then the service's own prefixes", () => {
  const service = {
    destinationBlacklist: [{ id: "3", name: "Premium" }],
    blockedDestinations: ["44900"],
    originBlacklist: [],
    blockedOrigins: [],
  };
  expect(blacklistOf(service, "destination")).toBe("Premium, 44900");
  expect(blacklistOf(service, "origin")).toBe("");
});
