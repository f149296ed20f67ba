import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { NumberRule } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { applyRules } from "./numberRules";

type Ruled = { calledRules: NumberRule[]; callerRules: NumberRule[] };

/** A card of ordered rules that rewrite a number, with a place to try one out. */
export function RulesField({ name, label, hint }: { name: keyof Ruled; label: string; hint: string }) {
  const { t } = useTranslation();
  const { control, register, formState, getFieldState } = useFormContext<Ruled>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const rules = useWatch({ control, name });
  const [tried, setTried] = useState("");
  const error = getFieldState(name, formState).error?.message;
  const result = applyRules(rules ?? [], tried);
  return (
    <Card title={label} note={hint} testId={`rules-${name}`}>
      <div className="flex min-w-0 flex-col gap-2">
        {fields.length === 0 && <p className="text-sm text-muted-foreground">{t("carriers.rules.none")}</p>}
        <ol className="flex flex-col gap-2">
          {fields.map((field, index) => {
            const number = index + 1;
            return (
              <li key={field.id} className="grid grid-cols-[minmax(0,1fr)_4.5rem_minmax(0,1fr)_auto] items-end gap-2">
                <Field label={t("carriers.rules.startsWith")} hideLabel={index > 0}>
                  {(tie) => (
                    <Input
                      {...tie}
                      {...register(`${name}.${index}.startsWith`)}
                      autoComplete="off"
                      placeholder={t("carriers.rules.anyNumber")}
                      data-testid={`input-${name}-${index}-startsWith`}
                    />
                  )}
                </Field>
                <Field label={t("carriers.rules.strip")} hideLabel={index > 0}>
                  {(tie) => (
                    <Input
                      {...tie}
                      {...register(`${name}.${index}.strip`, { valueAsNumber: true })}
                      type="number"
                      min={0}
                      max={20}
                      data-testid={`input-${name}-${index}-strip`}
                    />
                  )}
                </Field>
                <Field label={t("carriers.rules.prepend")} hideLabel={index > 0}>
                  {(tie) => (
                    <Input
                      {...tie}
                      {...register(`${name}.${index}.prepend`)}
                      autoComplete="off"
                      data-testid={`input-${name}-${index}-prepend`}
                    />
                  )}
                </Field>
                <span className="flex">
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("carriers.rules.up", { number })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUp aria-hidden />
                  </Button>
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("carriers.rules.down", { number })}
                    disabled={index === fields.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ArrowDown aria-hidden />
                  </Button>
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("carriers.rules.remove", { number })}
                    onClick={() => remove(index)}
                  >
                    <X aria-hidden />
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        {error && (
          <p role="alert" className="text-sm text-danger">
            {error}
          </p>
        )}
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Button
            size="small"
            onClick={() => append({ startsWith: "", strip: 0, prepend: "" })}
            data-testid={`button-add-rule-${name}`}
          >
            <Plus aria-hidden />
            {t("carriers.rules.add")}
          </Button>
          <Field
            label={t("carriers.rules.test")}
            hint={
              tried
                ? result === tried
                  ? t("carriers.rules.testSame")
                  : t("carriers.rules.testOut", { number: result })
                : undefined
            }
            className="w-56"
          >
            {(tie) => (
              <Input
                {...tie}
                height="small"
                inputMode="tel"
                autoComplete="off"
                value={tried}
                onChange={(event) => setTried(event.target.value.trim())}
                data-testid={`input-try-${name}`}
              />
            )}
          </Field>
        </div>
      </div>
    </Card>
  );
}
