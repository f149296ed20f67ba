import { useMemo } from "react";
import { columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import type { CallMedia } from "@/lib/api/contractAdmin";
import { formatCount, formatFigure, formatPercent } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";

const dash = <span className="text-muted-foreground">–</span>;

/** What was seen of a call's media, each stream of each side; or that it did not come this way. */
export function MediaCard({ media }: { media: readonly CallMedia[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => {
    const column = columnsOf<CallMedia>();
    const millis = (value: number | null) => (value === null ? dash : `${formatFigure(value, 1)}\u00a0ms`);
    return [
      column.accessor("caller", {
        header: t("cdr.media.party"),
        meta: { phone: "title" },
        cell: ({ row: { original } }) => (
          <span className="inline-flex flex-wrap gap-x-1.5">
            {t(original.caller ? "cdr.media.caller" : "cdr.media.called")}
            <span className="text-muted-foreground">{original.interconnect?.name}</span>
          </span>
        ),
      }),
      column.accessor("codec", {
        header: t("cdr.media.codec"),
        cell: ({ row: { original } }) =>
          [
            original.kind,
            original.converted === null
              ? original.codec
              : t("cdr.media.converted", { from: original.codec, to: original.converted }),
            original.secure ? "SRTP" : "",
          ]
            .filter((word) => word !== "")
            .join(" · "),
      }),
      column.accessor("received", {
        header: t("cdr.media.received"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => formatCount(original.received),
      }),
      column.accessor("sent", {
        header: t("cdr.media.sent"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => formatCount(original.sent),
      }),
      column.accessor("lossPercent", {
        header: t("cdr.media.loss"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => (original.lossPercent === null ? dash : formatPercent(original.lossPercent)),
      }),
      column.accessor("jitterMs", {
        header: t("cdr.media.jitter"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => (
          <span className="whitespace-nowrap">
            {millis(original.jitterMs)}
            {original.mostJitterMs !== null && <> / {millis(original.mostJitterMs)}</>}
          </span>
        ),
      }),
      column.accessor("roundTripMs", {
        header: t("cdr.media.roundTrip"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => millis(original.roundTripMs),
      }),
      column.accessor("mos", {
        header: t("cdr.media.mos"),
        meta: { align: "right", phone: "aside" },
        cell: ({ row: { original } }) => (original.mos === null ? dash : formatFigure(original.mos, 2)),
      }),
      column.accessor("theirLost", {
        header: t("cdr.media.theirLost"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => (original.theirLost === null ? dash : formatCount(original.theirLost)),
      }),
      column.accessor("latched", {
        header: t("cdr.media.latched"),
        cell: ({ row: { original } }) => (
          <span className="flex flex-col font-mono text-sm whitespace-nowrap">
            {original.latched ?? original.described ?? dash}
            {original.latched !== null && original.described !== null && original.latched !== original.described && (
              <span className="text-muted-foreground">
                {t("cdr.media.latchedHint", { address: original.described })}
              </span>
            )}
          </span>
        ),
      }),
      column.accessor("local", {
        header: t("cdr.media.local"),
        cell: ({ row: { original } }) => <span className="font-mono text-sm whitespace-nowrap">{original.local}</span>,
      }),
      column.accessor("wrongSource", {
        header: t("cdr.media.wrongSource"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => formatCount(original.wrongSource),
      }),
      column.accessor("unsent", {
        header: t("cdr.media.unsent"),
        meta: { align: "right" },
        cell: ({ row: { original } }) => formatCount(original.unsent),
      }),
    ];
  }, [t]);
  const none = <p className="px-4 py-4 text-base text-muted-foreground">{t("cdr.media.direct")}</p>;
  return (
    <Card
      title={t("cdr.media.title")}
      note={media.length === 0 ? undefined : t("cdr.media.note")}
      flush
      testId="section-media"
    >
      <DataTable
        label={t("cdr.media.title")}
        kind="stream"
        columns={columns}
        rows={media}
        rowId={(row) => `${row.local}-${row.stream}`}
        none={none}
      />
    </Card>
  );
}
