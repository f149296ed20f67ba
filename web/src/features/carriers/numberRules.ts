import { ruleForm } from "@/components/form/bodies/shared";
import type { NumberRule } from "@/lib/api/contractAdmin";
import { i18n } from "@/lib/i18n";

/** What the engine makes of a number: the first rule that fits is applied, and none after it. */
export function applyRules(rules: readonly NumberRule[], number: string): string {
  const rule = rules.find(
    ({ startsWith, minLength, maxLength, strip }) =>
      number.startsWith(startsWith) &&
      number.length >= Math.max(minLength ?? 0, strip) &&
      (maxLength === null || number.length <= maxLength),
  );
  return rule ? rule.replacement || rule.prepend + number.slice(rule.strip) : number;
}

export const NEW_RULE: NumberRule = {
  startsWith: "",
  minLength: null,
  maxLength: null,
  strip: 0,
  prepend: "",
  replacement: null,
};

/** As the server takes it, with the rules between its fields. */
export const ruleSchema = ruleForm
  .extend({
    startsWith: ruleForm.shape.startsWith.regex(/^[0-9+#*]*$/, {
      error: () => i18n.t("carriers.rules.startsWithRule"),
    }),
    prepend: ruleForm.shape.prepend.regex(/^\+?[0-9]{0,15}$/, { error: () => i18n.t("carriers.rules.prependRule") }),
    replacement: ruleForm.shape.replacement
      .unwrap()
      .regex(/^(\+?[0-9]{1,15})?$/, { error: () => i18n.t("carriers.rules.replacementRule") })
      .nullable(),
  })
  .refine(({ minLength, maxLength }) => minLength === null || maxLength === null || minLength <= maxLength, {
    path: ["maxLength"],
    error: () => i18n.t("carriers.rules.lengthsCross"),
  })
  .refine(({ strip, prepend, replacement }) => !replacement || (strip === 0 && prepend === ""), {
    path: ["replacement"],
    error: () => i18n.t("carriers.rules.replacedWhole"),
  });
