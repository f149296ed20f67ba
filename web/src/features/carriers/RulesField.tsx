import { useState } from "react";
import { type FieldValues, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { NumberField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { applyRules, NEW_RULE } from "./numberRules";
import { OrderedRows } from "./OrderedRows";

/** A card of ordered rules that rewrite a number, with a place to try one out. `name` is as the server says it. */
export function RulesField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const { t } = useTranslation();
  const { control, formState, getFieldState } = useFormContext<FieldValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const rules = useWatch({ control, name });
  const [tried, setTried] = useState("");
  const { error } = getFieldState(name, formState);
  const result = applyRules(rules ?? [], tried);
  const hook = name.replaceAll(".", "-");
  return (
    <Card title={label} note={hint} testId={`rules-${hook}`}>
      <OrderedRows
        of="rules"
        name={`rule-${hook}`}
        none={t("carriers.rules.none")}
        wrong={error?.message ?? error?.root?.message}
        ids={fields.map(({ id }) => id)}
        layout="grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
        row={(index) => (
          <>
            <TextField<FieldValues>
              name={`${name}.${index}.startsWith`}
              label={t("carriers.rules.startsWith")}
              placeholder={t("carriers.rules.anyNumber")}
            />
            <NumberField<FieldValues>
              name={`${name}.${index}.minLength`}
              label={t("carriers.rules.minLength")}
              placeholder={t("carriers.rules.anyLength")}
              min={1}
              max={32}
            />
            <NumberField<FieldValues>
              name={`${name}.${index}.maxLength`}
              label={t("carriers.rules.maxLength")}
              placeholder={t("carriers.rules.anyLength")}
              min={1}
              max={32}
            />
            <TextField<FieldValues>
              className="col-start-1"
              name={`${name}.${index}.replacement`}
              label={t("carriers.rules.replacement")}
              placeholder={t("carriers.rules.nothing")}
            />
            <NumberField<FieldValues>
              name={`${name}.${index}.strip`}
              label={t("carriers.rules.strip")}
              min={0}
              max={20}
            />
            <TextField<FieldValues> name={`${name}.${index}.prepend`} label={t("carriers.rules.prepend")} />
          </>
        )}
        add={() => append(NEW_RULE)}
        remove={remove}
        move={move}
        beside={
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
                data-testid={`input-try-${hook}`}
              />
            )}
          </Field>
        }
      />
    </Card>
  );
}
