import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { NoneYet } from "@/components/states";
import { columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { Refusal } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";

/** The last calls we turned away: the quickest way to see a customer without credit or a forgotten address. */
export function RefusalsCard({ refusals }: { refusals: Refusal[] | undefined }) {
  const { t } = useTranslation();
  const columns = useMemo(() => {
    const column = columnsOf<Refusal>();
    return [
      column.accessor("at", {
        header: t("reporting.refusals.at"),
        meta: { phone: "aside" },
        cell: ({ row }) => (
          <AppLink to={paths.admin.call(row.original.callId)}>
            <When at={row.original.at} />
          </AppLink>
        ),
      }),
      column.accessor("carrier", {
        header: t("reporting.refusals.carrier"),
        cell: ({ row }) =>
          row.original.carrier ?? (
            <span className="text-muted-foreground">{t("reporting.refusals.unknownSource")}</span>
          ),
      }),
      column.accessor("caller", { header: t("reporting.refusals.caller"), meta: { className: "tabular-nums" } }),
      column.accessor("called", { header: t("reporting.refusals.called"), meta: { className: "tabular-nums" } }),
      column.accessor("refusal", {
        header: t("reporting.refusals.reason"),
        meta: { phone: "title" },
        cell: ({ row }) => <Badge tone="danger">{codeText("refusal", row.original.refusal)}</Badge>,
      }),
      column.accessor("sipCode", {
        header: t("reporting.refusals.sip"),
        meta: { align: "right" },
      }),
    ];
  }, [t]);
  return (
    <Card title={t("reporting.refusals.title")} note={t("reporting.refusals.note")} flush>
      <WholeTable
        label={t("reporting.refusals.title")}
        kind="refusal"
        columns={columns}
        rows={refusals}
        rowId={(row) => row.callId}
        none={<NoneYet title={t("reporting.refusals.none")} hint={t("reporting.refusals.noneHint")} />}
        exported={{ list: "/api/admin/dashboard#refusals" }}
      />
    </Card>
  );
}
