import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import { type AlertValues, RECIPIENT_KINDS, SEND_AS } from "./alertForm";
import { alertChoicesQuery } from "./queries";

/** Who is told: contacts of the carrier, people of the staff, plain addresses. */
export function AlertRecipients({ carrier }: { carrier: string }) {
  const { t } = useTranslation();
  const { control, getFieldState, formState } = useFormContext<AlertValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "recipients" });
  const { rows, add } = useRowFocus();
  const error = getFieldState("recipients", formState).error;
  const wrong = error?.message ?? error?.root?.message;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-base font-semibold">{t("carriers.alert.recipients")}</legend>
      <p className="text-sm text-muted-foreground">{t("carriers.alert.recipientsHint")}</p>
      <ol {...rows} className="flex flex-col gap-3">
        {fields.map((field, index) => (
          <li
            key={field.id}
            data-testid={`recipient-${index}`}
            aria-label={t("carriers.alert.recipient", { number: index + 1 })}
            className="grid items-start gap-2 sm:grid-cols-[10rem_minmax(10rem,1fr)_6rem_auto]"
          >
            <Recipient carrier={carrier} index={index} />
            <span className="sm:pt-6">
              <Button
                look="quiet"
                size="iconSmall"
                aria-label={t("carriers.alert.removeRecipient", { number: index + 1 })}
                {...rowAction("remove")}
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
      <span>
        <Button
          ref={add}
          size="small"
          onClick={() => append({ kind: "address", id: null, address: "", sendAs: "to" })}
          data-testid="button-add-recipient"
        >
          <Plus aria-hidden />
          {t("carriers.alert.addRecipient")}
        </Button>
      </span>
    </fieldset>
  );
}

function Recipient({ carrier, index }: { carrier: string; index: number }) {
  const { t } = useTranslation();
  const { watch } = useFormContext<AlertValues>();
  const choices = useQuery(alertChoicesQuery(carrier)).data;
  const kind = watch(`recipients.${index}.kind`);
  const people = (kind === "contact" ? choices?.contacts : choices?.people) ?? [];
  return (
    <>
      <SelectField<AlertValues>
        name={`recipients.${index}.kind`}
        label={t("carriers.alert.recipientKind")}
        options={RECIPIENT_KINDS.map((value) => ({ value, label: t(`carriers.alert.recipientKinds.${value}`) }))}
      />
      {kind === "address" ? (
        <TextField<AlertValues>
          name={`recipients.${index}.address`}
          label={t("carriers.alert.address")}
          type="email"
          required
        />
      ) : (
        <SelectField<AlertValues>
          key={kind}
          name={`recipients.${index}.id`}
          label={t("carriers.alert.who")}
          none={t("carriers.alert.choose")}
          options={people.map(({ id, name, address }) => ({
            value: id,
            label:
              kind === "person"
                ? name
                : address === ""
                  ? t("carriers.alert.noAddress", { name })
                  : `${name} (${address})`,
          }))}
          required
        />
      )}
      <SelectField<AlertValues>
        name={`recipients.${index}.sendAs`}
        label={t("carriers.alert.sendAs")}
        options={SEND_AS.map((value) => ({ value, label: t(`carriers.alert.sendAsOf.${value}`) }))}
      />
    </>
  );
}
