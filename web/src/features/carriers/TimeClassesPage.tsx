import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { useOpenRecord } from "@/components/openRecord";
import { PageHeader } from "@/components/PageHeader";
import { Records, type Rules } from "@/components/Records";
import { useRefusal } from "@/components/rights";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { TimeClass } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { StatusDot } from "@/ui/StatusDot";
import { TimeClassDialog } from "./TimeClassDialog";
import { DAYS, deleteTimeClass, timeClassesQuery } from "./timeClasses";

const RULES: Rules<TimeClass> = {
  fixed: (t, { fixed }) => (fixed ? t("carriers.timeClass.fixed") : undefined),
  inUse: (t, { services }) => (services > 0 ? t("carriers.timeClass.inUse", { count: services }) : undefined),
};

/** The named weekly calendars by which services take calls. */
export function TimeClassesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellUndo = useUndoDelete();
  const refusal = useRefusal("carriers.time-class.set");
  const open = useOpenRecord();
  const list = useQuery(timeClassesQuery);
  const columns = useMemo(() => timeClassColumns(t), [t]);
  const refresh = () =>
    Promise.all(
      [timeClassesQuery.queryKey, ["plan-choices"], ["service"]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const begin: Begin = {
    label: t("carriers.timeClass.add"),
    reason: refusal,
    onClick: open.make,
    testId: "button-add-time-class",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.timeClasses")}
        lead={t("carriers.timeClass.lead")}
        actions={<BeginButton begin={begin} />}
      />
      <Records
        label={t("shell.nav.timeClasses")}
        kind="time-class"
        page="time-classes"
        columns={columns}
        list={list}
        exported="/api/admin/time-classes"
        none={{ title: t("carriers.timeClass.none"), hint: t("carriers.timeClass.noneHint") }}
        begin={begin}
        refusal={refusal}
        rules={RULES}
        Dialog={TimeClassDialog}
        refresh={refresh}
        deletion={{
          text: t("carriers.deleteDialog.text"),
          run: deleteTimeClass,
          tell: ({ id, name }) => tellUndo({ kind: "time-class", id, name, refresh }),
        }}
      />
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

function timeClassColumns(t: TFunction): Columns<TimeClass> {
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
  ];
}
