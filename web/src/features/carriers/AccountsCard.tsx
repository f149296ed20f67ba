import type { TFunction } from "i18next";
import { type ReactNode, useMemo } from "react";
import { Amount } from "@/components/Amount";
import { type Columns, columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import type { Carrier, Side } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { LimitAmount } from "./LimitAmount";
import { RemainingBadge } from "./RemainingBadge";
import { reckoned } from "./sides";

type SideRow = { key: string; currency: string; label: string; side: Side };

/** Each currency's sides and, for a bilateral carrier, what remains when one is set against the other. */
export function AccountsCard({ carrier, aside }: { carrier: Carrier; aside?: ReactNode }) {
  const { t } = useTranslation();
  const columns = useMemo(() => sideColumns(t), [t]);
  const rows = carrier.accounts.flatMap(({ currency, customer, supplier, net }): SideRow[] => {
    const row = (key: string, label: string, side: Side | null) =>
      side ? [{ key: `${key}-${currency}`, currency, label, side }] : [];
    return [
      ...row("customer", t("carriers.column.customer"), customer),
      ...row("supplier", t("carriers.column.supplier"), supplier),
      ...row("net", t("carriers.detail.net"), net),
    ];
  });
  return (
    <Card
      title={t("carriers.detail.credit")}
      note={t("carriers.detail.creditNote")}
      aside={aside}
      flush
      testId="section-credit"
    >
      <WholeTable
        label={t("carriers.detail.credit")}
        kind="side"
        columns={columns}
        rows={rows}
        rowId={(row) => row.key}
        none={null}
        exported={{ list: "/api/admin/carrier-balances", query: { carrier: carrier.id } }}
      />
    </Card>
  );
}

function sideColumns(t: TFunction): Columns<SideRow> {
  const column = columnsOf<SideRow>();
  return [
    column.accessor("label", {
      id: "account",
      header: t("carriers.detail.side"),
      meta: { phone: "title", className: "font-medium" },
    }),
    column.accessor("currency", { header: t("carriers.detail.currency") }),
    column.accessor("side.creditType", {
      header: t("carriers.column.creditType"),
      meta: { phone: "aside" },
      cell: ({ row }) => (row.original.side.creditType ? codeText("credit", row.original.side.creditType) : "–"),
    }),
    column.accessor("side.balance", {
      header: t("carriers.column.balance"),
      meta: { align: "right" },
      cell: ({ row }) => (
        <Amount money={row.original.side.balance} kind="balance" beside={reckoned(row.original.side)} />
      ),
    }),
    column.accessor("side.held", {
      header: () => <span title={t("carriers.detail.heldHint")}>{t("carriers.detail.held")}</span>,
      meta: { align: "right", phoneLabel: t("carriers.detail.held") },
      cell: ({ row }) => <Amount money={row.original.side.held} kind="balance" beside={reckoned(row.original.side)} />,
    }),
    column.accessor("side.limit", {
      header: t("carriers.column.limit"),
      meta: { align: "right" },
      cell: ({ row }) => <LimitAmount side={row.original.side} />,
    }),
    column.accessor("side.remaining", {
      header: t("carriers.column.remaining"),
      meta: { align: "right" },
      cell: ({ row }) => <RemainingBadge side={row.original.side} />,
    }),
  ];
}
