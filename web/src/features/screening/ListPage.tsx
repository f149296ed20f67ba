import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { newNumberList } from "@/components/form/bodies/number-lists";
import { TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useLeaveRecord, useOpenMade } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useRefusal } from "@/components/rights";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import type { KindOfList, ListValues, NamedList } from "./kindOfList";

/** One list of numbers, with its cards above its name; `new` makes one. */
export function ListPage<L extends NamedList, V extends ListValues = ListValues>({
  kind,
  cards,
}: {
  kind: KindOfList<L, V>;
  cards: (list: L) => ReactNode;
}) {
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

/** The rules of what every kind has; a kind with more brings its own, with these among them. */
const listSchema = newNumberList;

function pictureOf<L extends NamedList, V extends ListValues>(kind: KindOfList<L, V>, list: L | undefined) {
  const values = { name: list?.name ?? "", note: list?.note ?? "", ...kind.more?.of(list) };
  return { values: values as V, version: list?.version } satisfies Versioned<V>;
}

function ListForm<L extends NamedList, V extends ListValues>({ kind, list }: { kind: KindOfList<L, V>; list?: L }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const openMade = useOpenMade();
  const leave = useLeaveRecord();
  const refusal = useRefusal(kind.permission);
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(kind, list), [kind, list]);
  const form = useRecordForm<V>({
    id: kind.id,
    schema: kind.more?.schema ?? (listSchema as unknown as z.ZodType<V, V>),
    record,
    save: async (values, version) => {
      const saved = await kind.save(list?.id, { ...values, version }, key);
      queries.setQueryData(kind.query(saved.id).queryKey, saved);
      void kind.refresh(queries);
      showToast("success", t(`${kind.words}.saved`, { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!list) openMade(kind.path(saved.id));
      return pictureOf(kind, saved);
    },
    reload: list && (async () => pictureOf(kind, await queries.fetchQuery({ ...kind.query(list.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: L) => kind.remove(gone.id, gone.version),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await leave(kind.paths());
      queries.removeQueries({ queryKey: kind.query(gone.id).queryKey });
      const refresh = () => kind.refresh(queries);
      void refresh();
      tellUndo({ kind: kind.id, id: gone.id, name: gone.name, refresh });
    },
  });
  const own = { name: t(`${kind.words}.name`), note: t(`${kind.words}.note`) };
  const labels = { ...own, ...kind.more?.labels() } as typeof own & Record<keyof V & string, string>;
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
            <TextField<ListValues> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
            <TextAreaField<ListValues>
              name="note"
              label={labels.note}
              hint={t(`${kind.words}.noteHint`)}
              disabled={disabled}
              rows={2}
            />
            {kind.more?.fields(disabled)}
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
