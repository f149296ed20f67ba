import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { type Columns, columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import type { BalanceRow } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { balancesQuery } from "./queries";
import { SpendActions, SpendLeft, SpendMode } from "./SpendCell";
import { isSpendRow } from "./SpendDialogs";

/** What a carrier's calls came to in the last 24 hours or in its day, beside what they may come to. */
export function SpendCard({ carrierId }: { carrierId: string }) {
  const { t } = useTranslation();
  const balances = useQuery(balancesQuery({ carrier: carrierId, limit: 100 }));
  const columns = useMemo(() => spendColumns(t), [t]);
  const rows = balances.data?.rows.items.filter(isSpendRow);
  return (
    <Card title={t("carriers.spend.card")} note={t("carriers.spend.cardNote")} flush testId="section-spend">
      <WholeTable
        label={t("carriers.spend.card")}
        kind="spend"
        columns={columns}
        rows={rows}
        list={balances}
        none={null}
        exported={{
          list: "/api/admin/carrier-balances",
          query: { carrier: carrierId },
          columns: ["account", "currency", "spendDay", "spendLimit", "spendUsed"],
        }}
      />
    </Card>
  );
}

function spendColumns(t: TFunction): Columns<BalanceRow> {
  const column = columnsOf<BalanceRow>();
  return [
    column.accessor("account", {
      header: t("carriers.detail.side"),
      meta: { phone: "title", className: "font-medium" },
      cell: ({ row }) => t(`carriers.balances.accounts.${row.original.account}`),
    }),
    column.accessor("currency", { header: t("carriers.detail.currency") }),
    column.accessor((row) => row.spendLimit?.mode, {
      id: "spendMode",
      header: t("carriers.spend.mode"),
      cell: ({ row }) => <SpendMode row={row.original} />,
    }),
    column.accessor((row) => row.spendLimit?.counted ?? row.spendDay, {
      id: "spendCounted",
      header: t("carriers.spend.counted"),
      meta: { align: "right" },
      cell: ({ row: { original } }) => (
        <Amount money={original.spendLimit?.counted ?? original.spendDay} kind="balance" />
      ),
    }),
    column.accessor((row) => row.spendLimit?.amount, {
      id: "spendLimit",
      header: t("carriers.spend.limit"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        original.spendLimit?.amount ? (
          <Amount money={original.spendLimit.amount} kind="balance" />
        ) : (
          t("carriers.noLimit")
        ),
    }),
    column.accessor((row) => row.spendLimit?.usedPercent, {
      id: "spendUsed",
      header: t("carriers.spend.left"),
      meta: { align: "right" },
      cell: ({ row }) => <SpendLeft row={row.original} />,
    }),
    column.display({
      id: "actions",
      header: t("carriers.actions"),
      meta: { align: "right", phoneLabel: t("carriers.actions") },
      cell: ({ row }) => <SpendActions row={row.original} />,
    }),
  ];
}
