import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Plus, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useMay } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { WholeTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import { formatCount } from "@/lib/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { InviteAdministratorDialog, OpenPartnerDialog } from "./PartnerDialogs";
import { type Partner, partnersQuery } from "./partners";

/** The tenants directly below this one. */
export function PartnersPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const view = useTableView();
  const mayOpen = useMay("tenancy.tenant.open");
  const partners = useQuery(partnersQuery);
  const [invited, setInvited] = useState<Partner | null>(null);
  const typed = (search.search ?? "").toLowerCase();
  const all = partners.data?.items;
  const shown = useMemo(
    () => all?.filter((one) => `${one.name} ${one.legalName} ${one.hosts.join(" ")}`.toLowerCase().includes(typed)),
    [all, typed],
  );
  const columns = useMemo(() => partnerColumns(t, mayOpen ? setInvited : undefined), [t, mayOpen]);
  const open = (
    <Button
      look="primary"
      reason={mayOpen ? undefined : t("people.notAllowed")}
      onClick={() => change({ new: "partner" })}
      data-testid="button-open-partner"
    >
      <Plus aria-hidden />
      {t("tenancy.partner.open")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("tenancy.partner.title")} lead={t("tenancy.partner.lead")} actions={open} />
      <FilterBar
        active={Boolean(typed)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={partners} page="partners" />}
      >
        <FilterText
          label={t("tenancy.partner.name")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("tenancy.partner.title")}
          kind="partner"
          columns={columns}
          view={view}
          rows={shown}
          rowId={(row) => row.id}
          loading={partners}
          filtered={Boolean(typed)}
          onClearFilters={clear}
          none={<NoneYet title={t("tenancy.partner.none")} hint={t("tenancy.partner.noneText")} />}
          footer={shown && all && <WholeTableFooter shown={shown.length} total={all.length} />}
        />
      </Card>
      {search.new === "partner" && mayOpen && (
        <OpenPartnerDialog
          onClose={() => change({ new: undefined })}
          onOpened={(partner) => {
            change({ new: undefined });
            setInvited(partner);
          }}
        />
      )}
      {invited && <InviteAdministratorDialog partner={invited} onClose={() => setInvited(null)} />}
    </>
  );
}

function partnerColumns(t: TFunction, invite: ((partner: Partner) => void) | undefined): Columns<Partner> {
  const column = columnsOf<Partner>();
  return [
    column.accessor("name", { header: t("tenancy.partner.name"), meta: { phone: "title", sort: "text" } }),
    column.accessor("legalName", { header: t("tenancy.partner.legalName"), meta: { sort: "text" } }),
    column.accessor("kind", {
      header: t("tenancy.partner.kind"),
      cell: ({ row }) => <Badge>{t(`tenancy.partner.kinds.${row.original.kind as "white-label" | "class4"}`)}</Badge>,
    }),
    column.accessor((one) => one.hosts.join(", "), {
      id: "hosts",
      header: t("tenancy.partner.hosts"),
      cell: ({ row }) =>
        row.original.hosts.join(", ") || <span className="text-muted-foreground">{t("tenancy.partner.noHosts")}</span>,
    }),
    column.accessor("baseCurrency", { header: t("tenancy.partner.currency") }),
    column.accessor("timeZone", { header: t("tenancy.partner.zone") }),
    column.accessor("administrators", {
      header: t("tenancy.partner.administrators"),
      meta: { align: "right", sort: "number" },
      cell: ({ row }) =>
        row.original.administrators > 0 ? (
          formatCount(row.original.administrators)
        ) : (
          <span className="text-muted-foreground">{t("tenancy.partner.nobody")}</span>
        ),
    }),
    column.accessor("openedAt", {
      header: t("tenancy.partner.opened"),
      cell: ({ row }) => <When at={row.original.openedAt} />,
    }),
    ...(invite
      ? [
          column.display({
            id: "invite",
            header: "",
            cell: ({ row }) => (
              <Button
                size="small"
                onClick={() => invite(row.original)}
                data-testid={`button-invite-${row.original.id}`}
              >
                <UserPlus aria-hidden />
                {t("tenancy.partner.invite")}
              </Button>
            ),
          }),
        ]
      : []),
  ];
}
