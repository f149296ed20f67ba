import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { isBehind } from "@/components/typed";
import { useTranslation } from "@/lib/i18n";
import { Combobox } from "@/ui/Combobox";
import { Field } from "@/ui/Field";
import { customerQuery, customersQuery } from "./queries";

type Props = {
  label: string;
  hint?: string;
  required?: boolean;
  customerId?: string;
  onPick: (customer: { id: string; name: string } | null) => void;
  /** Who is chosen already and not offered again. */
  without?: readonly string[];
  testId: string;
  className?: string;
};

const OFFERED = 20;

/** One customer, found by name or number. Knows only the id; the name is looked up. */
export function CustomerPicker(props: Props) {
  const { label, hint, required, customerId, onPick, without = [], testId, className } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const offered = useQuery(customersQuery({ search: search || undefined, limit: OFFERED }));
  const known = offered.data?.items.find((customer) => customer.id === customerId);
  const looked = useQuery({ ...customerQuery(customerId ?? ""), enabled: customerId !== undefined && !known });
  const name = known?.companyName ?? looked.data?.companyName ?? (looked.isPending ? "…" : customerId);
  return (
    <Field {...{ label, hint, required, className }}>
      {(tie) => (
        <Combobox
          {...tie}
          testId={testId}
          chosen={customerId && name ? { value: customerId, label: name } : null}
          onChoose={(option) => onPick(option && { id: option.value, name: option.label })}
          options={(offered.data?.items ?? [])
            .filter(({ id }) => !without.includes(id))
            .map(({ id, companyName, number }) => ({ value: id, label: companyName, note: number }))}
          search={typed}
          onSearch={setTyped}
          loading={offered.isFetching}
          behind={isBehind(offered, search, typed)}
          placeholder={t("customers.pick")}
          emptyText={t("customers.pickNone")}
          clearLabel={t("customers.pickClear")}
        />
      )}
    </Field>
  );
}
