import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { newPolicy } from "@/components/form/bodies/enforcement-policies";
import { TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { listOf, type z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useLeaveRecord, useOpenMade } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useRefusal } from "@/components/rights";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { Policy } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { NamedByCard } from "./NamedByCard";
import { deletePolicy, policyQuery, refreshPolicies, savePolicy } from "./queries";
import { RulesCard } from "./RulesCard";
import { ruleSchema } from "./ruleForm";
import { TryCallCard } from "./TryCallCard";

/** One policy with its rules, the services that name it and a call to try; `new` makes one. */
export function PolicyPage() {
  const { t } = useTranslation();
  const { policyId = "" } = useParams({ strict: false }) as { policyId?: string };
  const isNew = policyId === "new";
  const policy = useQuery({ ...policyQuery(policyId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t("enforcement.new")} />
        <PolicyForm />
      </>
    );
  }
  if (!policy.data) {
    return <RecordPending title={t("enforcement.one")} error={policy.error} onRetry={() => policy.refetch()} />;
  }
  return (
    <>
      <PageHeader title={policy.data.name} lead={policy.data.note || undefined} />
      <div className="flex flex-col gap-4">
        <TryCallCard policy={policy.data} />
        <NamedByCard policy={policy.data} />
        <PolicyForm policy={policy.data} />
      </div>
    </>
  );
}

const schema = newPolicy.extend({ rules: listOf(ruleSchema, newPolicy.shape.rules) });
export type PolicyValues = z.infer<typeof schema>;

const pictureOf = (policy: Policy | undefined): Versioned<PolicyValues> => ({
  values: { name: policy?.name ?? "", note: policy?.note ?? "", rules: policy?.rules ?? [] },
  version: policy?.version,
});

function PolicyForm({ policy }: { policy?: Policy }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const openMade = useOpenMade();
  const leave = useLeaveRecord();
  const refusal = useRefusal("enforcement.policy.change");
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(policy), [policy]);
  const form = useRecordForm<PolicyValues>({
    id: "enforcement-policy",
    schema,
    record,
    save: async (values, version) => {
      const saved = await savePolicy(policy?.id, values, version ?? 1, key);
      queries.setQueryData(policyQuery(saved.id).queryKey, saved);
      void refreshPolicies(queries);
      showToast("success", t("enforcement.saved", { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!policy) openMade(paths.admin.enforcementPolicy(saved.id));
      return pictureOf(saved);
    },
    reload: policy && (async () => pictureOf(await queries.fetchQuery({ ...policyQuery(policy.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: Policy) => deletePolicy(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await leave(paths.admin.enforcementPolicies());
      queries.removeQueries({ queryKey: policyQuery(gone.id).queryKey });
      const refresh = () => refreshPolicies(queries);
      void refresh();
      tellUndo({ kind: "enforcement-policy", id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = { name: t("enforcement.name"), note: t("enforcement.note"), rules: t("enforcement.rules.title") };
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={policy && (() => setDeleting(true))}
        deleteReason={refusal ?? (policy && policy.services > 0 ? t("enforcement.inUse") : undefined)}
        saveLabel={policy ? undefined : t("enforcement.create")}
        leaveTo={policy ? undefined : paths.admin.enforcementPolicies()}
      >
        <RulesCard disabled={disabled} />
        <Card title={t("enforcement.facts")} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <TextField<PolicyValues> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<PolicyValues>
              name="note"
              label={labels.note}
              hint={t("enforcement.noteHint")}
              disabled={disabled}
              rows={2}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && policy && (
        <ConfirmDialog
          title={t("enforcement.deleteTitle", { name: policy.name })}
          text={t("enforcement.deleteText")}
          confirm={t("enforcement.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(policy)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
