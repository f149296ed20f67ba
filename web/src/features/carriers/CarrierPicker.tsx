import { useQuery } from "@tanstack/react-query";
import { type Ref, useDeferredValue, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { Combobox } from "@/ui/Combobox";
import { Field } from "@/ui/Field";
import { carrierQuery, carriersQuery } from "./queries";

type Props = {
  label: string;
  carrierId: string | undefined;
  onPick: (carrier: { id: string; name: string } | null) => void;
  /** Only carriers that have this side; bilateral ones have both, and are all that is left when both are asked for. */
  side?: "customer" | "supplier" | "bilateral";
  placeholder?: string;
  error?: string;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

const OFFERED = 20;

/** One carrier, found by name or code. Knows only the id; the name is looked up. */
export function CarrierPicker({ label, carrierId, onPick, side, placeholder, error, className, ref }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const offered = useQuery(carriersQuery({ search: search || undefined, limit: OFFERED }));
  const known = offered.data?.items.find((carrier) => carrier.id === carrierId);
  const looked = useQuery({ ...carrierQuery(carrierId ?? ""), enabled: carrierId !== undefined && !known });
  const name = known?.name ?? looked.data?.name ?? carrierId;

  return (
    <Field label={label} error={error} className={className}>
      {(tie) => (
        <Combobox
          {...tie}
          ref={ref}
          testId={`select-carrier${side ? `-${side}` : ""}`}
          chosen={carrierId && name ? { value: carrierId, label: name } : null}
          onChoose={(option) => onPick(option && { id: option.value, name: option.label })}
          options={(offered.data?.items ?? [])
            .filter((carrier) => !side || carrier.kind === "bilateral" || carrier.kind === side)
            .map((carrier) => ({ value: carrier.id, label: carrier.name, note: carrier.code }))}
          search={typed}
          onSearch={setTyped}
          loading={offered.isFetching}
          placeholder={placeholder ?? t("carriers.pick")}
          emptyText={t("carriers.pickNone")}
          clearLabel={t("carriers.pickClear")}
        />
      )}
    </Field>
  );
}
