import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useRefusal } from "@/components/rights";
import type { Invoice } from "@/lib/api/contractAdmin";
import { can, type Permission } from "@/lib/can";
import { useTranslation } from "@/lib/i18n";
import { documents, paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { HistoryLink } from "../operations/HistoryLink";
import { InvoiceFacts, InvoiceLines } from "./InvoiceBody";
import { DeleteDraftDialog, IssueDialog } from "./InvoiceDialogs";
import { DocumentFrame, DownloadMenu, StatusBadge } from "./parts";
import { invoiceQuery } from "./queries";

/** One invoice: its figures, its lines with the calls behind them, and the document itself. */
export function InvoicePage() {
  const { t } = useTranslation();
  const { invoiceId = "" } = useParams({ strict: false }) as { invoiceId?: string };
  const query = useQuery(invoiceQuery(invoiceId));
  const invoice = query.data;
  const callsOf = useCallback(
    ({ position }: { position: number }) => paths.admin.invoiceLine(invoiceId, position),
    [invoiceId],
  );

  if (!invoice) {
    return <RecordPending title={t("billing.one")} error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={
          invoice.number
            ? t("billing.detail.title", { number: invoice.number })
            : t("billing.detail.draftTitle", { carrier: invoice.carrier.name })
        }
        badges={<StatusBadge status={invoice.status} />}
        actions={<InvoiceActions invoice={invoice} />}
      />
      <InvoiceFacts
        invoice={invoice}
        lead={{
          label: t("billing.column.carrier"),
          value: <AppLink to={paths.admin.carrier(invoice.carrier.id)}>{invoice.carrier.name}</AppLink>,
        }}
      />
      <InnerTabs
        label={t("billing.detail.views")}
        tabs={[
          {
            id: "lines",
            label: t("billing.detail.lines"),
            content: () => <InvoiceLines invoice={invoice} api="/api/admin" callsOf={callsOf} />,
          },
          {
            id: "document",
            label: t("billing.detail.document"),
            content: () => <DocumentFrame href={documents.adminInvoice(invoice.id, "pdf")} version={invoice.version} />,
          },
        ]}
      />
    </>
  );
}

function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"issue" | "delete" | null>(null);
  const issue = can.issueInvoice(invoice);
  const remove = can.deleteInvoice(invoice);
  const noIssuing = useRefusal("billing.invoice.issue");
  const noDiscarding = useRefusal("billing.invoice.discard");
  const reasonOf = (permission: Permission) => (permission.allowed ? undefined : t(permission.reason));
  return (
    <>
      <HistoryLink kind="invoice" id={invoice.id} />
      <DownloadMenu link={(format) => documents.adminInvoice(invoice.id, format)} />
      <Button
        look="dangerOutline"
        reason={noDiscarding ?? reasonOf(remove)}
        onClick={() => setAsked("delete")}
        data-testid="button-delete"
      >
        {t("billing.remove.button")}
      </Button>
      <Button
        look="primary"
        reason={noIssuing ?? reasonOf(issue)}
        onClick={() => setAsked("issue")}
        data-testid="button-issue"
      >
        {t("billing.issue.button")}
      </Button>
      {asked === "issue" && <IssueDialog invoice={invoice} onClose={() => setAsked(null)} />}
      {asked === "delete" && <DeleteDraftDialog invoice={invoice} onClose={() => setAsked(null)} />}
    </>
  );
}
