import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, NumberField, SelectField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import type { Carrier, CreditAlert } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Notice } from "@/ui/Notice";
import { AlertRecipients } from "./AlertRecipients";
import { AlertWords } from "./AlertWords";
import { type AlertValues, alertSchema, bodyOf, isSpend, kindsOf, MEASURES, valuesOf } from "./alertForm";
import { alertsQuery, saveAlert } from "./queries";

/** Sets a credit alert, or changes one. */
export function AlertDialog({
  carrier,
  alert,
  onSaved,
  onClose,
}: {
  carrier: Carrier;
  alert: CreditAlert | null;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const queries = useQueryClient();
  const gone = alert?.recipients.filter(({ told }) => told === "gone").map(({ name }) => name) ?? [];
  return (
    <DialogForm<AlertValues>
      wide
      title={t(alert ? "carriers.alert.edit" : "carriers.alert.add")}
      text={t("carriers.alert.text")}
      submitLabel={t(alert ? "carriers.alert.save" : "carriers.alert.add")}
      schema={alertSchema}
      values={valuesOf(carrier, alert)}
      version={alert?.version}
      labels={{ recipients: t("carriers.alert.recipients"), words: t("carriers.alert.words") }}
      onClose={onClose}
      reload={
        alert
          ? async () => {
              const now = await findAgain(queries, alertsQuery(carrier.id), alert.id);
              return { values: valuesOf(carrier, now), version: now.version };
            }
          : undefined
      }
      save={async (values, version) => {
        await saveAlert(carrier.id, alert?.id ?? null, bodyOf(values, version ?? null), key);
        showToast("success", t("carriers.alert.saved"));
        await onSaved();
      }}
    >
      {gone.length > 0 && (
        <Notice tone="warning" testId="notice-gone">
          {t("carriers.alert.gone", { names: gone.join(", ") })}
        </Notice>
      )}
      <Watched carrier={carrier} />
      <AlertRecipients carrier={carrier.id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField<AlertValues>
          name="mostLetters"
          label={t("carriers.alert.mostLetters")}
          hint={t("carriers.alert.mostLettersHint")}
          min={1}
          max={100}
          required
        />
        <NumberField<AlertValues>
          name="minutesApart"
          label={t("carriers.alert.minutesApart")}
          hint={t("carriers.alert.minutesApartHint")}
          min={1}
          max={10_080}
          required
        />
      </div>
      <AlertWords carrier={carrier.id} />
    </DialogForm>
  );
}

function Watched({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const { watch } = useFormContext<AlertValues>();
  const { kind, currency, measure } = watch();
  const spend = isSpend(kind);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<AlertValues>
          name="kind"
          label={t("carriers.alert.kind")}
          hint={t(`carriers.alert.hints.${kind}`)}
          options={kindsOf(carrier).map((value) => ({ value, label: t(`carriers.alert.kinds.${value}`) }))}
        />
        <SelectField<AlertValues>
          name="currency"
          label={t("carriers.money.currency")}
          options={carrier.currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DecimalField<AlertValues>
          name="threshold"
          label={t("carriers.alert.threshold")}
          unit={spend && measure === "percent" ? "%" : currency}
          required
        />
        {spend && (
          <SelectField<AlertValues>
            name="measure"
            label={t("carriers.alert.measure")}
            hint={t("carriers.alert.measureHint")}
            options={MEASURES.map((value) => ({ value, label: t(`carriers.alert.measures.${value}`) }))}
          />
        )}
      </div>
    </>
  );
}
