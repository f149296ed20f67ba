import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { useOpenRecord } from "@/components/openRecord";
import { PageHeader } from "@/components/PageHeader";
import { Records, type Rules } from "@/components/Records";
import { useRefusal } from "@/components/rights";
import { type Columns, columnsOf } from "@/components/table/columns";
import type { AlertTemplate } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { AlertTemplateDialog } from "./AlertTemplateDialog";
import { alertTemplatesQuery, deleteAlertTemplate } from "./alertTemplates";

const RULES: Rules<AlertTemplate> = {
  inUse: (t, { alerts }) => (alerts > 0 ? t("carriers.template.inUse", { count: alerts }) : undefined),
};

/** Words of letters that credit alerts share. */
export function AlertTemplatesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.alert-template.set");
  const open = useOpenRecord();
  const list = useQuery(alertTemplatesQuery);
  const columns = useMemo(() => templateColumns(t), [t]);
  const begin: Begin = {
    label: t("carriers.template.add"),
    reason: refusal,
    onClick: open.make,
    testId: "button-add-alert-template",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.alertTemplates")}
        lead={t("carriers.template.lead")}
        actions={<BeginButton begin={begin} />}
      />
      <Records
        label={t("shell.nav.alertTemplates")}
        kind="alert-template"
        page="alert-templates"
        columns={columns}
        list={list}
        exported="/api/admin/alert-templates"
        none={{ title: t("carriers.template.none"), hint: t("carriers.template.noneHint") }}
        begin={begin}
        refusal={refusal}
        rules={RULES}
        Dialog={AlertTemplateDialog}
        refresh={() => queries.invalidateQueries({ queryKey: alertTemplatesQuery.queryKey })}
        deletion={{
          text: t("carriers.template.removeText"),
          run: deleteAlertTemplate,
          tell: ({ name }) => showToast("success", t("carriers.template.removed", { name })),
        }}
      />
    </>
  );
}

function templateColumns(t: TFunction): Columns<AlertTemplate> {
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
  ];
}
