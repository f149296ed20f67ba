/** Two people edited the same record: who changed which field, and what to keep. */

export type FieldMerge = {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** `choose`: both changed it, each to something else; only a person can say. */
  verdict: "mine" | "theirs" | "choose";
};

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields in which the three differ. `base` is what both began with. */
export function compareEdits(base: Values, mine: Values, theirs: Values): FieldMerge[] {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(mine)])];
  return fields.flatMap((field): FieldMerge[] => {
    const three = { field, base: base[field], mine: mine[field], theirs: theirs[field] };
    const iChanged = !same(three.base, three.mine);
    const theyChanged = !same(three.base, three.theirs);
    if (same(three.mine, three.theirs) || (!iChanged && !theyChanged)) return [];
    return [{ ...three, verdict: iChanged && theyChanged ? "choose" : iChanged ? "mine" : "theirs" }];
  });
}

/** Their record with my fields where they were chosen. */
export function mergeEdits<T extends Values>(
  theirs: T,
  merges: readonly FieldMerge[],
  chosen: Readonly<Record<string, "mine" | "theirs">>,
): T {
  const kept = merges.filter((merge) => (chosen[merge.field] ?? merge.verdict) === "mine");
  return { ...theirs, ...Object.fromEntries(kept.map(({ field, mine }) => [field, mine])) };
}
