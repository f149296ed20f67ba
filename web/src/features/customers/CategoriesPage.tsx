import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import type { Category } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { GroupsTable } from "./GroupsTable";
import { ActiveBadge } from "./parts";
import { categoriesQuery } from "./queries";

/** How customers are sorted: categories, and the groups within them. */
export function CategoriesPage() {
  const { t } = useTranslation();
  const create: Begin = {
    label: t("customers.category.new"),
    reason: useRefusal("customers.segment.set"),
    to: paths.admin.category("new"),
    testId: "button-new-category",
  };
  return (
    <>
      <PageHeader
        title={t("customers.category.title")}
        lead={t("customers.category.lead")}
        actions={<BeginButton begin={create} />}
      />
      <InnerTabs
        tabs={[
          { id: "categories", label: t("customers.category.tab"), content: () => <CategoriesTab create={create} /> },
          {
            id: "groups",
            label: t("customers.group.title"),
            content: () => (
              <Card flush>
                <GroupsTable />
              </Card>
            ),
          },
        ]}
      />
    </>
  );
}

function CategoriesTab({ create }: { create: Begin }) {
  const { t } = useTranslation();
  const categories = useQuery(categoriesQuery);
  const view = useTableView();
  const columns = useMemo(() => categoryColumns(t), [t]);
  const items = categories.data?.items;
  return (
    <Card flush>
      <WholeTable
        label={t("customers.category.title")}
        kind="category"
        columns={columns}
        view={view}
        rows={items}
        list={categories}
        none={<NoneYet title={t("customers.category.none")} hint={t("customers.category.noneHint")} begin={create} />}
        exported={{ list: "/api/admin/customer-categories" }}
      />
    </Card>
  );
}

function categoryColumns(t: TFunction): Columns<Category> {
  const column = columnsOf<Category>();
  return [
    column.accessor("name", {
      header: t("customers.name"),
      meta: { phone: "title", pin: "left", sort: "text" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.category(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("code", {
      header: t("customers.code"),
      meta: { sort: "text" },
      cell: ({ row }) => <span className="font-mono text-sm">{row.original.code}</span>,
    }),
    column.accessor("defaultBilling", {
      header: t("customers.category.billing"),
      meta: { sort: "text" },
      cell: ({ row }) => codeText("creditType", row.original.defaultBilling),
    }),
    column.accessor((category) => category.groups.length, {
      id: "groups",
      header: t("customers.group.title"),
      meta: { align: "right", sort: "number" },
      cell: ({ row }) => <span title={row.original.groups.join(", ")}>{formatCount(row.original.groups.length)}</span>,
    }),
    column.accessor("customers", {
      header: t("customers.title"),
      meta: { align: "right", sort: "number" },
      cell: ({ row }) => (
        <AppLink
          to={paths.admin.customers()}
          search={{ category: row.original.id }}
          aria-label={t("customers.category.membersOf", {
            name: row.original.name,
            count: row.original.customers,
            formatted: formatCount(row.original.customers),
          })}
        >
          {formatCount(row.original.customers)}
        </AppLink>
      ),
    }),
    column.accessor("position", { header: t("customers.order"), meta: { align: "right", sort: "number" } }),
    column.accessor("showOnWebsite", {
      header: t("customers.category.website"),
      meta: { sort: "text" },
      cell: ({ row }) => t(row.original.showOnWebsite ? "common.yes" : "common.no"),
    }),
    column.accessor("active", {
      header: t("customers.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => <ActiveBadge active={row.original.active} />,
    }),
  ];
}
