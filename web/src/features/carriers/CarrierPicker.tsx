import { useQuery } from "@tanstack/react-query";
import { type Ref, useDeferredValue, useState } from "react";
import { isBehind } from "@/components/typed";
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
  /** Said where carriers are found of which none has the side; otherwise it is said that none has it. */
  noneFits?: string;
  error?: string;
  required?: boolean;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

const OFFERED = 20;
/** So many are looked through for those of one side. */
const LOOKED_AT = 100;

/** One carrier, found by name or code. Knows only the id; the name is looked up. */
export function CarrierPicker(props: Props) {
  const { label, carrierId, onPick, side, placeholder, noneFits, error, required, className, ref } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const offered = useQuery(carriersQuery({ search: search || undefined, limit: side ? LOOKED_AT : OFFERED }));
  const found = offered.data?.items ?? [];
  const fitting = found.filter((carrier) => !side || carrier.kind === "bilateral" || carrier.kind === side);
  const known = offered.data?.items.find((carrier) => carrier.id === carrierId);
  const looked = useQuery({ ...carrierQuery(carrierId ?? ""), enabled: carrierId !== undefined && !known });
  const name = known?.name ?? looked.data?.name ?? (looked.isPending ? "…" : carrierId);

  return (
    <Field {...{ label, error, required, className }}>
      {(tie) => (
        <Combobox
          {...tie}
          ref={ref}
          testId={`select-carrier${side ? `-${side}` : ""}`}
          chosen={carrierId && name ? { value: carrierId, label: name } : null}
          onChoose={(option) => onPick(option && { id: option.value, name: option.label })}
          options={fitting
            .slice(0, OFFERED)
            .map((carrier) => ({ value: carrier.id, label: carrier.name, note: carrier.code }))}
          search={typed}
          onSearch={setTyped}
          loading={offered.isFetching}
          behind={isBehind(offered, search, typed)}
          placeholder={placeholder ?? t("carriers.pick")}
          emptyText={side && found.length > 0 ? (noneFits ?? t(`carriers.pickNoneOf.${side}`)) : t("carriers.pickNone")}
          clearLabel={t("carriers.pickClear")}
        />
      )}
    </Field>
  );
}
