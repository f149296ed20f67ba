import { z } from "@/components/form/rules";
import type { Rule } from "@/lib/api/contractEnforcement";

export const REASONS = [
  "policy-refused",
  "policy-not-found",
  "policy-identity-wanted",
  "policy-anonymous",
  "policy-too-many-calls",
  "policy-declined",
  "policy-unwanted",
] as const;
export const VALIDITIES = ["any", "valid", "missing-or-invalid"] as const;
export const ATTESTED = ["any", "yes", "verified", "no"] as const;
export const LEVELS = ["a", "b", "c"] as const;
export const CALLER_TYPES = [
  "not-said",
  "ordinary",
  "priority",
  "data",
  "test",
  "operator",
  "payphone",
  "unknown",
  "mobile-hplmn",
  "mobile-vplmn",
  "emergency",
  "cellular",
  "cellular-roaming",
  "hospital",
  "hotel",
  "prison",
  "police",
  "ieps",
] as const;

const prefixes = () => z.array(z.string().regex(/^\+?[0-9]{1,15}$/)).max(100);
const countries = () => z.array(z.string().regex(/^[A-Za-z]{2}$/)).max(250);
const upTo = (most: number) => z.number().int().min(1).max(most).nullable();

const shape = z.object({
  callers: prefixes(),
  called: prefixes(),
  validity: z.enum(VALIDITIES),
  attested: z.enum(ATTESTED),
  sameNumber: z.boolean(),
  callerTypes: z.array(z.enum(CALLER_TYPES)),
  callerCountries: countries(),
  callerElsewhere: z.boolean(),
  calledCountries: countries(),
  calledElsewhere: z.boolean(),
  fewerDigits: upTo(15),
  moreDigits: upTo(15),
  timeClassId: z.string().nullable(),
  whileClosed: z.boolean(),
  mostCalls: upTo(1000),
  withinMinutes: upTo(1440),
  blocks: z.enum(REASONS).nullable(),
  attestLevel: z.enum(LEVELS).nullable(),
  certificateId: z.string().nullable(),
}) satisfies z.ZodType<Rule>;

const PAIRS = [
  ["fewerDigits", "moreDigits"],
  ["mostCalls", "withinMinutes"],
  ["attestLevel", "certificateId"],
] as const;

/** Two that only make sense together: whichever is missing is marked. */
export const ruleSchema = shape.superRefine((rule, context) => {
  for (const [one, other] of PAIRS) {
    const missing =
      rule[one] === null && rule[other] !== null ? one : rule[other] === null && rule[one] !== null && other;
    if (missing)
      context.addIssue({
        code: "too_small",
        origin: "string",
        minimum: 1,
        inclusive: true,
        input: "",
        path: [missing],
      });
  }
});

/** One without conditions, which refuses. */
export const newRule: Rule = {
  callers: [],
  called: [],
  validity: "any",
  attested: "any",
  sameNumber: false,
  callerTypes: [],
  callerCountries: [],
  callerElsewhere: false,
  calledCountries: [],
  calledElsewhere: false,
  fewerDigits: null,
  moreDigits: null,
  timeClassId: null,
  whileClosed: false,
  mostCalls: null,
  withinMinutes: null,
  blocks: "policy-refused",
  attestLevel: null,
  certificateId: null,
};
