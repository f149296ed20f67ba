import { z } from "zod";
import { i18n } from "@/lib/i18n";

// zod would compile its schemas with eval, which our content policy forbids and browsers report
z.config({ jitless: true });

/**
 * What our schemas are made of, and the words for what is wrong. zod speaks English of its own; here every message
 * comes from the catalogue.
 */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined || issue.input === null
          ? i18n.t("common.form.rule.required")
          : issue.expected === "number"
            ? i18n.t("common.form.rule.number")
            : i18n.t("common.form.rule.format");
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
      case "invalid_format":
        return i18n.t(issue.format === "email" ? "common.form.rule.email" : "common.form.rule.format");
      case "invalid_value":
        return i18n.t("common.form.rule.choose");
      default:
        return undefined;
    }
  },
});

export { z };

/** A text that must not be empty. */
export const needed = () => z.string().trim().min(1);

/** A decimal of any size, kept as text; see `lib/decimal`. */
export const decimal = () => z.string().regex(/^-?\d+(\.\d+)?$/, { error: () => i18n.t("common.form.rule.decimal") });

/** An amount with its currency. */
export const money = () => z.object({ amount: decimal(), currency: z.string().length(3) });

/** A day as the API writes it. */
export const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A moment as the API writes it, in UTC. */
export const instant = () => z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/);

/** An address for mail. What is certainly none is told here; the rest the server judges. */
export const email = () =>
  z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/, { error: () => i18n.t("common.form.rule.email") });

/** A list with the bounds of another, of elements that are more, or less, than the API's document can say. */
export const listOf = <E extends z.ZodType>(element: E, bounds: z.ZodArray<z.ZodType>) =>
  bounds.clone({ ...bounds.def, element }) as unknown as z.ZodArray<E>;

/** The first digits of numbers with their country code; a + before them, as numbers are often written, is left away. */
export const prefix = () =>
  z
    .string()
    .regex(/^\+?[0-9]{1,15}$/, { error: () => i18n.t("common.form.rule.prefix") })
    .transform((digits) => digits.replace("+", ""));
