import { createContext, useContext, useEffect } from "react";
import { formatMoney, type Money } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { isPlace, readablePath } from "@/lib/readablePath";

/** What a field of a form is called, and how a value of it is said. */
type Words = { label: string; say?: (value: unknown) => string | undefined };

/** Of the fields of one form, by the path that each holds. Outside of a record's form nobody asks. */
export type FieldWords = Map<string, Words>;

const Context = createContext<FieldWords | null>(null);
export const FieldWordsProvider = Context.Provider;

/** Tells the form what this field is called, so that others can speak of it: the merging of two people's edits. */
export function useFieldWords(name: string, label: string, say?: Words["say"]): void {
  const words = useContext(Context);
  // The form's list lies outside of this field; it is told after the field has been drawn, and each time it changes.
  useEffect(() => void words?.set(name, { label, say }));
}

/** How a form speaks of its values: a path's name, and a value in words, never as it is stored. */
export function useSayings(labels: Readonly<Record<string, string>>) {
  const { t } = useTranslation();
  const words = useContext(Context);

  /** The rows of a list are called alike: the first one that has a field of this name tells it. */
  const wordsOf = (path: string): Words | undefined => {
    const row = path.split(".").map((part) => (isPlace(part) ? "0" : part));
    return words?.get(path) ?? words?.get(row.join("."));
  };

  const nameOf = (path: string): string => {
    const [top = "", ...rest] = path.split(".");
    const above = labels[top] ?? words?.get(top)?.label ?? readablePath(top);
    if (rest.length === 0) return above;
    return `${above}: ${wordsOf(path)?.label ?? readablePath(rest.join("."))}`;
  };

  /** A value in words, one for each row of a list of groups; none says that it is empty. */
  const say = (path: string, value: unknown): string[] => {
    if (value === null || value === undefined || value === "") return [];
    const own = wordsOf(path)?.say?.(value);
    if (own !== undefined) return own === "" ? [] : [own];
    if (typeof value === "boolean") return [value ? t("common.yes") : t("common.no")];
    if (Array.isArray(value)) {
      const rows = value.map((one, place) => say(`${path}.${place}`, one).join(", "));
      const groups = value.some((one) => typeof one === "object");
      return groups ? rows.map((row, place) => `${place + 1}. ${row}`) : joined(rows);
    }
    if (typeof value === "object") {
      if ("amount" in value && "currency" in value) return [formatMoney(value as Money, "price")];
      return joined(
        Object.entries(value).flatMap(([name, inner]) => {
          const said = say(`${path}.${name}`, inner).join("; ");
          const label = wordsOf(`${path}.${name}`)?.label ?? readablePath(name);
          return said ? [`${label}: ${said}`] : [];
        }),
      );
    }
    return [String(value)];
  };

  return { nameOf, say };
}

const joined = (parts: readonly string[]) => (parts.length > 0 ? [parts.join(", ")] : []);
