import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { LoadFailed } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { ViewAsCustomer } from "@/features/identity/ViewAsCustomer";
import type { Carrier, Side } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { CarrierStatus, KindBadge } from "./carrierColumns";
import { InterconnectList } from "./InterconnectList";
import { carrierQuery } from "./queries";
import { RemainingBadge } from "./RemainingBadge";

/** One carrier: who it is, how its account stands, and the interconnects in the order in which they are matched. */
export function CarrierPage() {
  const { t } = useTranslation();
  const { carrierId = "" } = useParams({ strict: false }) as { carrierId?: string };
  const query = useQuery(carrierQuery(carrierId));
  const carrier = query.data;
  const crumbs = [{ label: t("carriers.title"), to: paths.admin.carriers() }];
  if (!carrier) {
    return (
      <>
        <PageHeader title={carrierId} crumbs={crumbs} />
        {query.error ? (
          <Card>
            <LoadFailed error={query.error} onRetry={() => query.refetch()} />
          </Card>
        ) : (
          <Skeleton className="h-72 w-full" />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={carrier.name}
        crumbs={crumbs}
        badges={
          <>
            <span className="font-mono text-base text-muted-foreground">{carrier.code}</span>
            <KindBadge kind={carrier.kind} />
            <CarrierStatus status={carrier.status} />
            {carrier.simulated && <SimulatedBadge />}
          </>
        }
        actions={<CarrierLinks carrier={carrier} />}
      />
      <div className="grid items-start gap-4 2xl:grid-cols-2">
        <Card title={t("carriers.detail.facts")} testId="section-facts">
          <Facts columns={3} facts={factsOf(carrier, t)} />
        </Card>
        <CreditCard carrier={carrier} />
      </div>
      <InterconnectList carrier={carrier} />
    </>
  );
}

function CarrierLinks({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const filter = carrier.kind === "supplier" ? { supplier: carrier.id } : { customer: carrier.id };
  return (
    <>
      <Button asChild>
        <AppLink plain to={paths.admin.calls()} search={filter}>
          {t("carriers.detail.calls")}
        </AppLink>
      </Button>
      {carrier.customer && <ViewAsCustomer customer={carrier} />}
      {carrier.customer && (
        <Button asChild>
          <AppLink plain to={paths.admin.invoices()} search={{ carrier: carrier.id }}>
            {t("carriers.detail.invoices")}
          </AppLink>
        </Button>
      )}
    </>
  );
}

function factsOf(carrier: Carrier, t: TFunction): Fact[] {
  const unlimited = t("common.unlimited");
  return [
    { label: t("carriers.detail.legalName"), value: carrier.legalName },
    { label: t("carriers.detail.currency"), value: carrier.currency },
    { label: t("carriers.detail.address"), value: carrier.address },
    { label: t("carriers.detail.timeZone"), value: carrier.timeZone },
    { label: t("carriers.detail.country"), value: carrier.country },
    {
      label: t("carriers.detail.terms"),
      value: carrier.termsDays === null ? null : t("carriers.detail.termsDays", { count: carrier.termsDays }),
    },
    { label: t("carriers.detail.billingEmail"), value: carrier.billingEmail },
    { label: t("carriers.detail.technicalEmail"), value: carrier.technicalEmail },
    { label: t("carriers.column.accountManager"), value: carrier.accountManager },
    { label: t("carriers.detail.callsNow"), value: formatCount(carrier.callsNow) },
    {
      label: t("carriers.detail.capacity"),
      value: carrier.capacityLimit === null ? unlimited : formatCount(carrier.capacityLimit),
    },
    { label: t("carriers.detail.cps"), value: carrier.cpsLimit === null ? unlimited : formatCount(carrier.cpsLimit) },
    {
      label: t("carriers.detail.circular"),
      value: carrier.circularRouting ? t("carriers.detail.circularYes") : t("carriers.detail.circularNo"),
    },
  ];
}

type SideRow = { key: string; label: string; side: Side };

/** Both sides and, for a bilateral carrier, what remains when one is set against the other. */
function CreditCard({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const columns = useMemo(() => sideColumns(t), [t]);
  const sides: SideRow[] = [];
  if (carrier.customer) sides.push({ key: "customer", label: t("carriers.column.customer"), side: carrier.customer });
  if (carrier.supplier) sides.push({ key: "supplier", label: t("carriers.column.supplier"), side: carrier.supplier });
  if (carrier.net) sides.push({ key: "net", label: t("carriers.detail.net"), side: carrier.net });
  return (
    <Card title={t("carriers.detail.credit")} note={t("carriers.detail.creditNote")} flush testId="section-credit">
      <DataTable
        label={t("carriers.detail.credit")}
        kind="side"
        columns={columns}
        rows={sides}
        rowId={(row) => row.key}
        none={null}
      />
    </Card>
  );
}

function sideColumns(t: TFunction): Columns<SideRow> {
  const column = columnsOf<SideRow>();
  return [
    column.accessor("label", {
      header: t("carriers.detail.side"),
      meta: { phone: "title", className: "font-medium" },
    }),
    column.accessor("side.creditType", {
      header: t("carriers.column.creditType"),
      meta: { phone: "aside" },
      cell: ({ row }) => (row.original.side.creditType ? codeText("credit", row.original.side.creditType) : "–"),
    }),
    column.accessor("side.balance", {
      header: t("carriers.column.balance"),
      meta: { align: "right" },
      cell: ({ row }) => <Amount money={row.original.side.balance} kind="balance" />,
    }),
    column.accessor("side.held", {
      header: () => <span title={t("carriers.detail.heldHint")}>{t("carriers.detail.held")}</span>,
      meta: { align: "right", phoneLabel: t("carriers.detail.held") },
      cell: ({ row }) => <Amount money={row.original.side.held} kind="balance" />,
    }),
    column.accessor("side.limit", {
      header: t("carriers.column.limit"),
      meta: { align: "right" },
      cell: ({ row }) =>
        row.original.side.limit ? <Amount money={row.original.side.limit} kind="balance" /> : t("carriers.noLimit"),
    }),
    column.accessor("side.remaining", {
      header: t("carriers.column.remaining"),
      meta: { align: "right" },
      cell: ({ row }) => <RemainingBadge side={row.original.side} />,
    }),
  ];
}
