import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { needed, z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useRefusal } from "@/components/rights";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import type { KindOfList, NamedList } from "./kindOfList";

/** One list of numbers, with its cards above its name; `new` makes one. */
export function ListPage<L extends NamedList>({ kind, cards }: { kind: KindOfList<L>; cards: (list: L) => ReactNode }) {
  const { t } = useTranslation();
  const { listId = "" } = useParams({ strict: false }) as { listId?: string };
  const isNew = listId === "new";
  const list = useQuery({ ...kind.query(listId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t(`${kind.words}.new`)} />
        <ListForm kind={kind} />
      </>
    );
  }
  if (!list.data) {
    return <RecordPending title={t(`${kind.words}.one`)} error={list.error} onRetry={() => list.refetch()} />;
  }
  return (
    <>
      <PageHeader title={list.data.name} lead={list.data.note || undefined} />
      <div className="flex flex-col gap-4">
        {cards(list.data)}
        <ListForm kind={kind} list={list.data} />
      </div>
    </>
  );
}

const schema = z.object({ name: needed().max(80), note: z.string().max(500) });
type Values = z.infer<typeof schema>;

const pictureOf = (list: NamedList | undefined): Versioned<Values> => ({
  values: { name: list?.name ?? "", note: list?.note ?? "" },
  version: list?.version,
});

function ListForm<L extends NamedList>({ kind, list }: { kind: KindOfList<L>; list?: L }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal(kind.permission);
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(list), [list]);
  const form = useRecordForm<Values>({
    id: kind.id,
    schema,
    record,
    save: async (values, version) => {
      const saved = await kind.save(list?.id, { ...values, version }, key);
      queries.setQueryData(kind.query(saved.id).queryKey, saved);
      void kind.refresh(queries);
      showToast("success", t(`${kind.words}.saved`, { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!list) setTimeout(() => void navigate({ to: kind.path(saved.id), replace: true }));
      return pictureOf(saved);
    },
    reload: list && (async () => pictureOf(await queries.fetchQuery({ ...kind.query(list.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: L) => kind.remove(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await navigate({ to: kind.paths() });
      queries.removeQueries({ queryKey: kind.query(gone.id).queryKey });
      const refresh = () => kind.refresh(queries);
      void refresh();
      tellUndo({ kind: kind.id, id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = { name: t(`${kind.words}.name`), note: t(`${kind.words}.note`) };
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={list && (() => setDeleting(true))}
        deleteReason={refusal ?? (list && kind.isUsed(list) ? t(`${kind.words}.inUse`) : undefined)}
        saveLabel={list ? undefined : t(`${kind.words}.create`)}
        leaveTo={list ? undefined : kind.paths()}
      >
        <Card title={t(`${kind.words}.facts`)} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <TextField<Values> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<Values>
              name="note"
              label={labels.note}
              hint={t(`${kind.words}.noteHint`)}
              disabled={disabled}
              rows={2}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && list && (
        <ConfirmDialog
          title={t(`${kind.words}.deleteTitle`, { name: list.name })}
          text={t(`${kind.words}.deleteText`)}
          confirm={t(`${kind.words}.delete`)}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(list)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
