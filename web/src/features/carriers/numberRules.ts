import { z } from "@/components/form/rules";
import type { NumberRule } from "@/lib/api/contractAdmin";

/** What the engine makes of a number: the first rule that fits is applied, and none after it. */
export function applyRules(rules: readonly NumberRule[], number: string): string {
  const rule = rules.find(({ startsWith, strip }) => number.startsWith(startsWith) && number.length >= strip);
  return rule ? rule.prepend + number.slice(rule.strip) : number;
}

/** As the server takes it. */
export const ruleSchema = z.object({
  startsWith: z.string().regex(/^[0-9+#*]{0,20}$/),
  strip: z.number().int().min(0).max(20),
  prepend: z.string().regex(/^\+?[0-9]{0,15}$/),
});
