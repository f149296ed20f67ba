import { ruleJson } from "@/components/form/bodies/enforcement-policies";
import { listOf, prefix, z } from "@/components/form/rules";
import type { Rule } from "@/lib/api/contractEnforcement";
import { i18n } from "@/lib/i18n";

export const REASONS = ruleJson.shape.blocks.unwrap().options;
export const VALIDITIES = ruleJson.shape.validity.options;
export const ATTESTED = ruleJson.shape.attested.options;
export const LEVELS = ruleJson.shape.attestLevel.unwrap().options;
export const CALLER_TYPES = ruleJson.shape.callerTypes.element.options;

const prefixes = listOf(prefix(), ruleJson.shape.callers);
const countries = listOf(
  z.string().regex(/^[A-Za-z]{2}$/, { error: () => i18n.t("enforcement.countryRule") }),
  ruleJson.shape.callerCountries,
);

const shape = ruleJson.extend({
  callers: prefixes,
  called: prefixes,
  callerCountries: countries,
  calledCountries: countries,
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
