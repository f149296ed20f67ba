import { Fragment } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { causeForm, failoverForm } from "@/components/form/bodies/interconnects";
import { NumberField, SwitchField, TextField } from "@/components/form/fields";
import { i18n, useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { OrderedRows } from "./OrderedRows";
import type { Signalling } from "./SignallingPart";

/** As the server takes them, and of what they have to be about. */
export const causeSchema = causeForm
  .extend({
    code: causeForm.shape.code.regex(/^([3-6]\d\d|[3-6]xx)?$/, { error: () => i18n.t("carriers.signalling.codeRule") }),
  })
  .refine((rule) => rule.code !== "" || rule.cause !== null, {
    path: ["code"],
    error: () => i18n.t("carriers.signalling.aboutNothing"),
  });
export const failoverSchema = failoverForm.refine((rule) => (rule.code === null) !== (rule.cause === null), {
  path: ["code"],
  error: () => i18n.t("carriers.signalling.aboutOne"),
});

/** What a customer is told for a supplier's failure, the first that fits. */
export function CausesField() {
  const { t } = useTranslation();
  const { control } = useFormContext<Signalling>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "signalling.causes" });
  return (
    <Card title={t("carriers.signalling.causes")} note={t("carriers.signalling.causesNote")} testId="card-causes">
      <OrderedRows
        of="rules"
        name="card-causes"
        none={t("carriers.signalling.causesNone")}
        ids={fields.map((field) => field.id)}
        layout="sm:grid-cols-[7rem_7rem_7rem_minmax(8rem,1fr)_8.5rem_auto]"
        row={(index) => (
          <>
            <TextField<Signalling>
              name={`signalling.causes.${index}.code`}
              label={t("carriers.signalling.code")}
              placeholder={t("carriers.signalling.any")}
              maxLength={3}
            />
            <NumberField<Signalling>
              name={`signalling.causes.${index}.cause`}
              label={t("carriers.signalling.cause")}
              placeholder={t("carriers.signalling.any")}
              min={1}
              max={127}
            />
            <NumberField<Signalling>
              name={`signalling.causes.${index}.told`}
              label={t("carriers.signalling.told")}
              min={400}
              max={699}
              required
            />
            <TextField<Signalling>
              name={`signalling.causes.${index}.phrase`}
              label={t("carriers.signalling.phrase")}
              placeholder={t("carriers.signalling.usual")}
              maxLength={60}
            />
            <NumberField<Signalling>
              name={`signalling.causes.${index}.q850`}
              label={t("carriers.signalling.q850")}
              placeholder={t("carriers.signalling.theirs")}
              min={1}
              max={127}
            />
          </>
        )}
        add={() => append({ code: "5xx", cause: null, told: 503, phrase: "", q850: null })}
        remove={remove}
        move={move}
      />
    </Card>
  );
}

/** What a supplier's failures mean, where that is not as usual. */
export function FailoverField() {
  const { t } = useTranslation();
  const { control } = useFormContext<Signalling>();
  const { fields, append, remove } = useFieldArray({ control, name: "signalling.failover" });
  return (
    <Card title={t("carriers.signalling.failover")} note={t("carriers.signalling.failoverNote")} testId="card-failover">
      <OrderedRows
        of="rules"
        name="card-failover"
        none={t("carriers.signalling.failoverNone")}
        ids={fields.map((field) => field.id)}
        layout="sm:grid-cols-[8rem_8rem_8rem_auto_1fr]"
        row={(index) => (
          <>
            <NumberField<Signalling>
              name={`signalling.failover.${index}.code`}
              label={t("carriers.signalling.code")}
              placeholder={t("carriers.signalling.none")}
              min={300}
              max={699}
            />
            <NumberField<Signalling>
              name={`signalling.failover.${index}.cause`}
              label={t("carriers.signalling.cause")}
              placeholder={t("carriers.signalling.none")}
              min={1}
              max={127}
            />
            <SwitchField<Signalling> name={`signalling.failover.${index}.next`} label={t("carriers.signalling.next")} />
          </>
        )}
        add={() => append({ code: 404, cause: null, next: true })}
        remove={remove}
      />
      <UsualFailover />
    </Card>
  );
}

/** What is so without rules: three outcomes, each with what leads to it. */
function UsualFailover() {
  const { t } = useTranslation();
  const usual = [
    [t("carriers.signalling.usualEnds"), t("carriers.signalling.usualEndsBy")],
    [t("carriers.signalling.usualNext"), t("carriers.signalling.usualNextBy")],
    [t("carriers.signalling.usualAddress"), t("carriers.signalling.usualAddressBy")],
  ] as const;
  return (
    <section aria-label={t("carriers.signalling.usually")} className="mt-4 border-t border-border pt-3 text-sm">
      <h3 className="font-medium">{t("carriers.signalling.usually")}</h3>
      <dl className="mt-1 grid gap-x-6 gap-y-1 text-muted-foreground sm:grid-cols-[13rem_1fr]">
        {usual.map(([outcome, by]) => (
          <Fragment key={outcome}>
            <dt className="text-foreground max-sm:mt-1">{outcome}</dt>
            <dd className="text-pretty">{by}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
