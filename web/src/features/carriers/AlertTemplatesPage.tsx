import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { WholeTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import type { AlertTemplate } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { AlertTemplateDialog } from "./AlertTemplateDialog";
import { alertTemplatesQuery, deleteAlertTemplate } from "./alertTemplates";

/** Words of letters that credit alerts share. */
export function AlertTemplatesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.alert-template.set");
  const found = useQuery(alertTemplatesQuery);
  const [asked, setAsked] = useState<
    { what: "edit"; one: AlertTemplate | null } | { what: "delete"; one: AlertTemplate } | null
  >(null);
  const refresh = () => queries.invalidateQueries({ queryKey: alertTemplatesQuery.queryKey });
  const remove = useMutation({
    mutationFn: deleteAlertTemplate,
    onSuccess: async (_, { name }) => {
      setAsked(null);
      showToast("success", t("carriers.template.removed", { name }));
      await refresh();
    },
  });
  const columns = useMemo(() => templateColumns(t, refusal, setAsked), [t, refusal]);
  const view = useTableView();
  const items = found.data?.items;
  const create: Begin = {
    label: t("carriers.template.add"),
    reason: refusal,
    onClick: () => setAsked({ what: "edit", one: null }),
    testId: "button-add-alert-template",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.alertTemplates")}
        lead={t("carriers.template.lead")}
        actions={<BeginButton begin={create} />}
      />
      <Card flush>
        <DataTable
          label={t("shell.nav.alertTemplates")}
          kind="alert-template"
          columns={columns}
          view={view}
          rows={items}
          rowId={(row) => row.id}
          loading={found}
          none={<NoneYet title={t("carriers.template.none")} hint={t("carriers.template.noneHint")} begin={create} />}
          footer={
            items && (
              <WholeTableFooter
                tools={<TableTools view={view} columns={columns} query={found} page="alert-templates" />}
                shown={items.length}
                total={items.length}
              />
            )
          }
        />
      </Card>
      {asked?.what === "edit" && (
        <AlertTemplateDialog one={asked.one} onSaved={refresh} onClose={() => setAsked(null)} />
      )}
      {asked?.what === "delete" && (
        <ConfirmDialog
          title={t("carriers.deleteDialog.title", { name: asked.one.name })}
          text={t("carriers.template.removeText")}
          confirm={t("carriers.deleteDialog.confirm")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.one)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function templateColumns(
  t: TFunction,
  refusal: string | undefined,
  onAsk: (asked: { what: "edit" | "delete"; one: AlertTemplate }) => void,
): Columns<AlertTemplate> {
  const column = columnsOf<AlertTemplate>();
  return [
    column.accessor("name", {
      header: t("carriers.template.name"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
    }),
    column.accessor("subject", {
      header: t("carriers.template.subject"),
      meta: { className: "max-w-72 truncate" },
      cell: ({ row }) => row.original.subject || t("carriers.template.usualSubject"),
    }),
    column.accessor("text", {
      header: t("carriers.template.words"),
      meta: { className: "max-w-96 truncate" },
      cell: ({ row }) => row.original.text || t("carriers.template.usualText"),
    }),
    column.accessor("alerts", {
      header: t("carriers.template.alerts"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.alerts),
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("carriers.actions") },
      cell: ({ row: { original } }) => (
        <span className="inline-flex gap-1">
          <Button
            size="tiny"
            reason={refusal}
            aria-label={t("carriers.template.editOf", { name: original.name })}
            onClick={() => onAsk({ what: "edit", one: original })}
            data-testid={`button-edit-${original.id}`}
          >
            {t("carriers.template.edit")}
          </Button>
          <Button
            size="tiny"
            look="dangerOutline"
            reason={
              refusal ?? (original.alerts > 0 ? t("carriers.template.inUse", { count: original.alerts }) : undefined)
            }
            aria-label={t("carriers.template.deleteOf", { name: original.name })}
            onClick={() => onAsk({ what: "delete", one: original })}
            data-testid={`button-delete-${original.id}`}
          >
            {t("carriers.remove")}
          </Button>
        </span>
      ),
    }),
  ];
}
