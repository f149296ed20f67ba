import { z } from "zod";
import { i18n } from "@/lib/i18n";

// zod would compile its schemas with eval, which our content policy forbids and browsers report
z.config({ jitless: true });

/**
 * What our schemas are made of, and the words for what is wrong. zod speaks English of its own; here every message
 * comes from the catalogue.
 */
z.config({ customError: (issue) => words(issue) });

/** What is said of an issue whose rule has no sentence of its own. Every code of zod's is here: none speaks for itself. */
function words(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return i18n.t("common.form.rule.required");
      if (issue.expected === "int") return i18n.t("common.form.rule.whole");
      return i18n.t(issue.expected === "number" ? "common.form.rule.number" : "common.form.rule.format");
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return i18n.t("common.form.rule.required");
      if (issue.origin === "array") return i18n.t("common.form.rule.choose");
      return i18n.t(issue.origin === "string" ? "common.form.rule.tooShort" : "common.form.rule.tooSmall", {
        count: Number(issue.minimum),
      });
    case "too_big":
      return i18n.t(issue.origin === "string" ? "common.form.rule.tooLong" : "common.form.rule.tooBig", {
        count: Number(issue.maximum),
      });
    case "not_multiple_of":
      return i18n.t("common.form.rule.multiple", { of: String(issue.divisor) });
    case "invalid_format":
      return i18n.t(issue.format === "email" ? "common.form.rule.email" : "common.form.rule.format");
    case "invalid_value":
      return i18n.t("common.form.rule.choose");
    // what no field lets a person type, or what a rule of ours should have said itself
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return i18n.t("common.form.rule.format");
  }
}

export { z };

/** A text that must not be empty. */
export const needed = () => z.string().trim().min(1);

/** A decimal of any size, kept as text; see `lib/decimal`. */
export const decimal = () =>
  z.string().regex(/^-?\d+(\.\d+)?$/, { abort: true, error: () => i18n.t("common.form.rule.decimal") });

/** Digits before and after the point of an amount that is kept; the server's `Bounds`. */
const AMOUNT = { digits: 12, decimals: 6 };
const KEPT = new RegExp(`^-?0*\\d{1,${AMOUNT.digits}}(\\.\\d{1,${AMOUNT.decimals}}0*)?$`);

/** A decimal that is kept: a limit, an opening balance, an adjustment, a threshold. */
export const amount = () => decimal().regex(KEPT, { error: () => i18n.t("common.form.rule.amount", AMOUNT) });

/** An amount with its currency. */
export const money = () => z.object({ amount: decimal(), currency: z.string().length(3) });

/** A day as the API writes it. */
export const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: () => i18n.t("common.form.rule.day") });

/** A moment as the API writes it, in UTC. */
export const instant = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/, { error: () => i18n.t("common.form.rule.moment") });

/** An address for mail. What is certainly none is told here; the rest the server judges. */
export const email = () =>
  z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/, { error: () => i18n.t("common.form.rule.email") });

/** An address for mail, or nothing, with the bounds of another text. */
export const mail = (bounds: z.ZodString) =>
  bounds.trim().regex(/^([^\s@,;<>"]+@[^\s@,;<>"]+)?$/, { error: () => i18n.t("common.form.rule.email") });

/** A list with the bounds of another, of elements that are more, or less, than the API's document can say. */
export const listOf = <E extends z.ZodType>(element: E, bounds: z.ZodArray<z.ZodType>) =>
  bounds.clone({ ...bounds.def, element }) as unknown as z.ZodArray<E>;

/** The first digits of numbers with their country code; a + before them, as numbers are often written, is left away. */
export const prefix = () =>
  z
    .string()
    .regex(/^\+?[0-9]{1,15}$/, { error: () => i18n.t("common.form.rule.prefix") })
    .transform((digits) => digits.replace("+", ""));
