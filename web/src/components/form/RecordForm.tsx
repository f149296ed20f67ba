import type { ReactNode } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { useTranslation } from "@/lib/i18n";
import { Notice } from "@/ui/Notice";
import { useErrorText } from "../states";
import { ActionDock } from "./ActionDock";
import { ConflictDialog } from "./ConflictDialog";
import { type RecordForm as Form, wasSignedOut } from "./useRecordForm";

type Props<T extends FieldValues> = {
  record: Form<T>;
  /** Names of the fields, for the merging of two people's edits. */
  labels: Readonly<Record<keyof T & string, string>>;
  onDelete?: () => void;
  deleteReason?: string;
  saveLabel?: string;
  /** Shows the values without a dock, to somebody who may only look. */
  readOnly?: boolean;
  children: ReactNode;
};

/** A form over one record with its dock. Inside stand the fields of `fields.tsx`, in whatever cards. */
export function RecordForm<T extends FieldValues>({ record, labels, readOnly = false, children, ...dock }: Props<T>) {
  const { form, submit, reset, saving, savedAt, problem, conflict, settle } = record;
  const { isDirty } = form.formState;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        data-testid={`form-${record.id}`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-4"
      >
        <FormProblem problem={problem} />
        <fieldset disabled={readOnly} className="contents">
          {children}
        </fieldset>
      </form>
      {!readOnly && (
        <ActionDock dirty={isDirty} saving={saving} savedAt={savedAt} onSave={submit} onCancel={reset} {...dock} />
      )}
      {conflict && <ConflictDialog conflict={conflict} labels={labels} onSettle={settle} />}
    </FormProvider>
  );
}

/** What went wrong beyond single fields. */
export function FormProblem({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!problem) return null;
  return (
    <Notice tone="danger" urgent title={t("common.form.notSaved")} testId="text-form-error">
      {wasSignedOut(problem) ? t("common.form.signedOut") : errorText(problem)}
    </Notice>
  );
}
