/** Two people edited the same record: who changed which field, and what to keep. */

export type FieldMerge = {
  /** From the record down to the value: `media.codecs`. */
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** `choose`: both changed it, each to something else; only a person can say. */
  verdict: "mine" | "theirs" | "choose";
};

type Values = Readonly<Record<string, unknown>>;

/** Whether two say the same, whatever the order of their fields; nothing and null are the same. */
export function sameValues(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isGroup(value)) return value ?? null;
  const told = Object.entries(value).filter(([, inner]) => (inner ?? null) !== null);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]));
}

const isGroup = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An amount is one value, for all that it is written as two. */
const isAmount = (value: Values) => "amount" in value && "currency" in value;

/**
 * The values in which the three differ. `base` is what both began with. A group of fields is looked into, down to what one
 * field of a form holds; a list is one value, since its places mean nothing by themselves.
 */
export function compareEdits(base: Values, mine: Values, theirs: Values, above = ""): FieldMerge[] {
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...(above ? Object.keys(theirs) : [])]);
  return [...names].flatMap((name): FieldMerge[] => {
    const field = above + name;
    const [was, my, their] = [base[name], mine[name], theirs[name]];
    if (isGroup(was) && isGroup(my) && isGroup(their) && !isAmount(was)) {
      return compareEdits(was, my, their, `${field}.`);
    }
    const iChanged = !sameValues(was, my);
    const theyChanged = !sameValues(was, their);
    if (sameValues(my, their) || (!iChanged && !theyChanged)) return [];
    const verdict = iChanged && theyChanged ? "choose" : iChanged ? "mine" : "theirs";
    return [{ field, base: was, mine: my, theirs: their, verdict }];
  });
}

/** Their record with my values where they were chosen. */
export function mergeEdits<T extends Values>(
  theirs: T,
  merges: readonly FieldMerge[],
  chosen: Readonly<Record<string, "mine" | "theirs">>,
): T {
  return merges
    .filter((merge) => (chosen[merge.field] ?? merge.verdict) === "mine")
    .reduce((merged, { field, mine }) => withValue(merged, field.split("."), mine) as T, theirs);
}

function withValue(values: Values, [name = "", ...rest]: readonly string[], value: unknown): Values {
  return { ...values, [name]: rest.length === 0 ? value : withValue(values[name] as Values, rest, value) };
}
