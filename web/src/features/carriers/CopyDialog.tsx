import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { copyForm } from "@/components/form/bodies/interconnects";
import { DialogForm } from "@/components/form/DialogForm";
import { MultiSelectField, SelectField, TextField } from "@/components/form/fields";
import { needed, type z } from "@/components/form/rules";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { CarrierPicker } from "./CarrierPicker";
import { groupsOf } from "./copyGroups";
import { carrierQuery, copyInterconnect } from "./queries";
import { useRefresh } from "./refresh";

const schema = copyForm.extend({ carrierId: needed() });
type Values = z.infer<typeof schema>;

/** Another interconnect with settings of this one, for the same carrier or another. */
export function CopyDialog({ one, onClose }: { one: Interconnect; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [key] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("carriers.inter.copyTitle", { name: one.name })}
      text={t(`carriers.inter.copyText.${one.direction}`)}
      submitLabel={t("carriers.inter.copy")}
      schema={schema}
      values={{
        carrierId: one.carrier.id,
        name: `${one.name}-2`,
        currency: one.currency,
        groups: [...groupsOf(one.direction)],
      }}
      onClose={onClose}
      save={async ({ carrierId, ...values }) => {
        const made = await copyInterconnect(one.id, { ...values, carrierId: Number(carrierId) }, key);
        showToast("success", t("carriers.inter.copied", { name: values.name }));
        await refresh();
        await navigate({ to: paths.admin.interconnect(carrierId, made.id) });
      }}
    >
      <CarrierField direction={one.direction} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<Values> name="name" label={t("carriers.inter.name")} required />
        <CurrencyField />
      </div>
      <GroupsField one={one} />
    </DialogForm>
  );
}

function CarrierField({ direction }: { direction: Interconnect["direction"] }) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "carrierId" });
  return (
    <CarrierPicker
      label={t("carriers.inter.copyTo")}
      placeholder={t("carriers.pickOne")}
      noneFits={t(`carriers.inter.copyNone.${direction}`)}
      side={direction}
      carrierId={field.value || undefined}
      onPick={(carrier) => field.onChange(carrier?.id ?? "")}
      error={fieldState.error?.message}
      required
      ref={field.ref}
    />
  );
}

/** The currencies of whose the copy will be. One that the picked carrier has stays; its only one is chosen with it. */
function CurrencyField() {
  const { t } = useTranslation();
  const { getValues, setValue } = useFormContext<Values>();
  const carrierId = useWatch<Values, "carrierId">({ name: "carrierId" });
  const carrier = useQuery({ ...carrierQuery(carrierId), enabled: Boolean(carrierId) }).data;
  // What the carrier has is known only when it has been fetched, which is later than the pick.
  useEffect(() => {
    if (!carrier || carrier.currencies.includes(getValues("currency"))) return;
    const [only = "", ...more] = carrier.currencies;
    setValue("currency", more.length === 0 ? only : "", { shouldDirty: true });
  }, [carrier, getValues, setValue]);
  return (
    <SelectField<Values>
      name="currency"
      label={t("carriers.inter.currency")}
      required
      options={(carrier?.currencies ?? []).map((value) => ({ value, label: value }))}
    />
  );
}

/** What is taken over; what is priced in the source's currency cannot be into another. */
function GroupsField({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const currency = useWatch<Values, "currency">({ name: "currency" });
  const other = currency !== "" && currency !== one.currency;
  return (
    <MultiSelectField<Values>
      name="groups"
      label={t("carriers.inter.groups")}
      hint={other ? t("carriers.inter.groupsPriced", { from: one.currency, to: currency }) : undefined}
      options={groupsOf(one.direction).map((value) => ({ value, label: t(`carriers.inter.group.${value}`) }))}
    />
  );
}
