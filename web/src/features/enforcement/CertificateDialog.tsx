import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CodeSample } from "@/components/CodeSample";
import { changedCertificate } from "@/components/form/bodies/attestation-certificates";
import { DialogForm } from "@/components/form/DialogForm";
import { TextAreaField, TextField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import type { Versioned } from "@/components/form/useRecordForm";
import type { RecordDialog } from "@/components/Records";
import type { Certificate } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { type CertificateForm, certificatesQuery, saveCertificate } from "./certificateQueries";

// empty where the API takes null, or leaves what is there
const schema = changedCertificate.omit({ version: true }).extend({ key: changedCertificate.shape.key.unwrap() });

/** Without the key, which nobody is shown. */
const pictureOf = (one: Certificate | null): Versioned<CertificateForm> => ({
  values: { name: one?.name ?? "", url: one?.url ?? "", chain: one?.chain ?? "", key: "" },
  version: one?.version,
});

/** Takes a certificate, or shows one and changes it. A key goes in and is never shown, nor kept as a draft. */
export function CertificateDialog({ one, refusal, onSaved, onClose }: RecordDialog<Certificate>) {
  const { t } = useTranslation();
  // The same key while the same new one is taken: pressing twice takes one.
  const [key] = useState(newKey);
  const queries = useQueryClient();
  return (
    <DialogForm<CertificateForm>
      wide
      title={one ? one.name : t("enforcement.certificate.take")}
      text={
        one
          ? one.issuer
            ? t("enforcement.certificate.issuedBy", { issuer: one.issuer })
            : undefined
          : t("enforcement.certificate.takeText")
      }
      submitLabel={t("enforcement.certificate.save")}
      schema={schema}
      {...pictureOf(one)}
      reason={refusal}
      reload={one ? async () => pictureOf(await findAgain(queries, certificatesQuery, one.id)) : undefined}
      save={async (values, version) => {
        const saved = await saveCertificate(one && { id: one.id, version }, values, key);
        await onSaved();
        showToast("success", t("enforcement.certificate.saved", { name: saved.name }));
      }}
      onClose={onClose}
    >
      {one?.request && (
        <section className="mb-4 grid gap-1.5">
          <p className="text-sm text-muted-foreground">{t("enforcement.certificate.requestHint")}</p>
          <CodeSample label={t("enforcement.certificate.requestLabel")} code={one.request} />
        </section>
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField<CertificateForm> name="name" label={t("enforcement.name")} required maxLength={80} />
        <TextField<CertificateForm>
          name="url"
          label={t("enforcement.certificate.url")}
          hint={
            one?.place
              ? t("enforcement.certificate.urlPlace", { place: `${window.location.origin}${one.place}` })
              : t("enforcement.certificate.urlHint")
          }
          maxLength={300}
        />
        <div className="sm:col-span-2">
          <TextAreaField<CertificateForm>
            name="chain"
            label={t("enforcement.certificate.chain")}
            hint={t("enforcement.certificate.chainHint")}
            required={!one?.request}
            rows={6}
          />
        </div>
        <div className="sm:col-span-2">
          <TextAreaField<CertificateForm>
            name="key"
            label={t("enforcement.certificate.key")}
            hint={t(one?.signs ? "enforcement.certificate.keyKept" : "enforcement.certificate.keyHint")}
            rows={4}
          />
        </div>
      </div>
    </DialogForm>
  );
}
