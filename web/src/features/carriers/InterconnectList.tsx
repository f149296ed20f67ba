import type { TFunction } from "i18next";
import { ArrowDownLeft, ArrowUpRight } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Fact, Facts } from "@/components/Facts";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import type { Carrier, Interconnect, Service } from "@/lib/api/contractAdmin";
import { formatCount, formatDelay } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { StatusDot } from "@/ui/StatusDot";

/** The carrier's trunks in matching order, each with the services that hang under it. */
export function InterconnectList({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const inOrder = [...carrier.interconnectList].sort((a, b) => a.position - b.position);
  return (
    <Card
      title={t("carriers.detail.interconnects")}
      note={t("carriers.detail.interconnectsNote")}
      className="mt-4"
      flush
      testId="section-interconnects"
    >
      {inOrder.length === 0 ? (
        <NoneYet title={t("carriers.detail.noInterconnects")} hint={t("carriers.detail.noInterconnectsHint")} />
      ) : (
        <ol className="divide-y divide-border">
          {inOrder.map((interconnect) => (
            <InterconnectItem key={interconnect.id} interconnect={interconnect} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function InterconnectItem({ interconnect }: { interconnect: Interconnect }) {
  const { t } = useTranslation();
  const fromCustomer = interconnect.direction === "customer";
  const Direction = fromCustomer ? ArrowDownLeft : ArrowUpRight;
  return (
    <li data-testid={`row-interconnect-${interconnect.id}`} className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span
          title={t("carriers.detail.position")}
          className="inline-flex size-6 items-center justify-center rounded-md bg-secondary text-xs font-semibold tabular-nums"
        >
          {interconnect.position}
        </span>
        <h3 className="text-base font-semibold">{interconnect.name}</h3>
        <Badge tone={fromCustomer ? "info" : "success"}>
          <Direction aria-hidden />
          {codeText("direction", interconnect.direction)}
        </Badge>
        <span className="inline-flex items-center gap-1.5 text-sm">
          <StatusDot tone={interconnect.enabled ? "online" : "offline"} />
          {interconnect.enabled ? t("carriers.detail.enabled") : t("carriers.detail.disabled")}
        </span>
        <span className="text-sm text-muted-foreground">{interconnect.currency}</span>
      </div>
      <div className="mt-1">
        <Facts columns={4} facts={factsOf(interconnect, t)} />
      </div>
      {fromCustomer && <ServiceTable services={interconnect.services} />}
    </li>
  );
}

function limitText(limit: number | null, t: TFunction): string {
  return limit === null ? t("common.unlimited") : formatCount(limit);
}

function factsOf(interconnect: Interconnect, t: TFunction): Fact[] {
  const mono = (text: string) => <span className="font-mono text-sm">{text}</span>;
  const facts: Fact[] = [
    {
      label: t("carriers.detail.addresses"),
      value: interconnect.addresses.length > 0 && mono(interconnect.addresses.join(", ")),
    },
    {
      label: t("carriers.detail.techPrefix"),
      value: interconnect.techPrefix && mono(interconnect.techPrefix),
    },
    { label: t("carriers.detail.capacity"), value: limitText(interconnect.capacityLimit, t) },
    { label: t("carriers.detail.cps"), value: limitText(interconnect.cpsLimit, t) },
    { label: t("carriers.detail.callsNow"), value: formatCount(interconnect.callsNow) },
  ];
  if (interconnect.host) {
    const target = `${interconnect.host}${interconnect.port === null ? "" : `:${interconnect.port}`}`;
    facts.push({
      label: t("carriers.detail.target"),
      value: mono(`${target}${interconnect.transport ? ` ${interconnect.transport}` : ""}`),
    });
  }
  if (interconnect.ratingPlan) {
    facts.push({ label: t("carriers.detail.ratingPlan"), value: interconnect.ratingPlan.name });
  }
  if (interconnect.progressTimeoutMs !== null) {
    facts.push({ label: t("carriers.detail.progressTimeout"), value: formatDelay(interconnect.progressTimeoutMs) });
  }
  if (interconnect.ringTimeoutMs !== null) {
    facts.push({ label: t("carriers.detail.ringTimeout"), value: formatDelay(interconnect.ringTimeoutMs) });
  }
  return facts.map((fact) => (fact.value === false ? { ...fact, value: null } : fact));
}

function ServiceTable({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => serviceColumns(t), [t]);
  const inOrder = useMemo(() => [...services].sort((a, b) => a.position - b.position), [services]);
  return (
    <div className="mt-3 overflow-hidden rounded-md border border-border">
      <DataTable
        label={t("carriers.detail.services")}
        kind="service"
        columns={columns}
        rows={inOrder}
        rowId={(row) => row.id}
        none={<p className="px-3 py-2 text-sm text-warning">{t("carriers.detail.noServices")}</p>}
      />
    </div>
  );
}

function serviceColumns(t: TFunction): Columns<Service> {
  const column = columnsOf<Service>();
  return [
    column.accessor("position", { header: t("carriers.detail.position") }),
    column.accessor("name", {
      header: t("carriers.detail.service"),
      meta: { phone: "title", className: "font-medium" },
    }),
    column.accessor("enabled", {
      header: t("carriers.detail.enabled"),
      cell: ({ row }) => (row.original.enabled ? t("common.yes") : t("common.no")),
    }),
    column.accessor("ratingPlan", {
      header: t("carriers.detail.ratingPlan"),
      cell: ({ row }) => row.original.ratingPlan?.name ?? "–",
    }),
    column.accessor("routingPlan", {
      header: t("carriers.detail.routingPlan"),
      cell: ({ row }) => row.original.routingPlan?.name ?? "–",
    }),
    column.accessor("capacityLimit", {
      header: t("carriers.detail.capacity"),
      meta: { align: "right" },
      cell: ({ row }) => limitText(row.original.capacityLimit, t),
    }),
    column.accessor("cpsLimit", {
      header: t("carriers.detail.cps"),
      meta: { align: "right" },
      cell: ({ row }) => limitText(row.original.cpsLimit, t),
    }),
    column.accessor("destinations", {
      header: t("carriers.detail.destinations"),
      meta: { className: "max-w-64 truncate" },
      cell: ({ row }) => {
        const { destinations } = row.original;
        const all = destinations.join(", ");
        return destinations.length === 0 ? t("carriers.detail.allDestinations") : <span title={all}>{all}</span>;
      },
    }),
  ];
}
