import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar, FilterSelect, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import type { Role, RolePortal } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/search";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { rolesQuery } from "./roleQueries";
import { sessionQuery } from "./session";

/** The portals that people of this tenant work in: its staff in one, and two of their own for customers and carriers. */
export function useRolePortals(): readonly RolePortal[] {
  const session = useQuery(sessionQuery).data;
  return session?.person.portal === "class4" ? RENTERS : OPERATORS;
}

const OPERATORS = ["admin", "customer", "carrier"] as const;
const RENTERS = ["class4", "customer", "carrier"] as const;

/** All roles, the fixed and the own. */
export function RolesPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const view = useTableView();
  const roles = useQuery(rolesQuery);
  const refusal = useRefusal("identity.role.change");
  const portals = useRolePortals();
  const portal = oneOf(portals, search.portal);
  const typed = (search.search ?? "").toLowerCase();
  const all = roles.data?.items;
  const shown = useMemo(
    () =>
      all?.filter(
        (role) =>
          (!portal || role.portals.includes(portal)) &&
          `${role.name} ${role.description}`.toLowerCase().includes(typed),
      ),
    [all, portal, typed],
  );
  const columns = useMemo(() => roleColumns(t), [t]);
  const create: Begin = {
    label: t("people.role.new"),
    reason: refusal,
    to: paths.admin.role("new"),
    testId: "button-new-role",
  };
  return (
    <>
      <PageHeader
        title={t("people.role.title")}
        lead={t("people.role.lead")}
        actions={<BeginButton begin={create} />}
      />
      <FilterBar
        active={Boolean(portal || search.search)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={roles} page="roles" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("people.role.name")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
        <FilterSelect
          name="portal"
          label={t("people.role.portal")}
          options={portals.map((name) => [name, t(`people.role.portals.${name}`)])}
        />
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("people.role.title")}
          kind="role"
          columns={columns}
          view={view}
          rows={shown}
          selection={{
            nameOf: ({ name, portals }) => [name, ...portals.map((one) => t(`people.role.portals.${one}`))].join(", "),
          }}
          list={roles}
          filtered={Boolean(portal || typed)}
          onClearFilters={clear}
          none={<NoneYet title={t("people.role.none")} begin={create} />}
          all={all}
          withoutTools
          exported={{ list: "/api/admin/roles", query: { search: search.search, portal } }}
        />
      </Card>
    </>
  );
}

function roleColumns(t: TFunction): Columns<Role> {
  const column = columnsOf<Role>();
  return [
    column.accessor("name", {
      header: t("people.role.name"),
      meta: { phone: "title", sort: "text" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.role(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("description", {
      header: t("people.role.description"),
      meta: { sort: "text", className: "max-w-96 truncate text-muted-foreground" },
      cell: ({ row }) => <span title={row.original.description}>{row.original.description || "–"}</span>,
    }),
    column.accessor((role) => role.portals.join(), {
      id: "portals",
      header: t("people.role.portal"),
      meta: { sort: "text" },
      cell: ({ row }) => row.original.portals.map((name) => t(`people.role.portals.${name}`)).join(", "),
    }),
    column.accessor((role) => role.permissions.length, {
      id: "permissions",
      header: t("people.role.permissions"),
      meta: { align: "right", sort: "number" },
      cell: ({ row }) => formatCount(row.original.permissions.length),
    }),
    column.accessor("people", {
      header: t("people.role.people"),
      meta: { align: "right", sort: "number" },
      cell: ({ row: { original } }) =>
        original.people === 0 ? (
          formatCount(0)
        ) : (
          <AppLink
            to={paths.admin.people()}
            search={{ role: original.id }}
            aria-label={t("people.role.peopleWith", {
              name: original.name,
              count: original.people,
              formatted: formatCount(original.people),
            })}
          >
            {formatCount(original.people)}
          </AppLink>
        ),
    }),
    column.accessor("system", {
      header: t("people.role.kind"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => (
        <Badge tone={row.original.system ? "outline" : "info"}>
          {t(row.original.system ? "people.role.system" : "people.role.own")}
        </Badge>
      ),
    }),
  ];
}
