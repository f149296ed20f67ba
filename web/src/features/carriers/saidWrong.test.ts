import { expect, test } from "vitest";
import "@/lib/portalMessages";
import type { z } from "@/components/form/rules";
import { causeSchema } from "./CausesField";
import { checksSchema } from "./ChecksCard";
import { egressSchema } from "./callerForm";
import { monitoringSchema } from "./EgressParts";
import { ruleSchema } from "./numberRules";

const watched = monitoringSchema.shape.egress.shape.monitoring;
const NEEDED = "This is needed.";
const monitoring = (changes: object) => ({
  mode: "options",
  intervalSeconds: 30,
  failures: 3,
  restoreMinutes: 10,
  alarm: "low",
  mail: "never",
  recipients: [],
  ...changes,
});
const block = egressSchema.shape.caller.shape.supplier.shape.blockStart;
const NUMBER = "Enter the first number: 1 to 15 digits, with or without a + before them.";
const HOST = "Enter a host such as sip.example.com or %.example.com, without blanks.";
const GROUP = "Enter letters, digits and signs such as TG-1, without blanks.";
const CONTEXT = "Enter a domain or the beginning of a number such as +1-415, without blanks.";
const STARTS = "Enter digits, +, # or * such as 0044, or nothing for any number.";
const PREPENDED = "Enter at most 15 digits, with or without a + before them.";
const REPLACED = "Enter 1 to 15 digits, with or without a + before them, or nothing to keep the number.";
const CODE = "Enter a code from 300 to 699, or 3xx, 4xx, 5xx or 6xx for all that begin so.";
const { fromDomain, contactDomain, trunkGroup, trunkContext } = checksSchema.shape;
const { startsWith, prepend, replacement } = ruleSchema.shape;

test.each<[string, z.ZodType, unknown, string]>([
  ["the first of a block", block, "abc", NUMBER],
  ["the first of a block", block, "+4420", ""],
  ["the first of a block", block, "", ""],
  ["a From domain", fromDomain, "bad domain!", HOST],
  ["a From domain", fromDomain, "%.example.com", ""],
  ["a Contact domain", contactDomain, "bad domain!", HOST],
  ["a trunk group", trunkGroup, "TG 1", GROUP],
  ["a trunk group", trunkGroup, "TG-1", ""],
  ["a trunk context", trunkContext, "+1 415", CONTEXT],
  ["what a rule compares", startsWith, "abc", STARTS],
  ["what a rule compares", startsWith, "00#", ""],
  ["what a rule prepends", prepend, "abc", PREPENDED],
  ["what a rule prepends", prepend, "+44", ""],
  ["what a rule replaces by", replacement, "abc", REPLACED],
  ["an address that OPTIONS bring back", watched, monitoring({ restoreMinutes: null }), ""],
  ["one that calls took out", watched, monitoring({ mode: "calls", restoreMinutes: null }), NEEDED],
  ["one that either took out", watched, monitoring({ mode: "both", restoreMinutes: null }), NEEDED],
  ["one that time brings back", watched, monitoring({ mode: "both" }), ""],
  ["letters to nobody", watched, monitoring({ mail: "breach" }), NEEDED],
  ["letters to somebody", watched, monitoring({ mail: "breach", recipients: ["noc@example.net"] }), ""],
  ["no letters", watched, monitoring({}), ""],
  ["what is not watched", watched, monitoring({ mode: "none", mail: "breach" }), ""],
  ["what a cause is about", causeSchema.shape.code, "7xx", CODE],
])("%s: what would be right is said where it is wrong", (_what, schema, value, message) => {
  expect(schema.safeParse(value).error?.issues[0]?.message ?? "").toBe(message);
});
