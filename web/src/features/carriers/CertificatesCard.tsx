import { useWatch } from "react-hook-form";
import { certificatesForm } from "@/components/form/bodies/interconnects";
import { SelectField, TextAreaField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import type { Routing } from "./EgressParts";

type Certificates = z.infer<typeof certificatesForm>;

/** Authorities are kept only where they are looked at. */
export const certificatesOf = ({ by, authorities }: Certificates): Certificates => ({
  by,
  authorities: by === "own" ? authorities : "",
});

/** Which certificate a supplier must show; only where an address is called over TLS. */
export function CertificatesCard() {
  const { t } = useTranslation();
  const [sendTo, by] = useWatch<Routing, ["egress.sendTo", "egress.certificates.by"]>({
    name: ["egress.sendTo", "egress.certificates.by"],
  });
  if (!sendTo.some(({ transport }) => transport === "tls")) return null;
  return (
    <Card
      title={t("carriers.egress.certificates")}
      note={t("carriers.egress.certificatesNote")}
      testId="card-certificates"
    >
      <div className="grid gap-4">
        <SelectField<Routing>
          name="egress.certificates.by"
          label={t("carriers.egress.by")}
          hint={t("carriers.egress.byHint")}
          options={certificatesForm.shape.by.options.map((value) => ({
            value,
            label: t(`carriers.egress.bys.${value}`),
          }))}
        />
        {by === "own" && (
          <TextAreaField<Routing>
            name="egress.certificates.authorities"
            label={t("carriers.egress.authorities")}
            hint={t("carriers.egress.authoritiesHint")}
            rows={6}
          />
        )}
        {by === "none" && (
          <Notice tone="warning" title={t("carriers.egress.unchecked")} testId="notice-unchecked">
            {t("carriers.egress.uncheckedText")}
          </Notice>
        )}
      </div>
    </Card>
  );
}
