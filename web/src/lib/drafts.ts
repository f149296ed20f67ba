import { create } from "zustand";

/**
 * Edits that are not saved yet, by the address of their page. A form leaves them here when the person looks at another
 * tab, and finds them again when they come back; the tab shows a mark as long as there are any. `base` is the record that
 * the edits began from: what somebody else saved since then is not what this person has seen.
 */
type Draft = { path: string; values: unknown; base: unknown };

export const useDrafts = create<{ drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }));

export const draftKey = (path: string, form: string) => `${path}#${form}`;

export function keepDraft(path: string, form: string, values: unknown, base: unknown): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [draftKey(path, form)]: { path, values, base } } }));
}

export function findDraft(path: string, form: string): Pick<Draft, "values" | "base"> | undefined {
  return useDrafts.getState().drafts[draftKey(path, form)];
}

/** Forgets one form's edits, or those of a whole page. */
export function dropDraft(path: string, form?: string): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries(drafts).filter(([key, draft]) => (form ? key !== draftKey(path, form) : draft.path !== path)),
    ),
  }));
}

/** The addresses with unsaved edits. */
export function dirtyPaths(drafts: Readonly<Record<string, Draft>>): ReadonlySet<string> {
  return new Set(Object.values(drafts).map(({ path }) => path));
}
