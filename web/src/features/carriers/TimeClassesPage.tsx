import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { WholeTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { TimeClass } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { StatusDot } from "@/ui/StatusDot";
import { TimeClassDialog } from "./TimeClassDialog";
import { DAYS, deleteTimeClass, timeClassesQuery } from "./timeClasses";

/** The named weekly calendars by which services take calls. */
export function TimeClassesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellUndo = useUndoDelete();
  const refusal = useRefusal("carriers.time-class.set");
  const found = useQuery(timeClassesQuery);
  const [asked, setAsked] = useState<
    { what: "edit"; one: TimeClass | null } | { what: "delete"; one: TimeClass } | null
  >(null);
  const refresh = () =>
    Promise.all(
      [timeClassesQuery.queryKey, ["plan-choices"], ["service"]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const remove = useMutation({
    mutationFn: deleteTimeClass,
    onSuccess: async (_, one) => {
      setAsked(null);
      await refresh();
      tellUndo({ kind: "time-class", id: one.id, name: one.name, refresh });
    },
  });
  const columns = useMemo(() => timeClassColumns(t, refusal, setAsked), [t, refusal]);
  const view = useTableView();
  const items = found.data?.items;
  const create: Begin = {
    label: t("carriers.timeClass.add"),
    reason: refusal,
    onClick: () => setAsked({ what: "edit", one: null }),
    testId: "button-add-time-class",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.timeClasses")}
        lead={t("carriers.timeClass.lead")}
        actions={<BeginButton begin={create} />}
      />
      <Card flush>
        <DataTable
          label={t("shell.nav.timeClasses")}
          kind="time-class"
          columns={columns}
          view={view}
          rows={items}
          rowId={(row) => row.id}
          loading={found}
          none={<NoneYet title={t("carriers.timeClass.none")} hint={t("carriers.timeClass.noneHint")} begin={create} />}
          footer={
            items && (
              <WholeTableFooter
                tools={<TableTools view={view} columns={columns} query={found} page="time-classes" />}
                shown={items.length}
                total={items.length}
              />
            )
          }
        />
      </Card>
      {asked?.what === "edit" && <TimeClassDialog one={asked.one} onSaved={refresh} onClose={() => setAsked(null)} />}
      {asked?.what === "delete" && (
        <ConfirmDialog
          title={t("carriers.deleteDialog.title", { name: asked.one.name })}
          text={t("carriers.deleteDialog.text")}
          confirm={t("carriers.deleteDialog.confirm")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.one)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** `Mon, Tue 09:00–17:00`. */
function spanText(t: TFunction, { days, start, end }: TimeClass["spans"][number]): string {
  const whole = start === "00:00" && end === "00:00";
  const named =
    days.length === DAYS.length
      ? t("carriers.timeClass.everyDay")
      : days.map((day) => t(`carriers.timeClass.short.${day}`)).join(", ");
  return whole ? named : `${named} ${start}–${end}`;
}

function timeClassColumns(
  t: TFunction,
  refusal: string | undefined,
  onAsk: (asked: { what: "edit" | "delete"; one: TimeClass }) => void,
): Columns<TimeClass> {
  const column = columnsOf<TimeClass>();
  return [
    column.accessor("name", {
      header: t("carriers.timeClass.name"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
    }),
    column.accessor((row) => row.spans.map((span) => spanText(t, span)).join("; "), {
      id: "spans",
      header: t("carriers.timeClass.open"),
    }),
    column.accessor("timeZone", {
      header: t("carriers.timeClass.timeZone"),
      meta: { sort: "text" },
      cell: ({ row: { original } }) => (original.fixed ? "–" : original.timeZone),
    }),
    column.accessor("openNow", {
      header: t("carriers.timeClass.now"),
      meta: { phone: "aside" },
      cell: ({ row }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusDot tone={row.original.openNow ? "online" : "offline"} />
          {t(row.original.openNow ? "carriers.timeClass.isOpen" : "carriers.timeClass.isClosed")}
        </span>
      ),
    }),
    column.accessor("services", {
      header: t("carriers.detail.services"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.services),
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("carriers.actions") },
      cell: ({ row: { original } }) => {
        const fixed = original.fixed ? t("carriers.timeClass.fixed") : refusal;
        return (
          <span className="inline-flex gap-1">
            <Button
              size="tiny"
              reason={fixed}
              aria-label={t("carriers.timeClass.editOf", { name: original.name })}
              onClick={() => onAsk({ what: "edit", one: original })}
              data-testid={`button-edit-${original.id}`}
            >
              {t("carriers.timeClass.edit")}
            </Button>
            <Button
              size="tiny"
              look="dangerOutline"
              reason={
                fixed ??
                (original.services > 0 ? t("carriers.timeClass.inUse", { count: original.services }) : undefined)
              }
              aria-label={t("carriers.timeClass.deleteOf", { name: original.name })}
              onClick={() => onAsk({ what: "delete", one: original })}
              data-testid={`button-delete-${original.id}`}
            >
              {t("carriers.remove")}
            </Button>
          </span>
        );
      },
    }),
  ];
}
