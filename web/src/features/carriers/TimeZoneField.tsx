import { SelectField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";

type Zoned = { timeZone: string };

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** A zone of the IANA list. */
export function TimeZoneField({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <SelectField<Zoned>
      name="timeZone"
      label={label}
      hint={t("carriers.field.timeZoneHint")}
      options={ZONES.map((zone) => ({ value: zone, label: zone }))}
    />
  );
}
