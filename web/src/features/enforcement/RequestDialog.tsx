import { useState } from "react";
import { requestedCertificate } from "@/components/form/bodies/attestation-certificates";
import { DialogForm } from "@/components/form/DialogForm";
import { TextField } from "@/components/form/fields";
import { i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { type RequestForm, requestCertificate } from "./certificateQueries";

const schema = requestedCertificate.extend({
  country: requestedCertificate.shape.country.regex(/^([A-Za-z]{2})?$/, {
    error: () => i18n.t("enforcement.certificate.countryRule"),
  }),
  providerCode: requestedCertificate.shape.providerCode.regex(/^[A-Za-z0-9]*$/, {
    error: () => i18n.t("enforcement.certificate.providerCodeRule"),
  }),
});
const EMPTY: RequestForm = { name: "", url: "", commonName: "", organisation: "", country: "", providerCode: "" };

/** Has the platform make a key and a request that an authority makes the certificate of. */
export function RequestDialog({ onSaved, onClose }: { onSaved: () => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  return (
    <DialogForm<RequestForm>
      wide
      title={t("enforcement.certificate.request")}
      text={t("enforcement.certificate.requestText")}
      submitLabel={t("enforcement.certificate.makeRequest")}
      schema={schema}
      values={EMPTY}
      save={async (values) => {
        const made = await requestCertificate(values, key);
        await onSaved();
        showToast("success", t("enforcement.certificate.requested", { name: made.name }));
      }}
      onClose={onClose}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField<RequestForm> name="name" label={t("enforcement.name")} required maxLength={80} />
        <TextField<RequestForm>
          name="url"
          label={t("enforcement.certificate.url")}
          hint={t("enforcement.certificate.urlHint")}
          maxLength={300}
        />
        <TextField<RequestForm>
          name="commonName"
          label={t("enforcement.certificate.commonName")}
          hint={t("enforcement.certificate.commonNameHint")}
          required
          maxLength={64}
        />
        <TextField<RequestForm>
          name="organisation"
          label={t("enforcement.certificate.organisation")}
          hint={t("enforcement.certificate.organisationHint")}
          maxLength={64}
        />
        <TextField<RequestForm>
          name="country"
          label={t("enforcement.certificate.country")}
          hint={t("enforcement.certificate.countryHint")}
          maxLength={2}
        />
        <TextField<RequestForm>
          name="providerCode"
          label={t("enforcement.certificate.providerCode")}
          hint={t("enforcement.certificate.providerCodeHint")}
          maxLength={10}
        />
      </div>
    </DialogForm>
  );
}
