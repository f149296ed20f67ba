import { X } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { CustomerPicker } from "@/features/customers/CustomerPicker";
import type { Named } from "@/lib/api/contract";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import type { Values } from "./assignmentForm";

type Props = {
  name: "customerIds" | "excludedIds" | "keptIds";
  label: string;
  hint?: string;
  /** Names of those that the record lists already. */
  known: readonly Named[];
  disabled: boolean;
};

/** Several customers, each found by typing and taken out by a press. */
export function CustomersField({ name, label, hint, known, disabled }: Props) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field } = useController({ control, name });
  const [picked, setPicked] = useState<Record<string, string>>({});
  const chosen = field.value;
  const { rows, add } = useRowFocus<HTMLDivElement>();
  const nameOf = (id: string) =>
    picked[id] ?? known.find((one) => one.id === id)?.name ?? t("entitlements.goneCustomer", { id });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {!disabled && (
        <div ref={add}>
          <CustomerPicker
            label={label}
            hint={hint}
            without={chosen}
            testId={`select-${name}`}
            onPick={(customer) => {
              if (!customer || chosen.includes(customer.id)) return;
              setPicked((before) => ({ ...before, [customer.id]: customer.name }));
              field.onChange([...chosen, customer.id]);
            }}
          />
        </div>
      )}
      {disabled && <p className="text-sm font-medium text-muted-foreground">{label}</p>}
      {chosen.length === 0 ? (
        <p className="text-sm text-muted-foreground">{t("entitlements.nobody")}</p>
      ) : (
        <ul {...rows} aria-label={label} className="flex flex-wrap gap-1.5" data-testid={`list-${name}`}>
          {chosen.map((id) => (
            <li key={id} className="inline-flex h-7 items-center gap-0.5 rounded-sm bg-secondary pr-0.5 pl-2 text-sm">
              {nameOf(id)}
              <Button
                look="bare"
                size="none"
                disabled={disabled}
                aria-label={t("common.form.removeTag", { tag: nameOf(id) })}
                {...rowAction("remove")}
                onClick={() => field.onChange(chosen.filter((one) => one !== id))}
                className="inline-flex size-6 items-center justify-center rounded-sm text-muted-foreground"
              >
                <X aria-hidden className="size-3" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
