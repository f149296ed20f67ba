import { useMemo } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { PickField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { countries } from "@/lib/places";

/** A country of ISO 3166 by its name; the record keeps the two letters. */
export function CountryField<T extends FieldValues>({ name, label }: { name: Path<T>; label: string }) {
  const { t } = useTranslation();
  const options = useMemo(() => countries(), []);
  return <PickField<T> name={name} label={label} hint={t("carriers.field.countryHint")} options={options} />;
}
