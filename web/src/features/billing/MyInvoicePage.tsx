import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useTranslation } from "@/lib/i18n";
import { companyApi, documents } from "@/lib/paths";
import { InvoiceFacts, InvoiceLines } from "./InvoiceBody";
import { DocumentFrame, DownloadMenu, StatusBadge } from "./parts";
import { myInvoiceQuery } from "./queries";

/** One of the customer's invoices. */
export function MyInvoicePage() {
  const { t } = useTranslation();
  const { invoiceId = "" } = useParams({ strict: false }) as { invoiceId?: string };
  const query = useQuery(myInvoiceQuery(invoiceId));
  const invoice = query.data;
  if (!invoice) {
    return <RecordPending title={t("billing.one")} error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={t("billing.detail.title", { number: invoice.number ?? "" })}
        badges={<StatusBadge status={invoice.status} />}
        actions={<DownloadMenu link={(format) => documents.customerInvoice(invoice.id, format)} />}
      />
      <InvoiceFacts invoice={invoice} />
      <InnerTabs
        label={t("billing.detail.views")}
        tabs={[
          {
            id: "lines",
            label: t("billing.detail.lines"),
            content: () => <InvoiceLines invoice={invoice} api={companyApi()} />,
          },
          {
            id: "document",
            label: t("billing.detail.document"),
            content: () => <DocumentFrame href={documents.customerInvoice(invoice.id, "pdf")} />,
          },
        ]}
      />
    </>
  );
}
