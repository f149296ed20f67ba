import { type ReactNode, useState } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { ApiProblem, withoutFields } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Notice } from "@/ui/Notice";
import { useLeaveRecord } from "../leaveRecord";
import { useErrorText } from "../states";
import { ActionDock } from "./ActionDock";
import { ConflictDialog } from "./ConflictDialog";
import { type FieldWords, FieldWordsProvider, useSayings } from "./fieldWords";
import { SchemaProvider } from "./needed";
import { type RecordForm as Form, wasSignedOut } from "./useRecordForm";

type Props<T extends FieldValues> = {
  record: Form<T>;
  /** Names of the fields, for the merging of two people's edits. */
  labels: Readonly<Record<keyof T & string, string>>;
  onDelete?: () => void;
  deleteReason?: string;
  saveLabel?: string;
  /** Where Cancel leads from the form of a new record, which there is nothing to go back to. */
  leaveTo?: string;
  /** Shows the values to somebody who may not change them: without a dock, unless they may delete the record. */
  readOnly?: boolean;
  children: ReactNode;
};

/** A form over one record with its dock. Inside stand the fields of `fields.tsx`, in whatever cards. */
export function RecordForm<T extends FieldValues>(props: Props<T>) {
  const { record, labels, readOnly = false, leaveTo, children, ...dock } = props;
  const leaveRecord = useLeaveRecord();
  const [words] = useState<FieldWords>(() => new Map());
  const { form, submit, reset, saving, savedAt, problem, gone, conflict, settle, putOff } = record;
  const { isDirty } = form.formState;
  const leave = leaveTo === undefined ? undefined : () => void leaveRecord(leaveTo);
  return (
    <FormProvider {...form}>
      <FieldWordsProvider value={words}>
        <form
          noValidate
          data-testid={`form-${record.id}`}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-4"
        >
          {gone ? <FormGone /> : <FormProblem problem={problem} />}
          <fieldset disabled={readOnly} className="contents">
            <SchemaProvider value={readOnly ? null : record.schema}>{children}</SchemaProvider>
          </fieldset>
        </form>
        {(!readOnly || (dock.onDelete && dock.deleteReason === undefined)) && (
          <ActionDock
            {...dock}
            {...{ saving, savedAt, leave, gone }}
            deleteOnly={readOnly}
            dirty={isDirty}
            onSave={submit}
            onReset={reset}
          />
        )}
        {conflict && <ConflictDialog conflict={conflict} labels={labels} onSettle={settle} onPutOff={putOff} />}
      </FieldWordsProvider>
    </FormProvider>
  );
}

const NO_LABELS = {};

/** Somebody has deleted the record meanwhile: there is nothing to save to, and what was typed still stands in the fields. */
export function FormGone() {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" urgent title={t("common.form.gone.title")} testId="text-form-gone">
      {t("common.form.gone.text")}
    </Notice>
  );
}

/** What went wrong beyond single fields, and with fields that stand elsewhere: on another tab, or on no form at all. */
export function FormProblem({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { nameOf } = useSayings(NO_LABELS);
  if (!problem) return null;
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  return (
    <Notice tone="danger" urgent title={t("common.form.notSaved")} testId="text-form-error">
      {wasSignedOut(problem)
        ? t("common.form.signedOut")
        : errorText(fields.length > 0 ? withoutFields(problem) : problem)}
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5" data-testid="list-fields-elsewhere">
          {fields.map(({ field, message }) => (
            <li key={field}>
              {nameOf(field)}: {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
