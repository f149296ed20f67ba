import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { UserPlus } from "lucide-react";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar, FilterSelect, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { Person } from "@/lib/api/contractIdentity";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { staffPortal } from "@/lib/portal";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { InviteDialog } from "./InviteDialog";
import { invitePerson, peopleQuery } from "./peopleQueries";
import { Factors, PERSON_STATES, PersonState } from "./personParts";
import { rolesQuery } from "./roleQueries";

const PORTALS = ["admin", "class4", "customer", "carrier"] as const;

/** Everybody who signs in here. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const refusal = useRefusal("identity.person.change");
  const portal = oneOf(PORTALS, search.portal);
  const state = oneOf(PERSON_STATES, search.state);
  const { role } = search;
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const asked = { portal, state, role, search: search.search, sort: view.sortText };
  const people = useQuery(peopleQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => personColumns(t), [t]);
  const filtered = Boolean(portal || state || role || search.search);
  const invite: Begin = {
    label: t("people.list.invite"),
    icon: UserPlus,
    reason: refusal,
    onClick: () => change({ new: "person" }),
    testId: "button-invite",
  };
  return (
    <>
      <PageHeader
        title={t("people.list.title")}
        lead={t("people.list.lead")}
        actions={<BeginButton begin={invite} />}
      />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={people} page="people" />}
      >
        <FilterText
          label={t("people.list.search")}
          placeholder={t("people.list.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-52"
          testId="input-search"
        />
        <FilterSelect
          name="portal"
          label={t("people.list.portal")}
          options={PORTALS.map((name) => [name, t(`people.role.portals.${name}`)])}
        />
        <FilterSelect name="role" label={t("people.list.role")} options={roles.map(({ id, name }) => [id, name])} />
        <FilterSelect
          name="state"
          label={t("people.list.state")}
          options={PERSON_STATES.map((name) => [name, codeText("personState", name)])}
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("people.list.title")}
          kind="person"
          columns={columns}
          view={view}
          rows={people.data?.items}
          rowId={(row) => row.id}
          loading={people}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("people.list.none")} begin={invite} />}
          footer={
            people.data && (
              <DataTableFooter
                paging={paging}
                page={people.data}
                exported={exportOf("/api/admin/people", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {search.new === "person" && (
        <InviteDialog
          roles={roles.filter(({ portals }) => portals.includes(staffPortal()))}
          send={(who, key) => invitePerson({ ...who, portal: staffPortal(), carrierId: null }, key)}
          refresh={["people"]}
          onClose={() => change({ new: undefined })}
        />
      )}
    </>
  );
}

function personColumns(t: TFunction): Columns<Person> {
  const column = columnsOf<Person>();
  return [
    column.accessor("displayName", {
      header: t("people.list.name"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.person(row.original.id)} className="font-medium">
          {row.original.displayName}
        </AppLink>
      ),
    }),
    column.accessor("email", {
      header: t("people.list.email"),
      meta: { copy: ({ email }) => email, sort: "server", phone: "wide" },
    }),
    column.accessor("portal", {
      header: t("people.list.portal"),
      cell: ({ row }) => codeText("portal", row.original.portal),
    }),
    column.accessor((person) => person.roles.map(({ name }) => name).join(", "), {
      id: "roles",
      header: t("people.list.roles"),
      meta: { className: "max-w-56 truncate" },
    }),
    column.accessor("state", {
      header: t("people.list.state"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row }) => <PersonState person={row.original} />,
    }),
    column.accessor("authenticator", {
      header: t("people.list.secondFactor"),
      cell: ({ row }) => <Factors person={row.original} />,
    }),
    column.accessor("lastSignInAt", {
      header: t("people.list.lastSignIn"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.lastSignInAt} />,
    }),
  ];
}
