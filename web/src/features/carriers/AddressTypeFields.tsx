import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { SelectField, SwitchField, TagsField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { checksSchema } from "./ChecksCard";

type Checks = z.infer<typeof checksSchema>;
type Values = { checks: Checks };

/** Where the address is read that source addresses are matched with; proxies matter only by Via. */
export function AddressTypeFields() {
  const { t } = useTranslation();
  const type = useWatch<Values, "checks.addressType">({ name: "checks.addressType" });
  return (
    <>
      <SelectField<Values>
        name="checks.addressType"
        label={t("carriers.checks.addressType")}
        hint={t("carriers.checks.addressTypeHint")}
        options={checksSchema.shape.addressType.options.map((value) => ({
          value,
          label: t(`carriers.checks.addressTypes.${value}`),
        }))}
      />
      {type === "via" && (
        <>
          <TagsField<Values>
            name="checks.proxies"
            label={t("carriers.checks.proxies")}
            hint={t("carriers.checks.proxiesHint")}
            placeholder={t("carriers.service.example", { example: "198.51.100.4" })}
          />
          <SwitchField<Values>
            name="checks.lastVia"
            label={t("carriers.checks.lastVia")}
            hint={t("carriers.checks.lastViaHint")}
          />
        </>
      )}
    </>
  );
}

/** Proxies belong to Via alone. */
export const withoutStrayProxies = (checks: Checks): Checks =>
  checks.addressType === "via" ? checks : { ...checks, lastVia: false, proxies: [] };
