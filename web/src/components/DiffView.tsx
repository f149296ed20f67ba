import { useMemo } from "react";
import { type Change, changesOf } from "@/lib/diff";
import { useTranslation } from "@/lib/i18n";
import { Badge, type Tone } from "@/ui/Badge";
import { type Columns, columnsOf } from "./table/columns";
import { DataTable } from "./table/DataTable";

const TONE: Record<Change["kind"], Tone> = { added: "success", removed: "danger", changed: "info" };

/** A record before and after, field by field; only what differs. */
export function DiffView({ label, before, after }: { label: string; before: unknown; after: unknown }) {
  const { t } = useTranslation();
  const changes = useMemo(() => changesOf(before, after), [before, after]);
  const columns = useMemo((): Columns<Change> => {
    const column = columnsOf<Change>();
    const value = (name: "before" | "after") =>
      column.accessor(name, {
        header: t(`common.diff.${name}`),
        meta: { className: "max-w-80 whitespace-normal! wrap-break-word font-mono" },
        cell: ({ row }) => row.original[name] || <span className="text-muted-foreground">–</span>,
      });
    return [
      column.accessor("path", { header: t("common.diff.field"), meta: { phone: "title", className: "font-medium" } }),
      column.accessor("kind", {
        header: t("common.diff.kind"),
        meta: { phone: "aside" },
        cell: ({ row }) => <Badge tone={TONE[row.original.kind]}>{t(`common.diff.${row.original.kind}`)}</Badge>,
      }),
      value("before"),
      value("after"),
    ];
  }, [t]);
  return (
    <DataTable
      label={label}
      kind="change"
      columns={columns}
      rows={changes}
      rowId={(change) => change.path}
      none={<p className="px-3 py-6 text-center text-base text-muted-foreground">{t("common.diff.none")}</p>}
    />
  );
}
