import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { FileText } from "lucide-react";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { useOpenRecord } from "@/components/openRecord";
import { PageHeader } from "@/components/PageHeader";
import { Records, type Rules } from "@/components/Records";
import { useRefusal } from "@/components/rights";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { Certificate } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { CertificateDialog } from "./CertificateDialog";
import { certificatesQuery, deleteCertificate, refreshCertificates } from "./certificateQueries";
import { RequestDialog } from "./RequestDialog";

const RULES: Rules<Certificate> = {
  verb: "open",
  inUse: (t, { usedBy }) => (usedBy.length > 0 ? t("enforcement.certificate.inUse") : undefined),
};

/** Certificates with which rules attest calls, and those of others, with which their attestations are checked. */
export function CertificatesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("enforcement.certificate.change");
  const open = useOpenRecord();
  const list = useQuery(certificatesQuery);
  const [requesting, setRequesting] = useState(false);
  const columns = useMemo(() => certificateColumns(t), [t]);
  const refresh = () => refreshCertificates(queries);
  const begin: Begin = {
    label: t("enforcement.certificate.take"),
    reason: refusal,
    onClick: open.make,
    testId: "button-take",
  };
  return (
    <>
      <PageHeader
        title={t("shell.nav.attestationCertificates")}
        lead={t("enforcement.certificate.lead")}
        actions={
          <>
            <Button reason={refusal} onClick={() => setRequesting(true)} data-testid="button-request">
              <FileText aria-hidden />
              {t("enforcement.certificate.request")}
            </Button>
            <BeginButton begin={begin} />
          </>
        }
      />
      {list.data && (
        <p className="mb-4 text-sm text-muted-foreground" data-testid="text-fetches">
          {t(list.data.fetches ? "enforcement.certificate.fetches" : "enforcement.certificate.fetchesNot")}
        </p>
      )}
      <Records
        label={t("shell.nav.attestationCertificates")}
        kind="attestation-certificate"
        page="attestation-certificates"
        columns={columns}
        list={list}
        exported="/api/admin/attestation-certificates"
        none={{ title: t("enforcement.certificate.none"), hint: t("enforcement.certificate.noneHint") }}
        begin={begin}
        refusal={refusal}
        rules={RULES}
        Dialog={CertificateDialog}
        refresh={refresh}
        deletion={{
          text: t("enforcement.certificate.deleteText"),
          run: deleteCertificate,
          tell: ({ name }) => showToast("success", t("enforcement.certificate.deleted", { name })),
        }}
      />
      {requesting && <RequestDialog onSaved={refresh} onClose={() => setRequesting(false)} />}
    </>
  );
}

function certificateColumns(t: TFunction): Columns<Certificate> {
  const column = columnsOf<Certificate>();
  return [
    column.accessor("name", {
      header: t("enforcement.name"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
    }),
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
    column.accessor("subject", {
      header: t("enforcement.certificate.subject"),
      meta: { sort: "text", className: "wrap-anywhere" },
    }),
    column.accessor("url", {
      header: t("enforcement.certificate.url"),
      meta: { sort: "text", className: "wrap-anywhere" },
    }),
    column.accessor("expires", {
      header: t("enforcement.certificate.expires"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.expires} />,
    }),
    column.accessor((row) => row.usedBy.join(", "), { id: "usedBy", header: t("enforcement.certificate.usedBy") }),
  ];
}

const stateOf = ({ signs, chain, problem }: Certificate) =>
  signs && chain === "" ? "awaited" : problem !== null ? "bad" : signs ? "signs" : "checks";
