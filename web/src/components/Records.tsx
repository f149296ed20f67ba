import type { TFunction } from "i18next";
import { type ComponentProps, type ComponentType, useMemo, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import type { Begin } from "./BeginButton";
import { ConfirmDelete } from "./ConfirmDelete";
import { useOpenRecord } from "./openRecord";
import { RowActions } from "./RowActions";
import { NoneYet } from "./states";
import { type Columns, columnsOf } from "./table/columns";
import { type Asked, WholeTable } from "./table/WholeTable";

type Named = { id: string; name: string };

/** What the dialog of a list's records is given. */
export type RecordDialog<T> = {
  /** The one that is changed, as it was when the dialog opened; null makes a new one. */
  one: T | null;
  /** Why it can be read only. */
  refusal: string | undefined;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
};

type Props<T extends Named> = {
  /** Names the table for readers. */
  label: string;
  /** For tests: rows carry `row-{kind}-{id}`. */
  kind: string;
  /** Under which name views of this page are saved. */
  page: string;
  columns: Columns<T>;
  list: Asked & { data: { items: readonly T[] } | undefined };
  /** Address of the list's endpoint: the list as a file. */
  exported: string;
  none: { title: string; hint: string };
  /** How the next one is made: the button in the head of the page stands here again where nothing is yet. */
  begin: Begin;
  /** Why this person may not change them, from `useRefusal`. */
  refusal: string | undefined;
  rules: Rules<T>;
  Dialog: ComponentType<RecordDialog<T>>;
  /** Looks again at everything that shows them. */
  refresh: () => Promise<unknown>;
  deletion: {
    /** What will be gone, in a sentence. */
    text: string;
    run: (one: T) => Promise<unknown>;
    /** Says that it is gone. */
    tell: (one: T) => void;
  };
};

/** What may be done to a record, whoever it is that wants to; declared beside the page, so that it is the same at each drawing. */
export type Rules<T> = {
  /** Why this one stays as it is. */
  fixed?: (t: TFunction, one: T) => string | undefined;
  /** Why this one cannot be deleted as long as it is used. */
  inUse: (t: TFunction, one: T) => string | undefined;
  /** `open`: whoever may not change one still reads it in its dialog. */
  verb?: "edit" | "open";
};

/**
 * A list of things that are small enough to be made, changed and deleted in a dialog. Which one is open stands in the
 * address (`openRecord`), so that a link leads to it.
 */
export function Records<T extends Named>(props: Props<T>) {
  const { label, kind, page, list, exported, none, begin, refusal, rules, Dialog, refresh, deletion } = props;
  const { t } = useTranslation();
  const open = useOpenRecord();
  const [deleting, setDeleting] = useState<T | null>(null);
  const columns = useMemo(
    () => [...props.columns, actionsColumn(t, rules, refusal, setDeleting)],
    [props.columns, t, rules, refusal],
  );
  const items = list.data?.items;
  const one = useOpened(open.id, items);
  return (
    <>
      {open.id !== undefined && items && !one && (
        <Notice tone="warning" title={t("common.record.missing.title")} className="mb-4" testId="notice-record-missing">
          {t("common.record.missing.hint")}
        </Notice>
      )}
      <Card flush>
        <WholeTable
          label={label}
          kind={kind}
          columns={columns}
          list={list}
          rows={items}
          page={page}
          exported={{ list: exported }}
          none={<NoneYet {...none} begin={begin} />}
        />
      </Card>
      {open.making && <Dialog one={null} refusal={refusal} onSaved={refresh} onClose={open.close} />}
      {one && (
        <Dialog
          key={one.id}
          one={one}
          refusal={rules.fixed?.(t, one) ?? refusal}
          onSaved={refresh}
          onClose={open.close}
        />
      )}
      {deleting && (
        <ConfirmDelete
          name={deleting.name}
          text={deletion.text}
          run={() => deletion.run(deleting)}
          onDeleted={async () => {
            deletion.tell(deleting);
            await refresh();
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

/** The record whose dialog is open, as it was then: what was typed there stays, though the list has lost the record since. */
function useOpened<T extends Named>(id: string | undefined, items: readonly T[] | undefined): T | undefined {
  const [held, setHeld] = useState<T>();
  const one = held?.id === id ? held : items?.find((item) => item.id === id);
  if (held !== one) setHeld(one);
  return one;
}

function actionsColumn<T extends Named>(
  t: TFunction,
  { fixed, inUse, verb }: Rules<T>,
  refusal: string | undefined,
  onDelete: (one: T) => void,
): Columns<T>[number] {
  return columnsOf<T>().display({
    id: "actions",
    header: "",
    meta: { align: "right", phoneLabel: t("common.row.actions") },
    cell: ({ row: { original } }) => {
      const stays = fixed?.(t, original) ?? refusal;
      return (
        <RecordActions
          one={original}
          verb={verb}
          reasons={{ edit: verb === "open" ? undefined : stays, delete: stays ?? inUse(t, original) }}
          onDelete={() => onDelete(original)}
        />
      );
    },
  });
}

function RecordActions({
  one,
  ...rest
}: { one: Named } & Omit<ComponentProps<typeof RowActions>, "id" | "name" | "onEdit">) {
  const open = useOpenRecord();
  return <RowActions id={one.id} name={one.name} onEdit={() => open.show(one.id)} {...rest} />;
}
