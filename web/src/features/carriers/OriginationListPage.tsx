import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { needed, z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { OriginationNumbersCard } from "./OriginationNumbersCard";
import { OriginationUsesCard } from "./OriginationUsesCard";
import {
  deleteOrigination,
  type OriginationList,
  originationQuery,
  refreshOriginations,
  saveOrigination,
} from "./originations";

/** One list with the interconnects that name it and its numbers; `new` makes one. */
export function OriginationListPage() {
  const { t } = useTranslation();
  const { listId = "" } = useParams({ strict: false }) as { listId?: string };
  const isNew = listId === "new";
  const list = useQuery({ ...originationQuery(listId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t("carriers.origination.new")} />
        <ListForm />
      </>
    );
  }
  if (!list.data) {
    return (
      <>
        <PageHeader title={t("carriers.origination.one")} />
        <Card>
          {list.error ? (
            <LoadFailed error={list.error} onRetry={() => list.refetch()} />
          ) : (
            <Skeleton className="h-64 w-full" />
          )}
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader title={list.data.name} lead={list.data.note || undefined} />
      <div className="flex flex-col gap-4">
        <OriginationUsesCard list={list.data} />
        <OriginationNumbersCard list={list.data} />
        <ListForm list={list.data} />
      </div>
    </>
  );
}

const schema = z.object({ name: needed().max(80), note: z.string().max(500) });
type Values = z.infer<typeof schema>;

const pictureOf = (list: OriginationList | undefined): Versioned<Values> => ({
  values: { name: list?.name ?? "", note: list?.note ?? "" },
  version: list?.version,
});

function ListForm({ list }: { list?: OriginationList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal("carriers.origination.change");
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(list), [list]);
  const form = useRecordForm<Values>({
    id: "origination-list",
    schema,
    record,
    save: async (values, version) => {
      const saved = await saveOrigination(list?.id, { ...values, version }, key);
      queries.setQueryData(originationQuery(saved.id).queryKey, saved);
      void refreshOriginations(queries);
      showToast("success", t("carriers.origination.saved", { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!list) setTimeout(() => void navigate({ to: paths.admin.originationList(saved.id), replace: true }));
      return pictureOf(saved);
    },
    reload: list && (async () => pictureOf(await queries.fetchQuery({ ...originationQuery(list.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: OriginationList) => deleteOrigination(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await navigate({ to: paths.admin.originationLists() });
      queries.removeQueries({ queryKey: originationQuery(gone.id).queryKey });
      const refresh = () => refreshOriginations(queries);
      void refresh();
      tellUndo({ kind: "origination-list", id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = { name: t("carriers.origination.name"), note: t("carriers.origination.note") };
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={list && (() => setDeleting(true))}
        deleteReason={refusal ?? (list && list.interconnects > 0 ? t("carriers.origination.inUse") : undefined)}
        saveLabel={list ? undefined : t("carriers.origination.create")}
      >
        <Card title={t("carriers.origination.facts")} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <TextField<Values> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<Values>
              name="note"
              label={labels.note}
              hint={t("carriers.origination.noteHint")}
              disabled={disabled}
              rows={2}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && list && (
        <ConfirmDialog
          title={t("carriers.origination.deleteTitle", { name: list.name })}
          text={t("carriers.origination.deleteText")}
          confirm={t("carriers.origination.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(list)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
