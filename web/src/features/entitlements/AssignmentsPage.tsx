import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Check, Minus } from "lucide-react";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { PageHeader } from "@/components/PageHeader";
import { useMay } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import { AccessCard } from "@/features/customers/AccessCard";
import { CustomerPicker } from "@/features/customers/CustomerPicker";
import type { AssignmentGridRow } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { type Grid, gridQuery } from "./queries";

/** Features and products by categories and groups: who has what. */
export function AssignmentsPage() {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const grid = useQuery(gridQuery);
  const maySeeCustomers = useMay("customers.account.view");
  const segments = grid.data?.segments;
  const columns = useMemo(() => gridColumns(t, segments ?? []), [t, segments]);
  const rows = grid.data?.rows;
  return (
    <>
      <PageHeader title={t("entitlements.title")} lead={t("entitlements.lead")} />
      <Card flush>
        <WholeTable
          label={t("entitlements.title")}
          kind="assignment"
          pattern="fixed"
          columns={columns}
          rows={rows}
          rowId={(row) => `${row.type}.${row.id}`}
          list={grid}
          none={<NoneYet title={t("entitlements.none")} hint={t("entitlements.noneHint")} />}
          page="assignments"
          // categories and groups are columns of their own here; in a file their names stand in one
          exported={{ list: "/api/admin/assignments/grid", columns: "every" }}
        />
      </Card>
      {maySeeCustomers && (
        <div className="mt-4 flex flex-col gap-4">
          <Card title={t("entitlements.why.title")} note={t("entitlements.why.note")} className="overflow-visible">
            <CustomerPicker
              label={t("entitlements.why.customer")}
              customerId={search.customer}
              onPick={(customer) => change({ customer: customer?.id })}
              className="max-w-md"
              testId="select-customer"
            />
          </Card>
          {search.customer && <AccessCard customerId={search.customer} />}
        </div>
      )}
    </>
  );
}

/** A category's own column, followed by those of its groups. */
function gridColumns(t: TFunction, segments: Grid["segments"]): Columns<AssignmentGridRow> {
  const column = columnsOf<AssignmentGridRow>();
  const cell = (id: string, header: string, phoneLabel: string, has: (row: AssignmentGridRow) => boolean) =>
    column.accessor((row) => has(row), {
      id,
      header,
      meta: { phoneLabel, phoneSkip: (row: AssignmentGridRow) => row.mode === "all" || !has(row) },
      cell: ({ row }) => <Has has={has(row.original)} t={t} />,
    });
  const categories = segments.filter(({ categoryId }) => categoryId === null);
  return [
    column.group({
      id: "what",
      header: "",
      columns: column.columns([
        column.accessor("title", {
          header: t("entitlements.subject"),
          meta: { sort: "text", phone: "title", pin: "left" },
          cell: ({ row: { original } }) => (
            <AppLink to={paths.admin.assignment(original.type, original.id)} className="font-medium">
              {original.title}
            </AppLink>
          ),
        }),
      ]),
    }),
    column.group({
      id: "audience",
      header: "",
      columns: column.columns([
        column.accessor("type", {
          header: t("entitlements.kind"),
          meta: { sort: "text" },
          cell: ({ row }) => codeText("subjectType", row.original.type),
        }),
        column.accessor("mode", {
          header: t("entitlements.audience"),
          meta: { sort: "text", phone: "aside" },
          cell: ({ row }) => (
            <Badge tone={row.original.mode === "all" ? "success" : "info"}>
              {t(`entitlements.modes.${row.original.mode}`)}
            </Badge>
          ),
        }),
      ]),
    }),
    ...categories.map((category) =>
      column.group({
        id: `category-${category.id}`,
        header: category.name,
        columns: column.columns([
          cell(`c${category.id}`, t("entitlements.wholeCategory"), category.name, (row) =>
            row.categoryIds.includes(category.id),
          ),
          ...segments
            .filter(({ categoryId }) => categoryId === category.id)
            .map((group) =>
              cell(`g${group.id}`, group.name, `${category.name}: ${group.name}`, (row) =>
                row.groupIds.includes(group.id),
              ),
            ),
        ]),
      }),
    ),
    column.group({
      id: "customers",
      header: t("customers.title"),
      columns: column.columns(
        (["named", "excluded", "kept"] as const).map((name) =>
          column.accessor(name, {
            header: t(`entitlements.${name}`),
            meta: { sort: "number", align: "right" },
            cell: ({ row }) =>
              row.original[name] === 0 ? (
                <span className="text-muted-foreground">–</span>
              ) : (
                formatCount(row.original[name])
              ),
          }),
        ),
      ),
    }),
  ];
}

function Has({ has, t }: { has: boolean; t: TFunction }) {
  return has ? (
    <span className="relative inline-block text-success">
      <Check aria-hidden className="size-4" />
      <span className="sr-only">{t("common.yes")}</span>
    </span>
  ) : (
    <span className="relative inline-block text-muted-foreground">
      <Minus aria-hidden className="size-4" />
      <span className="sr-only">{t("common.no")}</span>
    </span>
  );
}
