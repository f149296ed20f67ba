import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { type Fact, Facts } from "@/components/Facts";
import { NoneYet } from "@/components/states";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import type { CustomerInvoice, CustomerInvoiceLine as InvoiceLine } from "@/lib/api/contractCustomer";
import { formatCount, formatDay, formatDays } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { lineColumns } from "./lineColumns";
import { minutesText } from "./parts";

/** What both portals know of an invoice. */
type AnyInvoice = CustomerInvoice;

export function InvoiceFacts({ invoice, lead }: { invoice: AnyInvoice; lead?: Fact }) {
  const { t } = useTranslation();
  return (
    <Card testId="section-invoice">
      <div className="flex flex-wrap items-start gap-x-12 gap-y-3">
        <div className="shrink-0">
          <p className="text-sm text-muted-foreground">{t("billing.detail.total")}</p>
          <p data-testid="text-total" className="text-3xl leading-10 font-semibold tracking-tight">
            <Amount money={invoice.total} kind="balance" />
          </p>
        </div>
        <div className="min-w-0 grow basis-[40rem]">
          <Facts columns={3} facts={[...(lead ? [lead] : []), ...factsOf(invoice, t)]} />
        </div>
      </div>
    </Card>
  );
}

function factsOf(invoice: AnyInvoice, t: TFunction): Fact[] {
  const atIssue = <span className="text-muted-foreground">{t("billing.detail.atIssue")}</span>;
  return [
    { label: t("billing.detail.period"), value: formatDays(invoice.periodFrom, invoice.periodTo) },
    { label: t("billing.detail.timeZone"), value: invoice.timeZone },
    { label: t("billing.detail.terms"), value: t("billing.detail.termsDays", { count: invoice.termsDays }) },
    { label: t("billing.detail.invoiceDate"), value: invoice.invoiceDate ? formatDay(invoice.invoiceDate) : atIssue },
    { label: t("billing.detail.dueDate"), value: invoice.dueDate ? formatDay(invoice.dueDate) : atIssue },
    { label: t("billing.detail.calls"), value: formatCount(invoice.calls) },
    { label: t("billing.detail.minutes"), value: minutesText(invoice.ratedSeconds) },
  ];
}

/** More rows than these are drawn only where they are in sight. */
const MOST_DRAWN = 200;

/** The lines with their sum, which is the invoice's total. */
export function InvoiceLines({
  invoice,
  api,
  callsOf,
}: {
  invoice: AnyInvoice;
  /** Of the portal, where its lines are exported from: `/api/admin`. */
  api: string;
  callsOf?: (line: InvoiceLine) => string;
}) {
  const { t } = useTranslation();
  const columns = useMemo(() => lineColumns(t, callsOf), [t, callsOf]);
  const view = useTableView();
  return (
    <Card flush testId="section-lines">
      <WholeTable
        label={t("billing.detail.lines")}
        kind="line"
        // an invoice of a month of wholesale has thousands
        pattern={invoice.lines.length > MOST_DRAWN ? "virtual" : "standard"}
        columns={columns}
        view={view}
        rows={invoice.lines}
        rowId={(row) => String(row.position)}
        none={<NoneYet title={t("billing.detail.noLines")} hint={t("billing.detail.noLinesHint")} />}
        withoutTools
        exported={{ list: `${api}/invoices/{id}#lines`, query: { id: invoice.id } }}
      />
      {invoice.lines.length > 0 && (
        <dl className="flex flex-wrap justify-end gap-x-8 gap-y-1 border-t border-border bg-muted px-3 py-2.5 text-base">
          <div className="flex gap-2">
            <dt className="text-muted-foreground">{t("billing.column.calls")}</dt>
            <dd className="tabular-nums">{formatCount(invoice.calls)}</dd>
          </div>
          <div className="flex gap-2">
            <dt className="text-muted-foreground">{t("billing.detail.minutes")}</dt>
            <dd className="tabular-nums">{minutesText(invoice.ratedSeconds)}</dd>
          </div>
          <div className="flex gap-2">
            <dt className="text-muted-foreground">{t("billing.detail.total")}</dt>
            <dd>
              <Amount money={invoice.total} kind="balance" className="font-semibold" />
            </dd>
          </div>
        </dl>
      )}
    </Card>
  );
}
