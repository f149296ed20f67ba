import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { serviceCopiesForm } from "@/components/form/bodies/interconnects";
import { DialogForm } from "@/components/form/DialogForm";
import { MultiSelectField } from "@/components/form/fields";
import { listOf, needed, z } from "@/components/form/rules";
import { isBehind } from "@/components/typed";
import type { Interconnect, InterconnectRow } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Combobox } from "@/ui/Combobox";
import { Field } from "@/ui/Field";
import { copyServices, interconnectQuery, likeInterconnectsQuery } from "./queries";
import { useRefresh } from "./refresh";

// ids are text in a list of choices, and an empty choice would copy nothing
const schema = serviceCopiesForm.extend({
  sourceId: needed(),
  services: listOf(z.string(), serviceCopiesForm.shape.services).min(1),
});
type Values = z.infer<typeof schema>;

/** Services of another interconnect in the same currency, taken over switched off. */
export function CopyServicesDialog({ one, onClose }: { one: Interconnect; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("carriers.copyServices.title", { name: one.name })}
      text={t("carriers.copyServices.text")}
      submitLabel={t("carriers.copyServices.copy")}
      schema={schema}
      values={{ sourceId: "", services: [] }}
      onClose={onClose}
      save={async ({ sourceId, services }) => {
        try {
          const done = await copyServices(one.id, { sourceId: Number(sourceId), services: services.map(Number) }, key);
          showToast(
            "success",
            t("carriers.copyServices.done", { count: done.changed, formatted: formatCount(done.changed) }),
          );
          await refresh();
        } finally {
          setKey(newKey());
        }
      }}
    >
      <Source one={one} />
      <Services />
    </DialogForm>
  );
}

const labelOf = ({ carrier, name }: InterconnectRow) => `${name}, ${carrier.name}`;

function Source({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const { control, setValue } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "sourceId" });
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<InterconnectRow | null>(null);
  const search = useDeferredValue(typed.trim());
  const found = useQuery(likeInterconnectsQuery(one.currency, search));
  const others = (found.data ?? []).filter(({ id, serviceCount }) => id !== one.id && serviceCount > 0);
  return (
    <Field
      label={t("carriers.copyServices.source")}
      hint={t("carriers.copyServices.sourceHint", { currency: one.currency })}
      error={fieldState.error?.message}
      required
    >
      {(tie) => (
        <Combobox
          {...tie}
          ref={field.ref}
          testId="select-source"
          chosen={chosen && { value: chosen.id, label: labelOf(chosen) }}
          onChoose={(option) => {
            const picked = others.find(({ id }) => id === option?.value) ?? null;
            setChosen(picked);
            field.onChange(picked?.id ?? "");
            setValue("services", []);
          }}
          options={others.map((row) => ({ value: row.id, label: row.name, note: row.carrier.name }))}
          search={typed}
          onSearch={setTyped}
          loading={found.isFetching}
          behind={isBehind(found, search, typed)}
          placeholder={t("carriers.copyServices.pick")}
          emptyText={t("carriers.copyServices.pickNone")}
          clearLabel={t("carriers.copyServices.pickClear")}
        />
      )}
    </Field>
  );
}

function Services() {
  const { t } = useTranslation();
  const source = useFormContext<Values>().watch("sourceId");
  const interconnect = useQuery({ ...interconnectQuery(source), enabled: source !== "" });
  if (source === "" || !interconnect.data) return null;
  return (
    <MultiSelectField<Values>
      name="services"
      label={t("carriers.copyServices.services")}
      hint={t("carriers.copyServices.servicesHint")}
      options={interconnect.data.services.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
