import { create } from "zustand";

/**
 * Edits that are not saved yet, by the address of their page. A form leaves them here when the person looks at another
 * tab, and finds them again when they come back; the tab shows a mark as long as there are any.
 */
type Draft = { path: string; values: unknown };

export const useDrafts = create<{ drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }));

export const draftKey = (path: string, form: string) => `${path}#${form}`;

export function keepDraft(path: string, form: string, values: unknown): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [draftKey(path, form)]: { path, values } } }));
}

export function findDraft(path: string, form: string): unknown {
  return useDrafts.getState().drafts[draftKey(path, form)]?.values;
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
