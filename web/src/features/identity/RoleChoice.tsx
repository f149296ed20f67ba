import { useId } from "react";
import type { Named } from "@/lib/api/contract";
import { useTranslation } from "@/lib/i18n";
import { LabelledCheckbox } from "@/ui/LabelledCheckbox";

/** Which of these roles somebody has. */
export function RoleChoice({
  roles,
  chosen,
  onChange,
  error,
  disabled = false,
  hideLegend = false,
}: {
  roles: readonly (Named & { description?: string })[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string;
  disabled?: boolean;
  /** Only for readers, where the card says it already. */
  hideLegend?: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1.5 text-sm font-medium text-muted-foreground"}>
        {t("people.invite.roles")}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {roles.map((role) => (
          <LabelledCheckbox
            key={role.id}
            label={role.name}
            title={role.description}
            checked={chosen.includes(role.id)}
            onChange={(on) => onChange(on ? [...chosen, role.id] : chosen.filter((one) => one !== role.id))}
            disabled={disabled}
            testId={`check-role-${role.id}`}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
