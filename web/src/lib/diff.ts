/** What changed between two pictures of a record, as rows that people can read. */

export type Change = { path: string; kind: "added" | "removed" | "changed"; before: string; after: string };

const show = (value: unknown) => (value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value));

function leaves(value: unknown, path: string, into: Map<string, unknown>): void {
  if (
    typeof value !== "object" ||
    value === null ||
    (Array.isArray(value) && value.every((item) => typeof item !== "object"))
  ) {
    into.set(path, value);
    return;
  }
  for (const [key, item] of Object.entries(value)) leaves(item, path ? `${path}.${key}` : key, into);
}

/** Lists of plain values count as one value, lists of records by position. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const old = new Map<string, unknown>();
  const now = new Map<string, unknown>();
  if (before !== null && before !== undefined) leaves(before, "", old);
  if (after !== null && after !== undefined) leaves(after, "", now);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path): Change[] => {
    const [a, b] = [show(old.get(path)), show(now.get(path))];
    if (a === b && old.has(path) === now.has(path)) return [];
    return [{ path, kind: !old.has(path) ? "added" : !now.has(path) ? "removed" : "changed", before: a, after: b }];
  });
}
