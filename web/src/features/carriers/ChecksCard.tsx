import { checksForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { SwitchField, TextField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import { i18n, useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";

const DOMAIN = /^[A-Za-z0-9.:_%-]*$/;
const DOMAIN_SAID = { error: () => i18n.t("carriers.checks.domainRule") };
const VISIBLE = /^[\x21-\x7e]*$/;

/** What a customer's calls must say of where they come from; empty: not looked at. */
export const checksSchema = checksForm.extend({
  fromDomain: checksForm.shape.fromDomain.regex(DOMAIN, DOMAIN_SAID),
  contactDomain: checksForm.shape.contactDomain.regex(DOMAIN, DOMAIN_SAID),
  trunkGroup: checksForm.shape.trunkGroup.regex(VISIBLE, { error: () => i18n.t("carriers.checks.trunkGroupRule") }),
  trunkContext: checksForm.shape.trunkContext.regex(VISIBLE, {
    error: () => i18n.t("carriers.checks.trunkContextRule"),
  }),
  // the API takes null for the usual; the form shows what that is
  addressType: checksForm.shape.addressType.unwrap(),
  lastVia: checksForm.shape.lastVia.unwrap(),
  proxies: checksForm.shape.proxies.unwrap(),
});

type Values = { checks: z.infer<typeof checksSchema> };

export function ChecksCard() {
  const { t } = useTranslation();
  return (
    <Card title={t("carriers.checks.title")} note={t("carriers.checks.note")} testId="section-checks">
      <FieldGrid>
        <TextField<Values>
          name="checks.fromDomain"
          label={t("carriers.checks.fromDomain")}
          hint={t("carriers.checks.domainHint")}
          placeholder={t("carriers.service.example", { example: "%.example.com" })}
          maxLength={100}
        />
        <SwitchField<Values>
          name="checks.validateFrom"
          label={t("carriers.checks.validateFrom")}
          hint={t("carriers.checks.validateHint")}
        />
        <TextField<Values>
          name="checks.contactDomain"
          label={t("carriers.checks.contactDomain")}
          hint={t("carriers.checks.domainHint")}
          placeholder={t("carriers.service.example", { example: "%.example.com" })}
          maxLength={100}
        />
        <SwitchField<Values>
          name="checks.validateContact"
          label={t("carriers.checks.validateContact")}
          hint={t("carriers.checks.validateHint")}
        />
        <TextField<Values>
          name="checks.trunkGroup"
          label={t("carriers.checks.trunkGroup")}
          hint={t("carriers.checks.trunkGroupHint")}
          placeholder={t("carriers.service.example", { example: "TG-1" })}
          maxLength={60}
        />
        <TextField<Values>
          name="checks.trunkContext"
          label={t("carriers.checks.trunkContext")}
          hint={t("carriers.checks.trunkContextHint")}
          placeholder={t("carriers.service.example", { example: "example.com" })}
          maxLength={100}
        />
        <SwitchField<Values>
          name="checks.validateTrunk"
          label={t("carriers.checks.validateTrunk")}
          hint={t("carriers.checks.validateHint")}
        />
        <SwitchField<Values>
          name="checks.tlsOnly"
          label={t("carriers.checks.tlsOnly")}
          hint={t("carriers.checks.tlsOnlyHint")}
        />
      </FieldGrid>
    </Card>
  );
}
