import { type Ref, useMemo, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { Combobox, type ComboboxOption } from "@/ui/Combobox";

type Props = {
  options: readonly ComboboxOption[];
  value: string;
  /** An empty text where nothing is chosen any more. */
  onPick: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
  testId?: string;
  id?: string;
  ref?: Ref<HTMLInputElement>;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

/** More than anybody reads; the next letter brings the rest. */
const OFFERED = 60;

/** The options that a text means: by the code, by the beginning of the name, by a word in it, in this order. */
export function found(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const text = typed.trim().toLowerCase();
  if (!text) return options.slice(0, OFFERED);
  const rank = ({ value, label }: ComboboxOption) => {
    const name = label.toLowerCase();
    if (value.toLowerCase() === text) return 0;
    if (name.startsWith(text)) return 1;
    if (value.toLowerCase().startsWith(text)) return 2;
    return ` ${name.replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${text}`) ? 3 : 4;
  };
  return options
    .map((option) => ({ option, at: rank(option) }))
    .filter(({ at }) => at < 4)
    .sort((a, b) => a.at - b.at)
    .slice(0, OFFERED)
    .map(({ option }) => option);
}

/** One of a long list that is known beforehand, found by typing its code or a word of its name. */
export function PickOne({ options, value, onPick, placeholder, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const offered = useMemo(
    () => found(options, typed).map((option) => ({ ...option, note: option.note ?? noteOf(option) })),
    [options, typed],
  );
  const chosen = options.find((option) => option.value === value);
  return (
    <Combobox
      {...rest}
      // what was kept before there was this list is shown as it is
      chosen={value ? { value, label: chosen ? named(chosen) : value } : null}
      onChoose={(option) => onPick(option?.value ?? "")}
      options={offered}
      search={typed}
      onSearch={setTyped}
      placeholder={placeholder ?? t("common.pick.placeholder")}
      emptyText={t("common.pick.none")}
      clearLabel={t("common.pick.clear")}
    />
  );
}

const noteOf = ({ value, label }: ComboboxOption) => (label.replaceAll(" ", "_") === value ? undefined : value);
const named = (option: ComboboxOption) => (noteOf(option) ? `${option.label} (${option.value})` : option.label);
