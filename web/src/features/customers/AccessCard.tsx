import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Check, X } from "lucide-react";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import type { CustomerAccess } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { accessQuery } from "./queries";

/** What a customer can see and use, and for each thing the rule that decided. */
export function AccessCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const access = useQuery(accessQuery(customerId));
  const items = access.data?.items;
  const view = useTableView({ name: "access" });
  const columns = useMemo(() => accessColumns(t), [t]);
  return (
    <Card title={t("customers.access.title")} note={t("customers.access.note")} flush testId="card-access">
      <WholeTable
        label={t("customers.access.title")}
        kind="access"
        columns={columns}
        view={view}
        rows={items}
        rowId={(row) => `${row.type}.${row.id}`}
        list={access}
        none={<NoneYet title={t("customers.access.none")} hint={t("customers.access.noneHint")} />}
        withoutTools
        exported={{ list: "/api/admin/customers/{id}/access", query: { id: customerId } }}
      />
    </Card>
  );
}

function accessColumns(t: TFunction): Columns<CustomerAccess> {
  const column = columnsOf<CustomerAccess>();
  return [
    column.accessor("title", {
      header: t("customers.access.what"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.assignment(row.original.type, row.original.id)} className="font-medium">
          {row.original.title}
        </AppLink>
      ),
    }),
    column.accessor("type", {
      header: t("customers.access.kind"),
      meta: { sort: "text" },
      cell: ({ row }) => codeText("subjectType", row.original.type),
    }),
    column.accessor("allowed", {
      header: t("customers.access.has"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => (
        <Badge tone={row.original.allowed ? "success" : "danger"}>
          {row.original.allowed ? <Check aria-hidden /> : <X aria-hidden />}
          {t(row.original.allowed ? "customers.access.yes" : "customers.access.no")}
        </Badge>
      ),
    }),
    column.accessor("rule", {
      header: t("customers.access.why"),
      meta: { sort: "text" },
      cell: ({ row }) => codeText("accessRule", row.original.rule),
    }),
    column.accessor("most", {
      header: t("customers.access.most"),
      meta: { sort: "number", align: "right" },
      cell: ({ row: { original } }) =>
        original.measure === null || original.most === null ? (
          <span className="text-muted-foreground">{original.measure === null ? "–" : t("common.unlimited")}</span>
        ) : (
          `${formatCount(original.most)} ${original.measure}`
        ),
    }),
  ];
}
