import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { CarrierStatusChange } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { CarrierStatus } from "./carrierColumns";
import { statusesQuery } from "./queries";

/** How a carrier came to where it stands: every step with its reason and who took it, the newest first. */
export function StatesCard({ carrierId }: { carrierId: string }) {
  const { t } = useTranslation();
  const steps = useQuery(statusesQuery(carrierId));
  const columns = useMemo(() => stepColumns(t), [t]);
  const rows = steps.data?.items;
  const view = useTableView({ name: "states" });
  return (
    <Card title={t("carriers.states.card")} note={t("carriers.states.note")} flush testId="section-states">
      <WholeTable
        label={t("carriers.states.card")}
        kind="step"
        columns={columns}
        view={view}
        rows={rows}
        list={steps}
        none={<NoneYet title={t("carriers.states.none")} hint={t("carriers.states.noneHint")} />}
        withoutTools
        exported={{ list: "/api/admin/carriers/{id}/statuses", query: { id: carrierId } }}
      />
    </Card>
  );
}

function stepColumns(t: TFunction): Columns<CarrierStatusChange> {
  const column = columnsOf<CarrierStatusChange>();
  return [
    column.accessor("at", {
      header: t("carriers.states.at"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => <When at={row.original.at} style="full" />,
    }),
    column.accessor("status", {
      header: t("carriers.states.status"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row: { original } }) => <CarrierStatus status={original.status} suspendedFor={original.suspendedFor} />,
    }),
    column.accessor("before", {
      header: t("carriers.states.before"),
      meta: { sort: "text" },
      cell: ({ row }) => (row.original.before ? <CarrierStatus status={row.original.before} /> : "–"),
    }),
    column.accessor("reason", {
      header: t("carriers.states.reason"),
      meta: { sort: "text", className: "max-w-96 wrap-break-word", phoneSkip: ({ reason }) => !reason },
    }),
    column.accessor("actorName", { header: t("carriers.states.by"), meta: { sort: "text" } }),
  ];
}
