import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { type ReactNode, useMemo, useState } from "react";
import { AppLink } from "@/components/AppLink";
import type { Begin } from "@/components/BeginButton";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging } from "@/components/urlState";
import type { Customer } from "@/lib/api/contractCustomers";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { MoveDialog } from "./MoveDialog";
import { CustomerState } from "./parts";
import { type AskedCustomers, customersQuery } from "./queries";

type Props = {
  title?: string;
  /** What is asked for whatever the address says, e.g. the category whose members these are. */
  fixed: Omit<AskedCustomers, "cursor" | "limit">;
  filtered?: boolean;
  onClearFilters?: () => void;
  /** How an account is opened, where that can be done. */
  create?: Begin;
  /** What stands above the rows and takes the tools in; without it they are below. */
  above?: (tools: ReactNode) => ReactNode;
};

/** Customers as rows, each to be opened and moved. */
export function CustomersTable({ title, fixed, filtered = false, onClearFilters, create, above }: Props) {
  const { t } = useTranslation();
  const paging = usePaging();
  const refusal = useRefusal("customers.account.change");
  const view = useTableView();
  const asked = { ...fixed, sort: view.sortText };
  const customers = useQuery(customersQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const [moving, setMoving] = useState<Customer | null>(null);
  const columns = useMemo(() => customerColumns(t, refusal, setMoving), [t, refusal]);
  const tools = <TableTools view={view} columns={columns} query={customers} page={above && "customers"} />;
  return (
    <>
      {above?.(tools)}
      <Card title={title} flush>
        <DataTable
          label={t("customers.title")}
          kind="customer"
          columns={columns}
          view={view}
          rows={customers.data?.items}
          rowId={(row) => row.id}
          loading={customers}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={onClearFilters ?? paging.first}
          none={<NoneYet title={t("customers.none")} hint={t("customers.noneHint")} begin={create} />}
          footer={
            customers.data && (
              <DataTableFooter
                paging={paging}
                tools={above ? undefined : tools}
                page={customers.data}
                exported={exportOf("/api/admin/customers", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {moving && <MoveDialog customer={moving} onClose={() => setMoving(null)} />}
    </>
  );
}

function customerColumns(
  t: TFunction,
  refusal: string | undefined,
  onMove: (customer: Customer) => void,
): Columns<Customer> {
  const column = columnsOf<Customer>();
  return [
    column.accessor("companyName", {
      header: t("customers.company"),
      meta: { sort: "server", phone: "title", className: "max-w-72" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.customer(row.original.id)} className="block truncate font-medium">
          {row.original.companyName}
        </AppLink>
      ),
    }),
    column.accessor("number", {
      header: t("customers.number"),
      meta: { copy: ({ number }) => number, sort: "server" },
      cell: ({ row }) => <span className="font-mono text-sm">{row.original.number}</span>,
    }),
    column.accessor((customer) => customer.category.name, {
      id: "category",
      header: t("customers.category.one"),
      meta: { sort: "server" },
    }),
    column.accessor((customer) => customer.group?.name ?? "–", {
      id: "group",
      header: t("customers.group.one"),
      meta: { sort: "server" },
    }),
    column.accessor("status", {
      header: t("customers.state"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row }) => <CustomerState customer={row.original} />,
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("customers.actions") },
      cell: ({ row: { original } }) => (
        <Button
          size="tiny"
          reason={refusal}
          aria-label={t("customers.move.of", { name: original.companyName })}
          onClick={() => onMove(original)}
          data-testid={`button-move-${original.id}`}
        >
          {t("customers.move.button")}
        </Button>
      ),
    }),
  ];
}
