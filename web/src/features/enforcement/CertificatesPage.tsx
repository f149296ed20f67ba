import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { FileText } from "lucide-react";
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
import { When } from "@/components/When";
import type { Certificate } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { CertificateDialog } from "./CertificateDialog";
import { certificatesQuery, deleteCertificate, refreshCertificates } from "./certificateQueries";
import { RequestDialog } from "./RequestDialog";

type Asked =
  | { what: "take" }
  | { what: "request" }
  | { what: "edit"; one: Certificate }
  | { what: "delete"; one: Certificate };

/** Certificates with which rules attest calls, and those of others, with which their attestations are checked. */
export function CertificatesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("enforcement.certificate.change");
  const found = useQuery(certificatesQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useMemo(() => certificateColumns(t, refusal, setAsked), [t, refusal]);
  const view = useTableView();
  const items = found.data?.items;
  const refresh = () => refreshCertificates(queries);
  const remove = useMutation({
    mutationFn: deleteCertificate,
    onSuccess: async (_, { name }) => {
      setAsked(null);
      await refresh();
      showToast("success", t("enforcement.certificate.deleted", { name }));
    },
  });
  const create: Begin = {
    label: t("enforcement.certificate.take"),
    reason: refusal,
    onClick: () => setAsked({ what: "take" }),
    testId: "button-take",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.attestationCertificates")}
        lead={t("enforcement.certificate.lead")}
        actions={
          <>
            <Button reason={refusal} onClick={() => setAsked({ what: "request" })} data-testid="button-request">
              <FileText aria-hidden />
              {t("enforcement.certificate.request")}
            </Button>
            <BeginButton begin={create} />
          </>
        }
      />
      {found.data && (
        <p className="mb-4 text-sm text-muted-foreground" data-testid="text-fetches">
          {t(found.data.fetches ? "enforcement.certificate.fetches" : "enforcement.certificate.fetchesNot")}
        </p>
      )}
      <Card flush>
        <DataTable
          label={t("shell.nav.attestationCertificates")}
          kind="attestation-certificate"
          columns={columns}
          view={view}
          rows={items}
          rowId={(row) => row.id}
          loading={found}
          none={
            <NoneYet
              title={t("enforcement.certificate.none")}
              hint={t("enforcement.certificate.noneHint")}
              begin={create}
            />
          }
          footer={
            items && (
              <WholeTableFooter
                tools={<TableTools view={view} columns={columns} query={found} page="attestation-certificates" />}
                shown={items.length}
                total={items.length}
              />
            )
          }
        />
      </Card>
      {asked?.what === "request" && <RequestDialog onSaved={refresh} onClose={() => setAsked(null)} />}
      {asked?.what === "take" && <CertificateDialog one={null} onSaved={refresh} onClose={() => setAsked(null)} />}
      {asked?.what === "edit" && (
        <CertificateDialog one={asked.one} refusal={refusal} onSaved={refresh} onClose={() => setAsked(null)} />
      )}
      {asked?.what === "delete" && (
        <ConfirmDialog
          title={t("enforcement.certificate.deleteTitle", { name: asked.one.name })}
          text={t("enforcement.certificate.deleteText")}
          confirm={t("enforcement.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.one)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function certificateColumns(
  t: TFunction,
  refusal: string | undefined,
  onAsk: (asked: Asked) => void,
): Columns<Certificate> {
  const column = columnsOf<Certificate>();
  return [
    column.accessor("name", { header: t("enforcement.name"), meta: { phone: "title", className: "font-medium" } }),
    column.accessor((row) => stateOf(row), {
      id: "state",
      header: t("enforcement.certificate.state"),
      meta: { phone: "aside" },
      cell: ({ row }) => {
        const state = stateOf(row.original);
        return (
          <Badge tone={state === "bad" ? "danger" : state === "signs" ? "success" : "neutral"}>
            {state === "bad" ? row.original.problem : t(`enforcement.certificate.states.${state}`)}
          </Badge>
        );
      },
    }),
    column.accessor("subject", { header: t("enforcement.certificate.subject"), meta: { className: "wrap-anywhere" } }),
    column.accessor("url", { header: t("enforcement.certificate.url"), meta: { className: "wrap-anywhere" } }),
    column.accessor("expires", {
      header: t("enforcement.certificate.expires"),
      cell: ({ row }) => <When at={row.original.expires} />,
    }),
    column.accessor((row) => row.usedBy.join(", "), { id: "usedBy", header: t("enforcement.certificate.usedBy") }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("carriers.actions") },
      cell: ({ row: { original } }) => (
        <span className="inline-flex gap-1">
          <Button
            size="tiny"
            aria-label={t("enforcement.certificate.openOf", { name: original.name })}
            onClick={() => onAsk({ what: "edit", one: original })}
            data-testid={`button-open-${original.id}`}
          >
            {t("enforcement.certificate.open")}
          </Button>
          <Button
            size="tiny"
            look="dangerOutline"
            reason={refusal ?? (original.usedBy.length > 0 ? t("enforcement.certificate.inUse") : undefined)}
            aria-label={t("enforcement.certificate.deleteOf", { name: original.name })}
            onClick={() => onAsk({ what: "delete", one: original })}
            data-testid={`button-delete-${original.id}`}
          >
            {t("enforcement.delete")}
          </Button>
        </span>
      ),
    }),
  ];
}

const stateOf = ({ signs, chain, problem }: Certificate) =>
  signs && chain === "" ? "awaited" : problem !== null ? "bad" : signs ? "signs" : "checks";
