import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { LoadFailed } from "@/components/states";
import type { Carrier, Side } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ScrollRegion } from "@/ui/ScrollRegion";
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

/** Both sides and, for a bilateral carrier, what remains when one is set against the other. */
function CreditCard({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const sides: { key: string; label: string; side: Side }[] = [];
  if (carrier.customer) sides.push({ key: "customer", label: t("carriers.column.customer"), side: carrier.customer });
  if (carrier.supplier) sides.push({ key: "supplier", label: t("carriers.column.supplier"), side: carrier.supplier });
  if (carrier.net) sides.push({ key: "net", label: t("carriers.detail.net"), side: carrier.net });
  const head = "px-3 h-8 text-xs font-medium text-muted-foreground whitespace-nowrap bg-muted border-y border-border";
  const cell = "px-3 py-2 text-base whitespace-nowrap border-b border-border";
  return (
    <Card title={t("carriers.detail.credit")} note={t("carriers.detail.creditNote")} testId="section-credit">
      <ScrollRegion label={t("carriers.detail.credit")} className="-mx-4 -mb-4 overflow-x-auto">
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th className={`${head} text-left`}>{t("carriers.detail.side")}</th>
              <th className={`${head} text-left`}>{t("carriers.column.creditType")}</th>
              <th className={`${head} text-right`}>{t("carriers.column.balance")}</th>
              <th className={`${head} text-right`} title={t("carriers.detail.heldHint")}>
                {t("carriers.detail.held")}
              </th>
              <th className={`${head} text-right`}>{t("carriers.column.limit")}</th>
              <th className={`${head} text-right`}>{t("carriers.column.remaining")}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ key, label, side }) => (
              <tr key={key} data-testid={`row-side-${key}`}>
                <th scope="row" className={`${cell} text-left font-medium`}>
                  {label}
                </th>
                <td className={cell}>{side.creditType ? codeText("credit", side.creditType) : "–"}</td>
                <td className={`${cell} text-right`}>
                  <Amount money={side.balance} kind="balance" />
                </td>
                <td className={`${cell} text-right`}>
                  <Amount money={side.held} kind="balance" />
                </td>
                <td className={`${cell} text-right`}>
                  {side.limit ? <Amount money={side.limit} kind="balance" /> : t("carriers.noLimit")}
                </td>
                <td className={`${cell} text-right`}>
                  <RemainingBadge side={side} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
