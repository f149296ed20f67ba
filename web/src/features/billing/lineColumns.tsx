import type { TFunction } from "i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { type Columns, columnsOf } from "@/components/table/columns";
import type { CustomerInvoiceLine as InvoiceLine } from "@/lib/api/contractCustomer";
import { signOf } from "@/lib/decimal";
import { formatAmount, formatCount, formatDays } from "@/lib/format";
import { minutesText } from "./parts";

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Invoice lines; both portals have the same. `callsOf` gives the page with the calls behind a line, where there is one. */
export function lineColumns(t: TFunction, callsOf?: (line: InvoiceLine) => string): Columns<InvoiceLine> {
  const column = columnsOf<InvoiceLine>();
  return [
    column.accessor("zone", { header: t("billing.detail.zone"), meta: { phone: "title", sort: "text", width: 220 } }),
    column.accessor("interconnect", {
      header: t("billing.detail.interconnect"),
      meta: { width: 120 },
      cell: ({ row }) => row.original.interconnect?.name ?? "–",
    }),
    column.accessor("fromDay", {
      header: t("billing.detail.days"),
      meta: { sort: "text", width: 150 },
      cell: ({ row }) => formatDays(row.original.fromDay, row.original.toDay),
    }),
    column.accessor("price", {
      header: t("billing.detail.price"),
      meta: { align: "right", width: 110 },
      cell: ({ row }) => {
        const { price } = row.original;
        // "-" stands for several prices on one line, as on the printed invoice.
        return DECIMAL.test(price) && signOf(price) >= 0
          ? formatAmount(price, "price")
          : t("billing.detail.severalPrices");
      },
    }),
    column.accessor("calls", {
      header: t("billing.column.calls"),
      meta: { align: "right", sort: "number", width: 80 },
      cell: ({ row }) =>
        callsOf ? (
          <AppLink
            to={callsOf(row.original)}
            aria-label={`${formatCount(row.original.calls)}. ${t("billing.detail.callsBehind", { position: row.original.position })}`}
            title={t("billing.detail.callsBehind", { position: row.original.position })}
            data-testid={`link-line-${row.original.position}`}
          >
            {formatCount(row.original.calls)}
          </AppLink>
        ) : (
          formatCount(row.original.calls)
        ),
    }),
    column.accessor("ratedSeconds", {
      header: t("billing.detail.minutes"),
      meta: { align: "right", sort: "number", width: 90 },
      cell: ({ row }) => minutesText(row.original.ratedSeconds),
    }),
    column.accessor("charge", {
      header: t("billing.detail.charge"),
      meta: { sort: "decimal", align: "right", phone: "aside", width: 110 },
      cell: ({ row }) => <Amount money={row.original.charge} kind="balance" bare />,
    }),
  ];
}
