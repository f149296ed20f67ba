import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { copyForm, newInterconnect } from "@/components/form/bodies/interconnects";
import { DialogForm } from "@/components/form/DialogForm";
import { MultiSelectField, NumberField, SelectField, TextField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Carrier, InterconnectRow } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { groupsOf } from "./copyGroups";
import { DIRECTIONS, type Direction, sendsCalls, takesCalls } from "./directions";
import { InterconnectPicker } from "./InterconnectPicker";
import { copyInterconnect, createInterconnect } from "./queries";
import { useRefresh } from "./refresh";

const schema = newInterconnect.pick({ name: true, direction: true, currency: true }).extend({
  groups: copyForm.shape.groups,
  // asked for when calls go out
  host: newInterconnect.shape.host.unwrap(),
  port: newInterconnect.shape.port,
});
type Values = z.infer<typeof schema>;

/** The few things that an interconnect must have; then its record opens. */
export function NewInterconnectDialog({ carrier, onClose }: { carrier: Carrier; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [key] = useState(newKey);
  const [source, setSource] = useState<InterconnectRow | null>(null);
  const directions = DIRECTIONS.filter(
    (one) => (!sendsCalls(one) || carrier.customer) && (!takesCalls(one) || carrier.supplier),
  );
  return (
    <DialogForm<Values>
      title={t("carriers.inter.add")}
      text={t("carriers.inter.addText")}
      submitLabel={t("carriers.inter.create")}
      schema={schema}
      values={{
        name: "",
        direction: directions[0] ?? "customer",
        currency: carrier.currency,
        groups: [],
        host: "",
        port: null,
      }}
      onClose={onClose}
      save={async ({ host, port, groups, direction, ...values }) => {
        const called = takesCalls(direction);
        const carrierId = Number(carrier.id);
        const made = source
          ? await copyInterconnect(source.id, { ...values, carrierId, groups }, key)
          : await createInterconnect(
              {
                ...values,
                direction,
                carrierId,
                host: called ? host : null,
                port: called ? port : null,
              },
              key,
            );
        showToast("success", t("carriers.inter.created", { name: values.name }));
        await refresh();
        await navigate({ to: paths.admin.interconnect(carrier.id, made.id) });
      }}
    >
      <TextField<Values> name="name" label={t("carriers.inter.name")} hint={t("carriers.inter.nameHint")} required />
      <CopyFrom source={source} onPick={setSource} directions={directions} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<Values>
          name="direction"
          label={t("carriers.inter.direction")}
          hint={t("carriers.inter.directionHint")}
          options={(source ? [source.direction] : directions).map((value) => ({
            value,
            label: codeText("direction", value),
          }))}
        />
        <SelectField<Values>
          name="currency"
          label={t("carriers.inter.currency")}
          hint={t("carriers.inter.currencyHint")}
          options={carrier.currencies.map((value) => ({ value, label: value }))}
        />
        {!source && <Target />}
      </div>
    </DialogForm>
  );
}

/** Another interconnect whose settings the new one begins with: then it has that one's direction, and is made switched off. */
function CopyFrom({
  source,
  onPick,
  directions,
}: {
  source: InterconnectRow | null;
  onPick: (one: InterconnectRow | null) => void;
  directions: readonly Direction[];
}) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<Values>();
  return (
    <>
      <InterconnectPicker
        label={t("carriers.inter.copyFrom")}
        hint={t("carriers.inter.copyFromHint")}
        chosen={source}
        onPick={(one) => {
          onPick(one);
          if (one) setValue("direction", one.direction, { shouldDirty: true });
          setValue("groups", one ? groupsOf(one.direction) : []);
        }}
        fits={(one) => directions.includes(one.direction)}
      />
      {source && (
        <MultiSelectField<Values>
          name="groups"
          label={t("carriers.inter.groups")}
          options={groupsOf(source.direction).map((value) => ({ value, label: t(`carriers.inter.group.${value}`) }))}
        />
      )}
    </>
  );
}

function Target() {
  const { t } = useTranslation();
  const direction = useWatch<Values, "direction">({ name: "direction" });
  if (!takesCalls(direction)) return null;
  return (
    <>
      <TextField<Values> name="host" label={t("carriers.inter.host")} hint={t("carriers.inter.hostHint")} required />
      <NumberField<Values>
        name="port"
        label={t("carriers.inter.port")}
        hint={t("carriers.inter.portHint")}
        min={1}
        max={65_535}
      />
    </>
  );
}
