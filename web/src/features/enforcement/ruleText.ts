import type { TFunction } from "i18next";
import type { Rule } from "@/lib/api/contractEnforcement";

const SHOWN = 4;

const some = (t: TFunction, list: readonly string[]) =>
  list.length > SHOWN
    ? t("enforcement.said.rest", { list: list.slice(0, SHOWN).join(", "), count: list.length - SHOWN })
    : list.join(", ");

/** The name of a country in the reader's language; the code when there is no name. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The conditions of a rule, each as a sentence's part; none: it fits every call. */
export function conditionsOf(t: TFunction, rule: Rule, timeClassName: (id: string) => string): string[] {
  const said: string[] = [];
  if (rule.callers.length) said.push(t("enforcement.said.callers", { list: some(t, rule.callers) }));
  if (rule.called.length) said.push(t("enforcement.said.called", { list: some(t, rule.called) }));
  if (rule.validity !== "any") said.push(t(`enforcement.said.${rule.validity}`));
  if (rule.sameNumber) said.push(t("enforcement.said.sameNumber"));
  if (rule.callerTypes.length)
    said.push(
      t("enforcement.said.callerTypes", {
        list: some(
          t,
          rule.callerTypes.map((type) => t(`enforcement.callerType.${type}`)),
        ),
      }),
    );
  if (rule.callerCountries.length)
    said.push(
      t(rule.callerElsewhere ? "enforcement.said.callersNotOf" : "enforcement.said.callersOf", {
        list: some(t, rule.callerCountries.map(countryName)),
      }),
    );
  if (rule.calledCountries.length)
    said.push(
      t(rule.calledElsewhere ? "enforcement.said.calledNotOf" : "enforcement.said.calledOf", {
        list: some(t, rule.calledCountries.map(countryName)),
      }),
    );
  if (rule.fewerDigits !== null && rule.moreDigits !== null)
    said.push(t("enforcement.said.digits", { fewer: rule.fewerDigits, more: rule.moreDigits }));
  if (rule.timeClassId !== null)
    said.push(
      t(rule.whileClosed ? "enforcement.said.closed" : "enforcement.said.open", {
        name: timeClassName(rule.timeClassId),
      }),
    );
  if (rule.attested !== "any") said.push(t(`enforcement.said.attested-${rule.attested}`));
  if (rule.mostCalls !== null && rule.withinMinutes !== null)
    said.push(t("enforcement.said.more", { calls: rule.mostCalls, minutes: rule.withinMinutes }));
  return said;
}
