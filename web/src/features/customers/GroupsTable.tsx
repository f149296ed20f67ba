import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { AppLink } from "@/components/AppLink";
import type { Begin } from "@/components/BeginButton";
import { ConfirmDelete } from "@/components/ConfirmDelete";
import { RowActions } from "@/components/RowActions";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { Group } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { GroupDialog } from "./GroupDialog";
import { ActiveBadge } from "./parts";
import { categoriesQuery, deleteGroup, groupsQuery, lookAtCustomers } from "./queries";

/** Groups: of one category, where the first one can be begun, or of all. */
export function GroupsTable({ categoryId, create }: { categoryId?: string; create?: Begin }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellUndo = useUndoDelete();
  const refusal = useRefusal("customers.segment.set");
  const groups = useQuery(groupsQuery);
  const categories = useQuery(categoriesQuery).data?.items;
  const [asked, setAsked] = useState<{ what: "edit" | "delete"; group: Group } | null>(null);
  const shown = groups.data?.items.filter((group) => !categoryId || group.categoryId === categoryId);
  const columns = useMemo(
    () =>
      groupColumns(t, {
        categoryOf: categoryId ? undefined : (id) => categories?.find((one) => one.id === id)?.name ?? id,
        refusal,
        onAsk: (what, group) => setAsked({ what, group }),
      }),
    [t, categoryId, categories, refusal],
  );
  const view = useTableView({ name: "groups" });
  return (
    <>
      <WholeTable
        label={t("customers.group.title")}
        kind="group"
        columns={columns}
        view={view}
        list={groups}
        exported={{ list: "/api/admin/customer-groups", query: { categoryId } }}
        rows={shown}
        none={
          <NoneYet
            title={t("customers.group.none")}
            hint={t(create ? "customers.group.noneHint" : "customers.group.noneHintAll")}
            begin={create}
          />
        }
      />
      {asked?.what === "edit" && (
        <GroupDialog categoryId={asked.group.categoryId} group={asked.group} onClose={() => setAsked(null)} />
      )}
      {asked?.what === "delete" && (
        <ConfirmDelete
          name={asked.group.name}
          text={t("customers.group.deleteText")}
          run={() => deleteGroup(asked.group.id)}
          onDeleted={() => {
            const refresh = () => lookAtCustomers(queries);
            void refresh();
            tellUndo({ kind: "customer-group", id: asked.group.id, name: asked.group.name, refresh });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type Doing = {
  /** Told only where groups of several categories stand together. */
  categoryOf: ((id: string) => string) | undefined;
  refusal: string | undefined;
  onAsk: (what: "edit" | "delete", group: Group) => void;
};

function groupColumns(t: TFunction, { categoryOf, refusal, onAsk }: Doing): Columns<Group> {
  const column = columnsOf<Group>();
  const columns: Columns<Group> = [
    column.accessor("name", {
      header: t("customers.name"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
    }),
    column.accessor("code", {
      header: t("customers.code"),
      meta: { sort: "text" },
      cell: ({ row }) => <span className="font-mono text-sm">{row.original.code}</span>,
    }),
    column.accessor("customers", {
      header: t("customers.title"),
      meta: { sort: "number", align: "right" },
      cell: ({ row: { original } }) => (
        <AppLink
          to={paths.admin.customers()}
          search={{ category: original.categoryId, group: original.id }}
          aria-label={t("customers.category.membersOf", {
            name: original.name,
            count: original.customers,
            formatted: formatCount(original.customers),
          })}
        >
          {formatCount(original.customers)}
        </AppLink>
      ),
    }),
    column.accessor("position", { header: t("customers.order"), meta: { sort: "number", align: "right" } }),
    column.accessor("active", {
      header: t("customers.state"),
      meta: { phone: "aside" },
      cell: ({ row }) => <ActiveBadge active={row.original.active} />,
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("common.row.actions") },
      cell: ({ row: { original } }) => (
        <RowActions
          id={original.id}
          name={original.name}
          reasons={{
            edit: refusal,
            delete:
              refusal ??
              (original.customers > 0
                ? t("customers.inUse", { count: original.customers, formatted: formatCount(original.customers) })
                : undefined),
          }}
          onEdit={() => onAsk("edit", original)}
          onDelete={() => onAsk("delete", original)}
        />
      ),
    }),
  ];
  if (categoryOf) {
    columns.splice(
      1,
      0,
      column.accessor((group) => categoryOf(group.categoryId), {
        id: "category",
        header: t("customers.category.one"),
        meta: { sort: "text" },
        cell: ({ row }) => (
          <AppLink to={paths.admin.category(row.original.categoryId)}>{categoryOf(row.original.categoryId)}</AppLink>
        ),
      }),
    );
  }
  return columns;
}
