import { useQuery } from "@tanstack/react-query";
import { type Ref, useDeferredValue, useState } from "react";
import { isBehind } from "@/components/typed";
import type { ListScope } from "@/lib/api/contractScreening";
import { useTranslation } from "@/lib/i18n";
import { Combobox } from "@/ui/Combobox";
import { Field } from "@/ui/Field";
import { type Target, targetsQuery } from "./queries";

type Props = {
  scope: Exclude<ListScope, "all">;
  chosen: Target | null;
  onChoose: (target: Target | null) => void;
  error?: string;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

/** A carrier, a service or an interconnect that takes calls, found by its name. */
export function TargetPicker({ scope, chosen, onChoose, error, className, ref }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const found = useQuery(targetsQuery(scope, search));
  const label = (target: Target) => [target.name, target.note].filter(Boolean).join(", ");
  return (
    <Field label={t(`screening.uses.target.${scope}`)} error={error} className={className} required>
      {(tie) => (
        <Combobox
          {...tie}
          ref={ref}
          testId="select-target"
          chosen={chosen && { value: chosen.id, label: label(chosen) }}
          onChoose={(option) => onChoose(found.data?.find(({ id }) => id === option?.value) ?? null)}
          options={(found.data ?? []).map(({ id, name, note }) => ({ value: id, label: name, note }))}
          search={typed}
          onSearch={setTyped}
          loading={found.isFetching}
          behind={isBehind(found, search, typed)}
          placeholder={t("screening.uses.pick")}
          emptyText={t("screening.uses.pickNone")}
          clearLabel={t("screening.uses.pickClear")}
        />
      )}
    </Field>
  );
}
