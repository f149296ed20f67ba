import { useQuery } from "@tanstack/react-query";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "@/lib/i18n";
import { Field, Select } from "@/ui/Field";
import { managersQuery } from "./queries";

type Managed = { accountManagerId: number | null };

/** Who looks after a carrier: one of the staff. One who is gone stays named until somebody else is chosen. */
export function AccountManagerField({
  label,
  current,
}: {
  label: string;
  current?: { id: string; name: string } | null;
}) {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<Managed>();
  const { field, fieldState } = useController({ control, name: "accountManagerId" });
  const staff = useQuery(managersQuery).data?.items ?? [];
  const gone = current && !staff.some(({ id }) => id === current.id) ? [current] : [];
  return (
    <Field label={label} hint={t("carriers.field.accountManagerHint")} error={fieldState.error?.message}>
      {(tie) => (
        <Select
          {...tie}
          ref={field.ref}
          value={field.value === null ? "" : String(field.value)}
          onChange={(event) => field.onChange(event.target.value === "" ? null : Number(event.target.value))}
          onBlur={field.onBlur}
          disabled={formState.disabled}
          data-testid="select-accountManagerId"
        >
          <option value="">{t("carriers.field.noAccountManager")}</option>
          {[...gone, ...staff].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
