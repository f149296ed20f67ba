import { PickField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { timeZones } from "@/lib/places";

type Zoned = { timeZone: string };

const ZONES = timeZones();

/** A zone of the IANA list. */
export function TimeZoneField({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <PickField<Zoned> name="timeZone" label={label} hint={t("carriers.field.timeZoneHint")} options={ZONES} required />
  );
}
