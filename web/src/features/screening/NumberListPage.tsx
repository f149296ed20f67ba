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
import type { NumberList } from "@/lib/api/contractScreening";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { EntriesCard } from "./EntriesCard";
import { deleteList, listQuery, refreshLists, saveList } from "./queries";
import { ServicesCard } from "./ServicesCard";
import { UsesCard } from "./UsesCard";

/** One list with what it is used for and its entries; `new` makes one. */
export function NumberListPage() {
  const { t } = useTranslation();
  const { listId = "" } = useParams({ strict: false }) as { listId?: string };
  const isNew = listId === "new";
  const list = useQuery({ ...listQuery(listId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t("screening.new")} />
        <ListForm />
      </>
    );
  }
  if (!list.data) {
    return (
      <>
        <PageHeader title={t("screening.one")} />
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
        <UsesCard list={list.data} />
        <ServicesCard list={list.data} />
        <EntriesCard list={list.data} />
        <ListForm list={list.data} />
      </div>
    </>
  );
}

const schema = z.object({ name: needed().max(80), note: z.string().max(500) });
type Values = z.infer<typeof schema>;

const pictureOf = (list: NumberList | undefined): Versioned<Values> => ({
  values: { name: list?.name ?? "", note: list?.note ?? "" },
  version: list?.version,
});

function ListForm({ list }: { list?: NumberList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal("screening.list.change");
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(list), [list]);
  const form = useRecordForm<Values>({
    id: "number-list",
    schema,
    record,
    save: async (values, version) => {
      const saved = await saveList(list?.id, { ...values, version }, key);
      queries.setQueryData(listQuery(saved.id).queryKey, saved);
      void refreshLists(queries);
      showToast("success", t("screening.saved", { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!list) setTimeout(() => void navigate({ to: paths.admin.numberList(saved.id), replace: true }));
      return pictureOf(saved);
    },
    reload: list && (async () => pictureOf(await queries.fetchQuery({ ...listQuery(list.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: NumberList) => deleteList(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await navigate({ to: paths.admin.numberLists() });
      queries.removeQueries({ queryKey: listQuery(gone.id).queryKey });
      const refresh = () => refreshLists(queries);
      void refresh();
      tellUndo({ kind: "number-list", id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = { name: t("screening.name"), note: t("screening.note") };
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={list && (() => setDeleting(true))}
        deleteReason={refusal ?? (list && list.uses + list.services > 0 ? t("screening.inUse") : undefined)}
        saveLabel={list ? undefined : t("screening.create")}
      >
        <Card title={t("screening.facts")} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <TextField<Values> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<Values>
              name="note"
              label={labels.note}
              hint={t("screening.noteHint")}
              disabled={disabled}
              rows={2}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && list && (
        <ConfirmDialog
          title={t("screening.deleteTitle", { name: list.name })}
          text={t("screening.deleteText")}
          confirm={t("screening.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(list)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
