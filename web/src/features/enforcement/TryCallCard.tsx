import { useState } from "react";
import { AskCard, ChoiceAsked, NumberAsked } from "@/components/AskCard";
import type { Policy, TriedCall } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { Notice } from "@/ui/Notice";
import { tryCall } from "./queries";
import { CALLER_TYPES } from "./ruleForm";

const FOUND = ["not-checked", "valid", "invalid", "missing"] as const;
const FOUND_ATTESTED = ["no", "yes", "verified"] as const;

type Values = {
  caller: string;
  called: string;
  callerType: (typeof CALLER_TYPES)[number];
  validity: (typeof FOUND)[number];
  attested: (typeof FOUND_ATTESTED)[number];
};

/** Which rule of the saved policy decides about a call, and why. */
export function TryCallCard({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>({
    caller: "",
    called: "",
    callerType: "not-said",
    validity: "not-checked",
    attested: "no",
  });
  const set = (changed: Partial<Values>) => setValues((before) => ({ ...before, ...changed }));
  return (
    <AskCard
      title={t("enforcement.test.title")}
      note={t("enforcement.test.note")}
      testId="try-call"
      values={values}
      ask={(asked) => tryCall({ policyId: policy.id, ...asked })}
      label={t("enforcement.test.ask")}
      fields={(told) => (
        <>
          <NumberAsked
            label={t("enforcement.test.caller")}
            hint={t("enforcement.test.callerHint")}
            error={told("caller")}
            value={values.caller}
            onChange={(caller) => set({ caller })}
            testId="input-try-caller"
          />
          <NumberAsked
            label={t("enforcement.test.called")}
            hint={t("enforcement.test.calledHint")}
            error={told("called")}
            value={values.called}
            onChange={(called) => set({ called })}
            testId="input-try-called"
          />
          <ChoiceAsked
            label={t("enforcement.field.callerTypes")}
            options={CALLER_TYPES}
            words={(one) => t(`enforcement.callerType.${one}`)}
            value={values.callerType}
            onChange={(callerType) => set({ callerType })}
          />
          <ChoiceAsked
            label={t("enforcement.test.validity")}
            options={FOUND}
            words={(one) => t(`enforcement.test.found.${one}`)}
            value={values.validity}
            onChange={(validity) => set({ validity })}
          />
          <ChoiceAsked
            label={t("enforcement.test.attested")}
            options={FOUND_ATTESTED}
            words={(one) => t(`enforcement.test.attestedFound.${one}`)}
            value={values.attested}
            onChange={(attested) => set({ attested })}
          />
        </>
      )}
      answer={(answer) => <Answer of={answer} />}
    />
  );
}

function Answer({ of }: { of: TriedCall }) {
  const { t } = useTranslation();
  const title =
    of.rule === 0
      ? t("enforcement.test.noRule")
      : of.blocks
        ? t("enforcement.test.refused", { rule: of.rule, reason: t(`code.refusal.${of.blocks}`) })
        : t("enforcement.test.passes", { rule: of.rule });
  return (
    <Notice tone={of.blocks ? "warning" : "success"} title={title}>
      <ul>
        {of.skipped.map((why, index) => (
          <li key={index}>{t("enforcement.test.skipped", { rule: index + 1, why })}</li>
        ))}
        {of.attests && <li>{t("enforcement.test.attests", { attests: of.attests })}</li>}
        {of.rule > 0 && <li>{t("enforcement.test.says", { rule: of.rule, says: of.says })}</li>}
      </ul>
    </Notice>
  );
}
