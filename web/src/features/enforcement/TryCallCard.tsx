import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/states";
import type { Policy, TriedCall } from "@/lib/api/contractEnforcement";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input, Select } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { tryCall } from "./queries";
import { CALLER_TYPES } from "./ruleForm";

const FOUND = ["not-checked", "valid", "invalid", "missing"] as const;
const FOUND_ATTESTED = ["no", "yes", "verified"] as const;

/** Which rule of the saved policy decides about a call, and why. */
export function TryCallCard({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [caller, setCaller] = useState("");
  const [called, setCalled] = useState("");
  const [callerType, setCallerType] = useState<string>("not-said");
  const [validity, setValidity] = useState<string>("not-checked");
  const [attested, setAttested] = useState("no");
  const answer = useMutation({ mutationFn: tryCall });
  const wrong = answer.error instanceof ApiProblem ? answer.error.fields.find(({ field }) => field === "called") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate({ policyId: policy.id, caller, called, callerType, validity, attested });
  };
  return (
    <Card title={t("enforcement.test.title")} note={t("enforcement.test.note")} testId="card-try-call">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-3">
        <Field label={t("enforcement.test.caller")} hint={t("enforcement.test.callerHint")} className="w-60">
          {(tie) => (
            <Input
              {...tie}
              inputMode="tel"
              autoComplete="off"
              value={caller}
              onChange={(event) => setCaller(event.target.value)}
              data-testid="input-try-caller"
            />
          )}
        </Field>
        <Field
          label={t("enforcement.test.called")}
          hint={t("enforcement.test.calledHint")}
          error={wrong?.message}
          className="w-60"
        >
          {(tie) => (
            <Input
              {...tie}
              inputMode="tel"
              autoComplete="off"
              value={called}
              onChange={(event) => setCalled(event.target.value)}
              data-testid="input-try-called"
            />
          )}
        </Field>
        <Field label={t("enforcement.field.callerTypes")} className="w-44">
          {(tie) => (
            <Select {...tie} value={callerType} onChange={(event) => setCallerType(event.target.value)}>
              {CALLER_TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`enforcement.callerType.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("enforcement.test.validity")} className="w-44">
          {(tie) => (
            <Select {...tie} value={validity} onChange={(event) => setValidity(event.target.value)}>
              {FOUND.map((one) => (
                <option key={one} value={one}>
                  {t(`enforcement.test.found.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("enforcement.test.attested")} className="w-44">
          {(tie) => (
            <Select {...tie} value={attested} onChange={(event) => setAttested(event.target.value)}>
              {FOUND_ATTESTED.map((one) => (
                <option key={one} value={one}>
                  {t(`enforcement.test.attestedFound.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" className="mt-6" busy={answer.isPending} data-testid="button-try-call">
          {t("enforcement.test.ask")}
        </Button>
      </form>
      {answer.error && !wrong && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(answer.error)}
        </Notice>
      )}
      {answer.data && !answer.isPending && <Answer of={answer.data} />}
    </Card>
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
    <div className="mt-3" aria-live="polite" data-testid="section-tried-call">
      <Notice tone={of.blocks ? "warning" : "success"} title={title}>
        <ul>
          {of.skipped.map((why, index) => (
            <li key={index}>{t("enforcement.test.skipped", { rule: index + 1, why })}</li>
          ))}
          {of.attests && <li>{t("enforcement.test.attests", { attests: of.attests })}</li>}
          {of.rule > 0 && <li>{t("enforcement.test.says", { rule: of.rule, says: of.says })}</li>}
        </ul>
      </Notice>
    </div>
  );
}
