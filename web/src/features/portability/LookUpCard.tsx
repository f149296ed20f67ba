import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { lookUp } from "./queries";

/** Was this number ported, and by which routing number would its call go: by one plan, or by each. */
export function LookUpCard({ planId }: { planId?: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [number, setNumber] = useState("");
  const answer = useMutation({ mutationFn: lookUp });
  const wrong = answer.error instanceof ApiProblem ? answer.error.fields.find(({ field }) => field === "number") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate({ number: number.trim(), planId });
  };
  const found = answer.isPending ? undefined : answer.data?.items;
  return (
    <Card title={t("portability.lookUp.title")} note={t("portability.lookUp.note")} testId="card-look-up">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-3">
        <Field
          label={t("portability.lookUp.number")}
          hint={t("portability.lookUp.numberHint")}
          error={wrong?.message}
          className="w-72"
        >
          {(tie) => (
            <Input
              {...tie}
              inputMode="tel"
              autoComplete="off"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              data-testid="input-look-up"
            />
          )}
        </Field>
        <Button type="submit" className="mt-6" busy={answer.isPending} data-testid="button-look-up">
          {t("portability.lookUp.ask")}
        </Button>
      </form>
      {answer.error && !wrong && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(answer.error)}
        </Notice>
      )}
      <div className="mt-3 flex flex-col gap-2 empty:mt-0" aria-live="polite" data-testid="section-looked-up">
        {found?.length === 0 && <Notice tone="warning">{t("portability.lookUp.noPlans")}</Notice>}
        {found?.map(({ plan, ported, routingNumber, network }) => (
          <Notice
            key={plan.id}
            tone={ported ? "warning" : "success"}
            title={
              ported ? t("portability.lookUp.ported", { number: routingNumber }) : t("portability.lookUp.notPorted")
            }
          >
            {planId ? null : <AppLink to={paths.admin.portabilityPlan(plan.id)}>{plan.name}</AppLink>}
            {network ? <span className="ml-2">{t("portability.lookUp.network", { network })}</span> : null}
          </Notice>
        ))}
      </div>
    </Card>
  );
}
