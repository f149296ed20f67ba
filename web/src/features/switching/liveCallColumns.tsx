import type { TFunction } from "i18next";
import { createContext, type ReactNode, useContext } from "react";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { LiveCall } from "@/lib/api/contractAdmin";
import { formatDuration } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge, type Tone } from "@/ui/Badge";
import { lastedMs } from "./liveCalls";

const STATE: Record<LiveCall["state"], Tone> = { routing: "neutral", ringing: "info", talking: "success" };

/** The server's clock at the picture that is shown; durations count from it. What does not change with it is not drawn again. */
export const PictureTime = createContext("");

function Lasted({ call }: { call: LiveCall }) {
  return <span className="tabular-nums">{formatDuration(lastedMs(call, useContext(PictureTime)))}</span>;
}

export function liveCallColumns(t: TFunction, action: (call: LiveCall) => ReactNode): Columns<LiveCall> {
  const column = columnsOf<LiveCall>();
  return [
    column.accessor("startedAt", {
      header: t("switching.column.since"),
      meta: { pin: "left", width: 104 },
      cell: ({ row }) => (
        <span className="inline-flex items-center gap-1.5">
          <When at={row.original.startedAt} style="time" />
          {row.original.simulated && <SimulatedBadge short />}
        </span>
      ),
    }),
    column.accessor("state", {
      header: t("switching.column.state"),
      meta: { phone: "aside", sort: "text", width: 84 },
      cell: ({ row }) => <Badge tone={STATE[row.original.state]}>{codeText("callState", row.original.state)}</Badge>,
    }),
    column.display({
      id: "lasted",
      header: t("switching.column.duration"),
      meta: { align: "right", width: 74 },
      cell: ({ row }) => <Lasted call={row.original} />,
    }),
    column.accessor("caller", {
      header: t("switching.column.caller"),
      meta: { copy: ({ caller }) => caller, className: "tabular-nums", sort: "text", width: 120 },
    }),
    column.accessor("called", {
      header: t("switching.column.called"),
      meta: { copy: ({ called }) => called, className: "tabular-nums", phone: "title", sort: "text", width: 120 },
    }),
    column.accessor("customer", {
      header: t("switching.column.customer"),
      meta: { width: 120 },
      cell: ({ row }) => (
        <AppLink to={paths.admin.carrier(row.original.customer.id)}>{row.original.customer.name}</AppLink>
      ),
    }),
    column.accessor("supplier", {
      header: t("switching.column.supplier"),
      meta: { width: 120 },
      cell: ({ row }) =>
        row.original.supplier ? (
          <AppLink to={paths.admin.carrier(row.original.supplier.id)}>{row.original.supplier.name}</AppLink>
        ) : (
          <span className="text-muted-foreground">{t("switching.routingNow")}</span>
        ),
    }),
    column.accessor("zone", {
      header: t("switching.column.zone"),
      meta: { sort: "text", width: 150 },
      cell: ({ row }) => row.original.zone ?? "–",
    }),
    column.accessor("held", {
      header: t("switching.column.held"),
      meta: { align: "right" },
      cell: ({ row }) => <Amount money={row.original.held} kind="call" />,
    }),
    column.display({
      id: "action",
      header: t("switching.column.action"),
      meta: { align: "right", pin: "right", width: 70 },
      cell: ({ row }) => action(row.original),
    }),
  ];
}
