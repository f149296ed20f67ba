import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { MultiSelectField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useRefusal } from "@/components/rights";
import type { Assignment } from "@/lib/api/contractCustomers";
import { useTranslation } from "@/lib/i18n";
import { fromLocalInput, toLocalInput } from "@/lib/localTime";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { MODES, schema, type Values, valuesOf, wantedOf } from "./assignmentForm";
import { CustomersField } from "./CustomersField";
import { ImpactDialog } from "./ImpactDialog";
import { LimitsCard } from "./LimitsCard";
import { assign, assignmentQuery, gridQuery } from "./queries";

const pictureOf = (assignment: Assignment): Versioned<Values> => ({
  values: valuesOf(assignment),
  version: assignment.version,
});

/** The audience of one subject. Saving first shows who gains and who loses it. */
export function AssignmentForm({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("entitlements.assignment.change");
  const { type, id } = assignment;
  const record = useMemo(() => pictureOf(assignment), [assignment]);
  const [review, setReview] = useState<Values | null>(null);
  // Decided in the dialog, read by the saving that follows it.
  const keepExisting = useRef(false);
  const form = useRecordForm<Values>({
    id: "assignment",
    schema,
    record,
    save: async (values, version) => {
      const wanted = wantedOf(values, keepExisting.current, version ?? assignment.version);
      const saved = await assign(type, id, wanted);
      queries.setQueryData(assignmentQuery(type, id).queryKey, saved.assignment);
      void queries.invalidateQueries({ queryKey: ["assignments"] });
      void queries.invalidateQueries({ queryKey: ["customer"] });
      showToast("success", t("entitlements.saved", { title: assignment.title }));
      return pictureOf(saved.assignment);
    },
    reload: async () => pictureOf(await queries.fetchQuery({ ...assignmentQuery(type, id), staleTime: 0 })),
  });
  const labels = {
    mode: t("entitlements.audience"),
    categoryIds: t("entitlements.categories"),
    groupIds: t("entitlements.groups"),
    customerIds: t("entitlements.named"),
    excludedIds: t("entitlements.excluded"),
    keptIds: t("entitlements.kept"),
    startsAt: t("entitlements.startsAt"),
    endsAt: t("entitlements.endsAt"),
    limits: t("entitlements.limit.title"),
  };
  return (
    <>
      <RecordForm
        record={{ ...form, submit: () => void form.form.handleSubmit((values) => setReview(values))() }}
        labels={labels}
        saveLabel={t("entitlements.review")}
      >
        <Card
          title={t("entitlements.audience")}
          note={refusal ?? t("entitlements.audienceNote")}
          className="overflow-visible"
        >
          <div className="flex flex-col gap-4">
            <ModeField disabled={refusal !== undefined} />
            <Lists assignment={assignment} labels={labels} disabled={refusal !== undefined} />
          </div>
        </Card>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("entitlements.exceptions")} className="overflow-visible">
            <div className="flex flex-col gap-4">
              <CustomersField
                name="excludedIds"
                label={labels.excludedIds}
                hint={t("entitlements.excludedHint")}
                known={assignment.named}
                disabled={refusal !== undefined}
              />
              <CustomersField
                name="keptIds"
                label={labels.keptIds}
                hint={t("entitlements.keptHint")}
                known={assignment.named}
                disabled={refusal !== undefined}
              />
            </div>
          </Card>
          <Card title={t("entitlements.time")} note={t("entitlements.timeNote")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <InstantField name="startsAt" label={labels.startsAt} disabled={refusal !== undefined} />
              <InstantField name="endsAt" label={labels.endsAt} disabled={refusal !== undefined} />
            </div>
          </Card>
        </div>
        {assignment.measure !== null && (
          <LimitsCard assignment={assignment} measure={assignment.measure} disabled={refusal !== undefined} />
        )}
      </RecordForm>
      {review && (
        <ImpactDialog
          assignment={assignment}
          values={review}
          onConfirm={(keep) => {
            keepExisting.current = keep;
            setReview(null);
            form.submit();
          }}
          onClose={() => setReview(null)}
        />
      )}
    </>
  );
}

/** All, categories, groups or named customers, as four cards of which one is chosen. */
function ModeField({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field } = useController({ control, name: "mode" });
  return (
    <fieldset>
      <legend className="sr-only">{t("entitlements.audience")}</legend>
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {MODES.map((mode) => (
          <Button
            key={mode}
            look="choice"
            size="none"
            disabled={disabled}
            aria-pressed={field.value === mode}
            onClick={() => field.onChange(mode)}
            data-testid={`button-mode-${mode}`}
            className="min-h-16 flex-col items-start! gap-0.5! px-3 py-2 text-left whitespace-normal!"
          >
            <span>{t(`entitlements.modes.${mode}`)}</span>
            <span className="text-sm font-normal text-muted-foreground">{t(`entitlements.modeHints.${mode}`)}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Lists({
  assignment,
  labels,
  disabled,
}: {
  assignment: Assignment;
  labels: Record<"categoryIds" | "groupIds" | "customerIds", string>;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const mode = useWatch<Values, "mode">({ name: "mode" });
  const segments = useQuery(gridQuery).data?.segments ?? [];
  const nameOf = new Map(segments.map(({ id, categoryId, name }) => [categoryId === null ? id : "", name]));
  if (mode === "all") return null;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {mode === "categories" && (
        <MultiSelectField<Values>
          name="categoryIds"
          label={labels.categoryIds}
          disabled={disabled}
          options={segments
            .filter(({ categoryId }) => categoryId === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {mode !== "specific" && (
        <MultiSelectField<Values>
          name="groupIds"
          label={labels.groupIds}
          disabled={disabled}
          options={segments.flatMap(({ id, categoryId, name }) =>
            categoryId === null ? [] : [{ value: id, label: `${nameOf.get(categoryId) ?? ""}: ${name}` }],
          )}
        />
      )}
      <CustomersField
        name="customerIds"
        label={labels.customerIds}
        hint={mode === "specific" ? undefined : t("entitlements.namedHint")}
        known={assignment.named}
        disabled={disabled}
      />
    </div>
  );
}

function InstantField({ name, label, disabled }: { name: "startsAt" | "endsAt"; label: string; disabled: boolean }) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} error={fieldState.error?.message}>
      {(tie) => (
        <Input
          {...tie}
          ref={field.ref}
          type="datetime-local"
          disabled={disabled}
          value={toLocalInput(field.value ?? undefined)}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(fromLocalInput(event.target.value) ?? null)}
          data-testid={`input-${name}`}
        />
      )}
    </Field>
  );
}
