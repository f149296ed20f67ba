import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Path, useFormContext } from "react-hook-form";
import { newAlertTemplate } from "@/components/form/bodies/alert-templates";
import { DialogForm } from "@/components/form/DialogForm";
import { TextAreaField, TextField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import { isShown, placed } from "@/components/form/placed";
import { FormProblem } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { RecordDialog } from "@/components/Records";
import type { AlertTemplate } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { PLACES } from "./alertForm";
import { alertTemplatesQuery, exampleOf, saveAlertTemplate } from "./alertTemplates";

type Values = z.infer<typeof newAlertTemplate>;
const ALL_PLACES = PLACES.map((place) => `{${place}}`).join(", ");

const pictureOf = (one: AlertTemplate | null): Versioned<Values> => ({
  values: { name: one?.name ?? "", subject: one?.subject ?? "", text: one?.text ?? "" },
  version: one?.version,
});

/** Makes a template of alerts' letters, or changes one, with an example of how it reads. */
export function AlertTemplateDialog({ one, refusal, onSaved, onClose }: RecordDialog<AlertTemplate>) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const queries = useQueryClient();
  return (
    <DialogForm<Values>
      wide
      title={one ? t("common.row.editOf", { name: one.name }) : t("carriers.template.add")}
      text={t("carriers.template.text")}
      submitLabel={t("common.form.save")}
      reason={refusal}
      schema={newAlertTemplate}
      {...pictureOf(one)}
      onClose={onClose}
      reload={one ? async () => pictureOf(await findAgain(queries, alertTemplatesQuery, one.id)) : undefined}
      save={async (values, version) => {
        await saveAlertTemplate(one && { id: one.id, version }, values, key);
        showToast("success", t("carriers.template.saved", { name: values.name }));
        await onSaved();
      }}
    >
      <TextField<Values> name="name" label={t("carriers.template.name")} maxLength={80} required />
      <TextField<Values>
        name="subject"
        label={t("carriers.template.subject")}
        hint={t("carriers.template.subjectHint")}
        maxLength={200}
      />
      <TextAreaField<Values>
        name="text"
        label={t("carriers.template.words")}
        hint={t("carriers.alert.writeHint", { places: ALL_PLACES })}
        rows={5}
      />
      <Example />
    </DialogForm>
  );
}

function Example() {
  const { t } = useTranslation();
  const { control, getValues, setError } = useFormContext<Values>();
  const told = (error: unknown) => placed(error, getValues(), (field) => isShown(control, field));
  const example = useMutation({
    mutationFn: () => exampleOf({ subject: getValues("subject"), text: getValues("text") }),
    onError: (error) => {
      for (const { field, message } of told(error).here) setError(field as Path<Values>, { type: "server", message });
    },
  });
  const elsewhere = told(example.error).rest;
  return (
    <>
      <span>
        <Button size="small" busy={example.isPending} onClick={() => example.mutate()} data-testid="button-example">
          {t("carriers.template.example")}
        </Button>
      </span>
      <div aria-live="polite" className="flex flex-col gap-3">
        <FormProblem problem={elsewhere} />
        {example.data && (
          <section
            aria-label={t("carriers.template.example")}
            data-testid="letter-example"
            className="rounded-lg border border-border p-3 wrap-break-word"
          >
            <p className="font-semibold">{example.data.subject || t("carriers.template.usualSubject")}</p>
            <p className="whitespace-pre-line">
              {example.data.paragraphs.join("\n") || t("carriers.template.usualText")}
            </p>
          </section>
        )}
      </div>
    </>
  );
}
