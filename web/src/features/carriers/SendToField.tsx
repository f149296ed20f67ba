import { useFieldArray, useFormContext } from "react-hook-form";
import { NumberField, SelectField, SwitchField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import type { Routing } from "./EgressParts";
import { OrderedRows } from "./OrderedRows";

const TRANSPORTS = [
  { value: "udp", label: "UDP" },
  { value: "tcp", label: "TCP" },
  { value: "tls", label: "TLS" },
];

/** The addresses of a supplier in their order. */
export function SendToField({ networks }: { networks: readonly string[] }) {
  const { t } = useTranslation();
  const { control, getFieldState, formState } = useFormContext<Routing>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "egress.sendTo" });
  const choosing = networks.length > 1 || fields.some(({ network }) => network !== "");
  const error = getFieldState("egress.sendTo", formState).error;
  return (
    <Card title={t("carriers.egress.sendTo")} note={t("carriers.egress.sendToHint")} testId="card-send-to">
      <OrderedRows
        of="egress"
        name="send-to"
        wrong={error?.message ?? error?.root?.message}
        ids={fields.map(({ id }) => id)}
        layout={
          choosing
            ? "sm:grid-cols-[minmax(10rem,1fr)_7rem_6rem_8rem_6rem_6rem_auto]"
            : "sm:grid-cols-[minmax(10rem,1fr)_7rem_6rem_6rem_6rem_auto]"
        }
        row={(index) => (
          <>
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
            {choosing && (
              <SelectField<Routing>
                name={`egress.sendTo.${index}.network`}
                label={t("carriers.egress.network")}
                options={[
                  { value: "", label: t("carriers.egress.anyNetwork") },
                  ...networks.map((value) => ({ value, label: value })),
                ]}
              />
            )}
            <SwitchField<Routing> name={`egress.sendTo.${index}.fallback`} label={t("carriers.egress.fallback")} />
            <SwitchField<Routing> name={`egress.sendTo.${index}.enabled`} label={t("carriers.egress.enabled")} />
          </>
        )}
        add={() => append({ host: "", port: null, transport: "udp", fallback: false, enabled: true, network: "" })}
        remove={remove}
        move={move}
      >
        <p className="text-sm text-muted-foreground">{t("carriers.egress.nameHint")}</p>
        <p className="text-sm text-muted-foreground">{t("carriers.egress.fallbackHint")}</p>
      </OrderedRows>
    </Card>
  );
}
