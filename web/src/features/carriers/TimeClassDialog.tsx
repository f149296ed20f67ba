import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { newTimeClass, spanForm } from "@/components/form/bodies/time-classes";
import { DialogForm } from "@/components/form/DialogForm";
import { MultiSelectField, TextField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import { listOf, needed, type z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { RecordDialog } from "@/components/Records";
import type { TimeClass } from "@/lib/api/contractAdmin";
import { i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import { sessionQuery } from "../identity/session";
import { TimeZoneField } from "./TimeZoneField";
import { DAYS, saveTimeClass, timeClassesQuery } from "./timeClasses";

const time = () => needed().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => i18n.t("carriers.timeClass.timeRule") });
const schema = newTimeClass.extend({
  spans: listOf(spanForm.extend({ start: time(), end: time() }), newTimeClass.shape.spans),
});
type Values = z.infer<typeof schema>;
const WEEKDAYS = DAYS.slice(0, 5);

const pictureOf = (one: TimeClass | null, zone = "UTC"): Versioned<Values> => ({
  values: {
    name: one?.name ?? "",
    timeZone: one?.timeZone ?? zone,
    spans: one?.spans ?? [{ days: [...WEEKDAYS], start: "09:00", end: "17:00" }],
  },
  version: one?.version,
});

/** Makes a time class, or changes one: its spans, and whose clock they are read by. */
export function TimeClassDialog({ one, refusal, onSaved, onClose }: RecordDialog<TimeClass>) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const queries = useQueryClient();
  const ownZone = useQuery(sessionQuery).data?.tenant.timeZone;
  return (
    <DialogForm<Values>
      wide
      title={one ? t("common.row.editOf", { name: one.name }) : t("carriers.timeClass.add")}
      text={t("carriers.timeClass.text")}
      submitLabel={t("common.form.save")}
      reason={refusal}
      schema={schema}
      {...pictureOf(one, ownZone)}
      labels={{ spans: t("carriers.timeClass.spans") }}
      onClose={onClose}
      reload={one ? async () => pictureOf(await findAgain(queries, timeClassesQuery, one.id)) : undefined}
      save={async (values, version) => {
        await saveTimeClass(one && { id: one.id, version }, values, key);
        showToast("success", t("carriers.timeClass.saved", { name: values.name }));
        await onSaved();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<Values> name="name" label={t("carriers.timeClass.name")} maxLength={80} required />
        <TimeZoneField label={t("carriers.timeClass.timeZone")} />
      </div>
      <Spans />
    </DialogForm>
  );
}

function Spans() {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: "spans" });
  const { rows, add } = useRowFocus();
  const days = DAYS.map((value) => ({ value, label: t(`carriers.timeClass.day.${value}`) }));
  return (
    <div className="flex flex-col gap-3">
      <ol {...rows} className="flex flex-col gap-3">
        {fields.map((field, index) => (
          <li
            key={field.id}
            data-testid={`span-${index}`}
            className="grid items-start gap-2 sm:grid-cols-[minmax(10rem,1fr)_7.5rem_7.5rem_auto]"
          >
            <MultiSelectField<Values>
              name={`spans.${index}.days`}
              label={t("carriers.timeClass.days")}
              options={days}
            />
            <TextField<Values>
              name={`spans.${index}.start`}
              label={t("carriers.timeClass.from")}
              type="time"
              required
            />
            <TextField<Values> name={`spans.${index}.end`} label={t("carriers.timeClass.to")} type="time" required />
            <span className="sm:pt-6">
              <Button
                look="quiet"
                size="iconSmall"
                aria-label={t("carriers.timeClass.removeSpan", { number: index + 1 })}
                reason={fields.length === 1 ? t("carriers.timeClass.lastSpan") : undefined}
                {...rowAction("remove")}
                onClick={() => remove(index)}
              >
                <X aria-hidden />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <span>
        <Button
          ref={add}
          size="small"
          onClick={() => append({ days: ["saturday"], start: "00:00", end: "00:00" })}
          data-testid="button-add-span"
        >
          <Plus aria-hidden />
          {t("carriers.timeClass.addSpan")}
        </Button>
      </span>
    </div>
  );
}
