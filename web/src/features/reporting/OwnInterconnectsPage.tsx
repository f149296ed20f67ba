import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import type { OwnInterconnect } from "@/lib/api/contractCustomer";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { ownInterconnectsQuery } from "./queries";

/** The carrier's own trunks, to read: where its calls come in and where calls go out to it. */
export function OwnInterconnectsPage() {
  const { t } = useTranslation();
  const trunks = useQuery(ownInterconnectsQuery);
  const columns = useMemo(() => trunkColumns(t), [t]);
  const items = trunks.data?.items;
  return (
    <>
      <PageHeader title={t("shell.nav.interconnects")} lead={t("reporting.trunk.lead")} />
      <Card flush>
        <WholeTable
          label={t("shell.nav.interconnects")}
          kind="interconnect"
          columns={columns}
          rows={items}
          list={trunks}
          none={<NoneYet title={t("reporting.trunk.none")} hint={t("reporting.trunk.noneHint")} />}
          page="interconnects"
          exported={{ list: "/api/carrier/interconnects" }}
        />
      </Card>
    </>
  );
}

function trunkColumns(t: TFunction): Columns<OwnInterconnect> {
  const column = columnsOf<OwnInterconnect>();
  const limit = (value: number | null) => (value === null ? t("common.unlimited") : formatCount(value));
  return [
    column.accessor("name", { header: t("reporting.trunk.name"), meta: { phone: "title", sort: "text" } }),
    column.accessor("way", {
      header: t("cdr.way.label"),
      cell: ({ row }) => <Badge>{t(`cdr.way.${row.original.way}`)}</Badge>,
    }),
    column.accessor("enabled", {
      header: t("reporting.trunk.state"),
      meta: { phone: "aside" },
      cell: ({ row }) => (
        <Badge tone={row.original.enabled ? "success" : "neutral"}>
          {t(row.original.enabled ? "reporting.trunk.on" : "reporting.trunk.off")}
        </Badge>
      ),
    }),
    column.accessor((one) => [...one.addresses, ...one.sendTo].join(", "), {
      id: "address",
      header: t("reporting.trunk.address"),
      cell: ({ row: { original } }) => (
        <span className="font-mono text-sm">
          {[original.addresses.join(", "), original.sendTo.length > 0 && `→ ${original.sendTo.join(", ")}`]
            .filter(Boolean)
            .join(" ")}
        </span>
      ),
    }),
    column.accessor("techPrefix", {
      header: t("reporting.trunk.prefix"),
      cell: ({ row: { original } }) => (
        <span className="font-mono text-sm">
          {[original.techPrefix, original.egressPrefix && `→ ${original.egressPrefix}`].filter(Boolean).join(" ") ||
            "–"}
        </span>
      ),
    }),
    column.accessor("currency", { header: t("reporting.trunk.currency") }),
    column.accessor("capacityLimit", {
      header: t("reporting.trunk.capacity"),
      meta: { align: "right" },
      cell: ({ row }) => limit(row.original.capacityLimit),
    }),
    column.accessor("cpsLimit", {
      header: t("reporting.trunk.cps"),
      meta: { align: "right" },
      cell: ({ row }) => limit(row.original.cpsLimit),
    }),
    column.accessor("callsNow", {
      header: t("reporting.overview.callsNow"),
      meta: { align: "right" },
      cell: ({ row }) => formatCount(row.original.callsNow),
    }),
  ];
}
