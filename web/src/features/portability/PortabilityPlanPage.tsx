import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { SelectField, TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { needed, z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { LookUpCard } from "./LookUpCard";
import { NumbersCard } from "./NumbersCard";
import { deletePlan, planQuery, refreshPlans, savePlan } from "./queries";
import { ServicesCard } from "./ServicesCard";

/** One plan with its numbers, what it says of a number, and who asks it; `new` makes one. */
export function PortabilityPlanPage() {
  const { t } = useTranslation();
  const { planId = "" } = useParams({ strict: false }) as { planId?: string };
  const isNew = planId === "new";
  const plan = useQuery({ ...planQuery(planId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t("portability.new")} />
        <PlanForm />
      </>
    );
  }
  if (!plan.data) {
    return (
      <>
        <PageHeader title={t("portability.one")} />
        <Card>
          {plan.error ? (
            <LoadFailed error={plan.error} onRetry={() => plan.refetch()} />
          ) : (
            <Skeleton className="h-64 w-full" />
          )}
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader title={plan.data.name} lead={plan.data.note || undefined} />
      <div className="flex flex-col gap-4">
        <LookUpCard planId={plan.data.id} />
        <ServicesCard plan={plan.data} />
        <NumbersCard plan={plan.data} />
        <PlanForm plan={plan.data} />
      </div>
    </>
  );
}

const schema = z.object({ name: needed().max(80), note: z.string().max(500), fromCalls: z.enum(["ignore", "honour"]) });
type Values = z.infer<typeof schema>;

const pictureOf = (plan: PortabilityPlan | undefined): Versioned<Values> => ({
  values: { name: plan?.name ?? "", note: plan?.note ?? "", fromCalls: plan?.fromCalls ?? "ignore" },
  version: plan?.version,
});

function PlanForm({ plan }: { plan?: PortabilityPlan }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal("portability.plan.change");
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(plan), [plan]);
  const form = useRecordForm<Values>({
    id: "portability-plan",
    schema,
    record,
    save: async (values, version) => {
      const saved = await savePlan(plan?.id, { ...values, version }, key);
      queries.setQueryData(planQuery(saved.id).queryKey, saved);
      void refreshPlans(queries);
      showToast("success", t("portability.saved", { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!plan) setTimeout(() => void navigate({ to: paths.admin.portabilityPlan(saved.id), replace: true }));
      return pictureOf(saved);
    },
    reload: plan && (async () => pictureOf(await queries.fetchQuery({ ...planQuery(plan.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: PortabilityPlan) => deletePlan(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await navigate({ to: paths.admin.portabilityPlans() });
      queries.removeQueries({ queryKey: planQuery(gone.id).queryKey });
      const refresh = () => refreshPlans(queries);
      void refresh();
      tellUndo({ kind: "portability-plan", id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = { name: t("portability.name"), note: t("portability.note"), fromCalls: t("portability.fromCalls") };
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={plan && (() => setDeleting(true))}
        deleteReason={refusal ?? (plan && plan.services > 0 ? t("portability.inUse") : undefined)}
        saveLabel={plan ? undefined : t("portability.create")}
      >
        <Card title={t("portability.facts")} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <TextField<Values> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<Values>
              name="note"
              label={labels.note}
              hint={t("portability.noteHint")}
              disabled={disabled}
              rows={2}
            />
            <SelectField<Values>
              name="fromCalls"
              label={labels.fromCalls}
              hint={t("portability.fromCallsHint")}
              options={(["ignore", "honour"] as const).map((value) => ({
                value,
                label: t(`portability.fromCallsChoice.${value}`),
              }))}
              disabled={disabled}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && plan && (
        <ConfirmDialog
          title={t("portability.deleteTitle", { name: plan.name })}
          text={t("portability.deleteText")}
          confirm={t("portability.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(plan)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
