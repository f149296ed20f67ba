import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Ban, CirclePlay, MoreHorizontal, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useMay, useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Menu, MenuItem } from "@/ui/Menu";
import { InviteAdministratorDialog, OpenPartnerDialog, SuspendPartnerDialog } from "./PartnerDialogs";
import { type Partner, partnersQuery, reactivatePartner } from "./partners";

type Action = "invite" | "suspend" | "reactivate";

/** The tenants directly below this one. */
export function PartnersPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const view = useTableView();
  const mayOpen = useMay("tenancy.tenant.open");
  const partners = useQuery(partnersQuery);
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ what: Action; partner: Partner } | null>(null);
  const { mutate: reactivate } = useMutation({
    mutationFn: (partner: Partner) => reactivatePartner(partner.id),
    onSuccess: ({ name }) => {
      void queries.invalidateQueries(partnersQuery);
      showToast("success", t("tenancy.partner.reactivated", { name }));
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const inviteRefusal = useRefusal("tenancy.tenant.open");
  const suspendRefusal = useRefusal("tenancy.tenant.suspend");
  const typed = (search.search ?? "").toLowerCase();
  const all = partners.data?.items;
  const shown = useMemo(
    () => all?.filter((one) => `${one.name} ${one.legalName} ${one.hosts.join(" ")}`.toLowerCase().includes(typed)),
    [all, typed],
  );
  const columns = useMemo(
    () =>
      partnerColumns(t, {
        invite: inviteRefusal,
        suspend: suspendRefusal,
        onDo: (what, partner) => (what === "reactivate" ? reactivate(partner) : setAsked({ what, partner })),
      }),
    [t, inviteRefusal, suspendRefusal, reactivate],
  );
  const open: Begin = {
    label: t("tenancy.partner.open"),
    reason: inviteRefusal,
    onClick: () => change({ new: "partner" }),
    testId: "button-open-partner",
  };
  return (
    <>
      <PageHeader
        title={t("tenancy.partner.title")}
        lead={t("tenancy.partner.lead")}
        actions={<BeginButton begin={open} />}
      />
      <FilterBar
        active={Boolean(typed)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={partners} page="partners" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("tenancy.partner.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("tenancy.partner.title")}
          kind="partner"
          columns={columns}
          view={view}
          rows={shown}
          list={partners}
          filtered={Boolean(typed)}
          onClearFilters={clear}
          none={<NoneYet title={t("tenancy.partner.none")} hint={t("tenancy.partner.noneText")} begin={open} />}
          all={all}
          withoutTools
          exported={{ list: "/api/admin/tenants", query: { search: search.search } }}
        />
      </Card>
      {search.new === "partner" && mayOpen && (
        <OpenPartnerDialog
          onClose={() => change({ new: undefined })}
          onOpened={(partner) => {
            change({ new: undefined });
            setAsked({ what: "invite", partner });
          }}
        />
      )}
      {asked?.what === "invite" && <InviteAdministratorDialog partner={asked.partner} onClose={() => setAsked(null)} />}
      {asked?.what === "suspend" && <SuspendPartnerDialog partner={asked.partner} onClose={() => setAsked(null)} />}
    </>
  );
}

type Actions = {
  /** Why the role does not let the person, or nothing. */
  invite: string | undefined;
  suspend: string | undefined;
  onDo: (what: Action, partner: Partner) => void;
};

function partnerColumns(t: TFunction, actions: Actions): Columns<Partner> {
  const column = columnsOf<Partner>();
  return [
    column.accessor("name", { header: t("tenancy.partner.name"), meta: { phone: "title", sort: "text" } }),
    column.accessor("suspendedReason", {
      header: t("tenancy.partner.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row: { original } }) =>
        original.suspendedAt ? (
          <span className="flex flex-col items-start gap-1">
            <Badge tone="danger">{t("tenancy.partner.isSuspended")}</Badge>
            <span className="text-sm text-muted-foreground">{original.suspendedReason}</span>
          </span>
        ) : (
          <Badge tone="success">{t("tenancy.partner.works")}</Badge>
        ),
    }),
    column.accessor("kind", {
      header: t("tenancy.partner.kind"),
      meta: { sort: "text" },
      cell: ({ row }) => <Badge>{t(`tenancy.partner.kinds.${row.original.kind as "white-label" | "class4"}`)}</Badge>,
    }),
    column.accessor("legalName", { header: t("tenancy.partner.legalName"), meta: { sort: "text" } }),
    column.accessor((one) => one.hosts.join(", "), {
      id: "hosts",
      header: t("tenancy.partner.hosts"),
      meta: { sort: "text" },
      cell: ({ row }) =>
        row.original.hosts.join(", ") || <span className="text-muted-foreground">{t("tenancy.partner.noHosts")}</span>,
    }),
    column.accessor("baseCurrency", { header: t("tenancy.partner.currency"), meta: { sort: "text" } }),
    column.accessor("timeZone", { header: t("tenancy.partner.zone"), meta: { sort: "text" } }),
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
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.openedAt} />,
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", pin: "right", phoneLabel: t("tenancy.partner.menu") },
      cell: ({ row }) => <PartnerMenu partner={row.original} actions={actions} />,
    }),
  ];
}

function PartnerMenu({ partner, actions }: { partner: Partner; actions: Actions }) {
  const { t } = useTranslation();
  const suspended = partner.suspendedAt !== null;
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          size="iconTiny"
          aria-label={t("tenancy.partner.actions", { name: partner.name })}
          data-testid={`button-actions-${partner.id}`}
        >
          <MoreHorizontal aria-hidden />
        </Button>
      }
    >
      <MenuItem
        reason={actions.invite}
        onSelect={() => actions.onDo("invite", partner)}
        testId={`button-invite-${partner.id}`}
      >
        <UserPlus aria-hidden />
        {t("tenancy.partner.invite")}
      </MenuItem>
      <MenuItem
        reason={actions.suspend}
        onSelect={() => actions.onDo(suspended ? "reactivate" : "suspend", partner)}
        testId={`button-suspend-${partner.id}`}
      >
        {suspended ? <CirclePlay aria-hidden /> : <Ban aria-hidden />}
        {t(suspended ? "tenancy.partner.reactivate" : "tenancy.partner.suspend")}
      </MenuItem>
    </Menu>
  );
}
