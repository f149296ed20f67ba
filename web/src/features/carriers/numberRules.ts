import type { NumberRule } from "@/lib/api/contractAdmin";

/** What the engine makes of a number: the first rule that fits is applied, and none after it. */
export function applyRules(rules: readonly NumberRule[], number: string): string {
  const rule = rules.find(({ startsWith, strip }) => number.startsWith(startsWith) && number.length >= strip);
  return rule ? rule.prepend + number.slice(rule.strip) : number;
}
