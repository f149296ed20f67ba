import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { type Conversion, convert } from "./queries";

/** What an amount is worth in another currency, and by which rate. */
export function CalculatorCard({ base, quote }: { base: string; quote: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [typed, setTyped] = useState({ amount: "100", from: base, to: quote });
  const asked = useMutation({ mutationFn: convert });
  const fields = asked.error instanceof ApiProblem ? asked.error.fields : [];
  const told = (name: string) => fields.find(({ field }) => field === name)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asked.mutate({
      amount: typed.amount.trim().replace(",", "."),
      from: typed.from.trim().toUpperCase(),
      to: typed.to.trim().toUpperCase(),
    });
  };
  const input = (name: "amount" | "from" | "to", label: string, width: string) => (
    <Field label={label} error={told(name)} className={width}>
      {(tie) => (
        <Input
          {...tie}
          value={typed[name]}
          inputMode={name === "amount" ? "decimal" : "text"}
          maxLength={name === "amount" ? 30 : 3}
          autoComplete="off"
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          data-testid={`input-convert-${name}`}
        />
      )}
    </Field>
  );
  return (
    <Card title={t("currencies.calculator.title")} note={t("currencies.calculator.note")} testId="card-calculator">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
        {input("amount", t("currencies.calculator.amount"), "w-32")}
        {input("from", t("currencies.calculator.from"), "w-20")}
        {input("to", t("currencies.calculator.to"), "w-20")}
        <Button type="submit" className="mt-6" busy={asked.isPending} data-testid="button-convert">
          {t("currencies.calculator.convert")}
        </Button>
      </form>
      {asked.error && fields.length === 0 && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(asked.error)}
        </Notice>
      )}
      {asked.data && !asked.error && <Result of={asked.data} />}
    </Card>
  );
}

function Result({ of }: { of: Conversion }) {
  const { t } = useTranslation();
  return (
    <p className="mt-3 text-base" aria-live="polite">
      <strong className="tabular-nums" data-testid="text-converted">
        {t("currencies.calculator.result", of)}
      </strong>{" "}
      <span className="text-muted-foreground tabular-nums">
        {of.used
          ? t(of.inverse ? "currencies.calculator.inverse" : "currencies.calculator.used", of.used)
          : t("currencies.calculator.same")}
      </span>
    </p>
  );
}
