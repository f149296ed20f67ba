import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { isBehind } from "@/components/typed";
import type { InterconnectRow } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Combobox } from "@/ui/Combobox";
import { Field } from "@/ui/Field";
import { interconnectsQuery } from "./queries";

const OFFERED = 20;

type Props = {
  label: string;
  hint?: string;
  chosen: InterconnectRow | null;
  onPick: (one: InterconnectRow | null) => void;
  /** Whether one may be chosen. */
  fits: (one: InterconnectRow) => boolean;
};

/** One interconnect of any carrier, found by its name or its carrier's. */
export function InterconnectPicker({ label, hint, chosen, onPick, fits }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const offered = useQuery(interconnectsQuery({ search: search || undefined, limit: OFFERED }));
  const rows = (offered.data?.items ?? []).filter(fits);
  const optionOf = (one: InterconnectRow) => ({ value: one.id, label: `${one.carrier.name} (${one.name})` });
  return (
    <Field label={label} hint={hint}>
      {(tie) => (
        <Combobox
          {...tie}
          testId="select-interconnect"
          chosen={chosen && optionOf(chosen)}
          onChoose={(option) => onPick(rows.find(({ id }) => id === option?.value) ?? null)}
          options={rows.map(optionOf)}
          search={typed}
          onSearch={setTyped}
          loading={offered.isFetching}
          behind={isBehind(offered, search, typed)}
          placeholder={t("carriers.inter.pick")}
          emptyText={t("carriers.inter.pickNone")}
          clearLabel={t("carriers.inter.pickClear")}
        />
      )}
    </Field>
  );
}
