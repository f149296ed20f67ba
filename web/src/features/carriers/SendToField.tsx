import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { NumberField, SelectField, SwitchField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import type { Routing } from "./EgressParts";

const TRANSPORTS = [
  { value: "udp", label: "UDP" },
  { value: "tcp", label: "TCP" },
  { value: "tls", label: "TLS" },
];

/** The addresses of a supplier in their order. */
export function SendToField() {
  const { t } = useTranslation();
  const { control, getFieldState, formState } = useFormContext<Routing>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "egress.sendTo" });
  const error = getFieldState("egress.sendTo", formState).error;
  const wrong = error?.message ?? error?.root?.message;
  return (
    <Card title={t("carriers.egress.sendTo")} note={t("carriers.egress.sendToHint")} testId="card-send-to">
      <div className="flex min-w-0 flex-col gap-3">
        <ol className="flex flex-col gap-3">
          {fields.map((field, index) => (
            <li
              key={field.id}
              data-testid={`send-to-${index}`}
              className="grid items-start gap-2 border-b border-border pb-3 sm:grid-cols-[minmax(10rem,1fr)_7rem_6rem_6rem_6rem_auto]"
            >
              <TextField<Routing> name={`egress.sendTo.${index}.host`} label={t("carriers.egress.host")} required />
              <NumberField<Routing>
                name={`egress.sendTo.${index}.port`}
                label={t("carriers.egress.port")}
                placeholder={t("carriers.egress.portNone")}
                min={1}
                max={65_535}
              />
              <SelectField<Routing>
                name={`egress.sendTo.${index}.transport`}
                label={t("carriers.egress.transport")}
                options={TRANSPORTS}
              />
              <SwitchField<Routing> name={`egress.sendTo.${index}.fallback`} label={t("carriers.egress.fallback")} />
              <SwitchField<Routing> name={`egress.sendTo.${index}.enabled`} label={t("carriers.egress.enabled")} />
              <span className="flex sm:pt-6">
                <Button
                  look="quiet"
                  size="iconSmall"
                  aria-label={t("carriers.egress.up", { number: index + 1 })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="iconSmall"
                  aria-label={t("carriers.egress.down", { number: index + 1 })}
                  disabled={index === fields.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="iconSmall"
                  aria-label={t("carriers.egress.remove", { number: index + 1 })}
                  onClick={() => remove(index)}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </li>
          ))}
        </ol>
        {wrong && (
          <p role="alert" className="text-sm text-danger">
            {wrong}
          </p>
        )}
        <p className="text-sm text-muted-foreground">{t("carriers.egress.nameHint")}</p>
        <p className="text-sm text-muted-foreground">{t("carriers.egress.fallbackHint")}</p>
        <span>
          <Button
            size="small"
            onClick={() => append({ host: "", port: null, transport: "udp", fallback: false, enabled: true })}
            data-testid="button-add-send-to"
          >
            <Plus aria-hidden />
            {t("carriers.egress.add")}
          </Button>
        </span>
      </div>
    </Card>
  );
}
