import { useId } from "react";
import type { Named } from "@/lib/api/contract";
import { useTranslation } from "@/lib/i18n";
import { Checkbox } from "@/ui/Checkbox";

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
          <div key={role.id} className="flex items-start gap-2">
            <span className="mt-0.5">
              <Checkbox
                id={`${id}-${role.id}`}
                checked={chosen.includes(role.id)}
                onChange={(on) => onChange(on ? [...chosen, role.id] : chosen.filter((one) => one !== role.id))}
                disabled={disabled}
                testId={`check-role-${role.id}`}
              />
            </span>
            <label htmlFor={`${id}-${role.id}`} className="text-base" title={role.description}>
              {role.name}
            </label>
          </div>
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
