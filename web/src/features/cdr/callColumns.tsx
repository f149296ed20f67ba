import type { TFunction } from "i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { RatingBadge, ResultBadge } from "@/components/CallBadges";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { CallRow } from "@/lib/api/contractAdmin";
import type { OwnCallRow } from "@/lib/api/contractCustomer";
import { formatCount, formatDelay, formatDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";

const dash = <span className="text-muted-foreground">–</span>;

/**
 * The columns of calls as the operator sees them; also used for the calls behind an invoice line.
 *
 * @param unsorted why they can be sorted by time alone now: there are too many of them for any other order
 */
export function callColumns(t: TFunction, unsorted?: string): Columns<CallRow> {
  const column = columnsOf<CallRow>();
  const sort = { sort: "server", unsorted } as const;
  return [
    column.accessor("startedAt", {
      header: t("cdr.column.start"),
      meta: { sort: "server", phone: "title", pin: "left" },
      cell: ({ row }) => (
        <span className="inline-flex items-center gap-1.5 max-md:flex-wrap">
          <AppLink to={paths.admin.call(row.original.callId)}>
            <When at={row.original.startedAt} />
          </AppLink>
          {row.original.simulated && <SimulatedBadge short />}
          {row.original.test && <Badge>{t("cdr.test")}</Badge>}
        </span>
      ),
    }),
    column.accessor("caller", {
      header: t("cdr.column.caller"),
      meta: { ...sort, copy: ({ caller }) => caller, className: "tabular-nums" },
    }),
    column.accessor("called", {
      header: t("cdr.column.called"),
      meta: { ...sort, copy: ({ called }) => called, className: "tabular-nums" },
    }),
    column.accessor("routingNumber", {
      header: t("cdr.column.routingNumber"),
      meta: { ...sort, className: "tabular-nums" },
      cell: ({ row }) => row.original.routingNumber ?? dash,
    }),
    column.accessor("network", {
      header: t("cdr.column.network"),
      meta: sort,
      cell: ({ row }) => row.original.network ?? dash,
    }),
    column.accessor("result", {
      header: t("cdr.column.result"),
      meta: { ...sort, phone: "aside" },
      cell: ({ row }) => <ResultBadge result={row.original.result} sipCode={row.original.sipCode} />,
    }),
    column.accessor("talkMs", {
      header: t("cdr.column.talk"),
      meta: { ...sort, align: "right", phoneSkip: ({ result }) => result !== "answered" },
      cell: ({ row }) => (row.original.result === "answered" ? formatDuration(row.original.talkMs) : dash),
    }),
    column.accessor("zone", {
      header: t("cdr.column.zone"),
      meta: { ...sort, className: "max-w-36 truncate", phoneSkip: ({ zone }) => zone === null },
      cell: ({ row }) => row.original.zone ?? dash,
    }),
    column.accessor("customer", {
      header: t("cdr.column.customer"),
      meta: { ...sort, className: "max-w-36 truncate" },
      cell: ({ row }) => row.original.customer?.name ?? dash,
    }),
    column.accessor("charge", {
      header: t("cdr.column.charge"),
      meta: { ...sort, align: "right", phoneSkip: ({ charge }) => charge === null },
      cell: ({ row }) => <Amount money={row.original.charge} kind="call" />,
    }),
    column.accessor("supplier", {
      header: t("cdr.column.supplier"),
      meta: { ...sort, className: "max-w-36 truncate", phoneSkip: ({ supplier }) => supplier === null },
      cell: ({ row }) => row.original.supplier?.name ?? dash,
    }),
    column.accessor("cost", {
      header: t("cdr.column.cost"),
      meta: { ...sort, align: "right", phoneSkip: ({ cost }) => cost === null },
      cell: ({ row }) => <Amount money={row.original.cost} kind="call" />,
    }),
    column.accessor("margin", {
      header: t("cdr.column.margin"),
      meta: { ...sort, align: "right", phoneSkip: ({ margin }) => margin === null },
      cell: ({ row }) => <Amount money={row.original.margin} kind="call" toned />,
    }),
    column.accessor("pddMs", {
      header: t("cdr.column.pdd"),
      meta: { ...sort, align: "right", phone: "hidden" },
      cell: ({ row }) => (row.original.pddMs === null ? dash : formatDelay(row.original.pddMs)),
    }),
    column.accessor("state", {
      header: t("cdr.column.state"),
      meta: { ...sort, phone: "aside" },
      cell: ({ row }) => <RatingBadge state={row.original.state} />,
    }),
  ];
}

/**
 * The columns of calls as customers and carriers see them: their own side and nothing of ours. They are sorted by time alone,
 * in which the indexes hold them however many there are.
 */
export function myCallColumns(t: TFunction): Columns<OwnCallRow> {
  const column = columnsOf<OwnCallRow>();
  return [
    column.accessor("startedAt", {
      header: t("cdr.column.start"),
      meta: { sort: "server", phone: "title", pin: "left" },
      cell: ({ row }) => (
        <AppLink to={paths.portal.call(row.original.callId)}>
          <When at={row.original.startedAt} />
        </AppLink>
      ),
    }),
    column.accessor("caller", {
      header: t("cdr.column.caller"),
      meta: { className: "tabular-nums", copy: ({ caller }) => caller },
    }),
    column.accessor("called", {
      header: t("cdr.column.called"),
      meta: { className: "tabular-nums", copy: ({ called }) => called },
    }),
    column.accessor("zone", {
      header: t("cdr.column.zone"),
      meta: { className: "md:max-w-44 truncate" },
      cell: ({ row }) => (row.original.zone ? <span title={row.original.zone}>{row.original.zone}</span> : dash),
    }),
    column.accessor("result", {
      header: t("cdr.column.result"),
      meta: { phone: "aside" },
      cell: ({ row }) => <ResultBadge result={row.original.result} sipCode={row.original.sipCode} />,
    }),
    column.accessor("talkMs", {
      header: t("cdr.column.talk"),
      meta: { align: "right", phoneSkip: ({ result }) => result !== "answered" },
      cell: ({ row }) => (row.original.result === "answered" ? formatDuration(row.original.talkMs) : dash),
    }),
    column.accessor("ratedSeconds", {
      header: t("cdr.column.rated"),
      meta: { align: "right", phoneSkip: ({ ratedSeconds }) => ratedSeconds === null },
      cell: ({ row }) =>
        row.original.ratedSeconds === null
          ? dash
          : t("cdr.rating.seconds", { seconds: formatCount(row.original.ratedSeconds) }),
    }),
    column.accessor("charge", {
      header: t("cdr.column.charge"),
      meta: { align: "right", phoneSkip: ({ charge }) => charge === null },
      cell: ({ row }) => <Amount money={row.original.charge} kind="call" />,
    }),
    column.accessor("state", {
      header: t("cdr.column.state"),
      meta: { phone: "aside" },
      cell: ({ row }) => <RatingBadge state={row.original.state} />,
    }),
  ];
}
