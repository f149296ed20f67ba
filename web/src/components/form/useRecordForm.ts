import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import { isConflict, isNotFound, isNotSignedIn } from "@/lib/api/problem";
import { dropDraft, findDraft, keepDraft } from "@/lib/drafts";
import { compareEdits, mergeEdits, sameValues } from "@/lib/merge";
import { isShown, placed } from "./placed";
import type { z } from "./rules";

/** A record with the version that a change must name. */
export type Versioned<T> = { values: T; version?: number };

export type RecordFormOptions<T extends FieldValues> = {
  /** Tells the forms of one page apart. */
  id: string;
  schema: z.ZodType<T, T>;
  /** The record as the server has it, or the empty values of a new one. */
  record: Versioned<T>;
  /** Saves; gives back what the server made of it, when it says. */
  save: (values: T, version: number | undefined) => Promise<Versioned<T> | undefined>;
  /** Fetches the record again after somebody else has saved it. Without it there is no merging. */
  reload?: () => Promise<Versioned<T>>;
};

export type RecordForm<T extends FieldValues> = {
  id: string;
  schema: z.ZodType<T, T>;
  form: UseFormReturn<T, unknown, T>;
  submit: () => void;
  /** Throws the edits away. */
  reset: () => void;
  saving: boolean;
  savedAt: Date | null;
  /** What went wrong beyond single fields. */
  problem: unknown;
  /** Whether that is that somebody has deleted the record. Of a new one it is something else that is not found. */
  gone: boolean;
  /** The three pictures to be merged after a conflict. */
  conflict: { base: T; mine: T; theirs: Versioned<T> } | null;
  /** Leaves the conflict for now: the edits stay as they are, and the next save meets it again. */
  putOff: () => void;
  /** Goes on after a conflict: with merged values, or with theirs alone. */
  settle: (values: T, save: boolean) => void;
};

/** How often edits are saved upon what somebody else has just saved before the refusal is told. */
const MOST_TRIES = 3;
const ASKED = Symbol("asked");

/**
 * A form over one record. Edits survive a look at another tab (as a draft), an ended session (the sign-in opens above
 * the page) and the answer to a save that was on its way when they were made. Errors that the server names by field stand at their fields; a version conflict becomes a question, unless the other one
 * left alone what stands in this form.
 */
export function useRecordForm<T extends FieldValues>(options: RecordFormOptions<T>): RecordForm<T> {
  const { id, schema, record, save, reload } = options;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const base = useRef(record);
  // A mutation, so that the query client notices here too that the session, the server or a right is gone.
  const { mutateAsync } = useMutation({ mutationFn: (run: () => Promise<Versioned<T> | undefined>) => run() });
  const [saving, setSaving] = useState(false);
  /** The same at once: a second press may come before the first is drawn. */
  const sending = useRef(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<RecordForm<T>["conflict"]>(null);
  const form = useForm<T, unknown, T>({
    resolver: zodResolver(schema),
    defaultValues: record.values as DefaultValues<T>,
    mode: "onTouched",
  });

  const begin = (next: Versioned<T>) => {
    base.current = next;
    form.reset(next.values);
    dropDraft(path, id);
  };

  // A draft left behind by an earlier look at this page is taken up once, after the form exists, with the record it began
  // from: what somebody saved since then must meet these edits as a conflict, and not as what they were made upon.
  useEffect(() => {
    const draft = findDraft(path, id) as { values: T; base: Versioned<T> } | undefined;
    if (!draft) return;
    base.current = draft.base;
    form.reset(draft.base.values);
    form.reset(draft.values, { keepDefaultValues: true });
  }, [form, path, id]);

  // Every edit is kept as it is made; the tab's mark follows from that.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) keepDraft(path, id, structuredClone(values), base.current);
          else dropDraft(path, id);
        },
      }),
    [form, path, id],
  );

  // A newer record from the server replaces values that nobody has touched, and never those that somebody has. Where it
  // differs in other tabs alone, its version is what these edits are saved upon.
  useEffect(() => {
    const newer = record.version !== base.current.version || record.values !== base.current.values;
    if (!newer) return;
    if (form.formState.isDirty || findDraft(path, id)) {
      if (sameValues(record.values, base.current.values)) base.current = record;
      return;
    }
    base.current = record;
    form.reset(record.values);
  }, [form, record, path, id]);

  /**
   * Saves upon the version that the edits were made upon. When somebody else has saved since and left alone what stands in
   * this form, there is nothing to ask: it is saved upon theirs. Otherwise it is asked, which gives back `ASKED`.
   */
  const saveUpon = async (values: T, tries = MOST_TRIES): Promise<Versioned<T> | undefined | typeof ASKED> => {
    const upon = base.current;
    try {
      return await mutateAsync(() => save(values, upon.version));
    } catch (error) {
      if (!isConflict(error) || !reload) throw error;
      const theirs = await reload();
      if (!sameValues(upon.values, theirs.values)) {
        setConflict({ base: upon.values, mine: values, theirs });
        return ASKED;
      }
      // The refusal is about something else, or others save faster than this form can.
      if (theirs.version === upon.version || tries <= 1) throw error;
      base.current = theirs;
      return saveUpon(values, tries - 1);
    }
  };

  const failed = (error: unknown) => {
    // What is said at its field needs no second place; what belongs to no field of this form is told above it.
    const { here, rest } = placed(error, form.getValues(), (field) => isShown(form.control, field));
    for (const [index, { field, message }] of here.entries()) {
      form.setError(field as Path<T>, { type: "server", message }, { shouldFocus: index === 0 });
    }
    setProblem(rest);
  };

  const send = async (values: T) => {
    if (sending.current) return;
    sending.current = true;
    setSaving(true);
    setProblem(null);
    const sent = structuredClone(form.getValues());
    const { version } = base.current;
    try {
      const saved = await saveUpon(values);
      if (saved === ASKED) return;
      // The answer to what was sent is no answer to what was typed since. The form of a new record is left with it.
      const typed = structuredClone(form.getValues());
      const since = compareEdits(sent, typed, sent);
      begin(saved ?? { ...base.current, values });
      if (since.length > 0 && version !== undefined) {
        const edited = mergeEdits(base.current.values, since, {});
        form.reset(edited, { keepDefaultValues: true });
        keepDraft(path, id, edited, base.current);
      }
      setSavedAt(new Date());
    } catch (error) {
      failed(error);
    } finally {
      sending.current = false;
      setSaving(false);
    }
  };

  return {
    id,
    schema,
    form,
    submit: () => void form.handleSubmit(send)(),
    reset: () => {
      // Somebody may have saved since these edits began, and what is shown without them is what there is now.
      const newer = (record.version ?? 0) > (base.current.version ?? 0);
      begin(newer ? record : base.current);
      setProblem(null);
    },
    saving,
    savedAt,
    problem,
    gone: isNotFound(problem) && record.version !== undefined,
    conflict,
    putOff: () => setConflict(null),
    settle: (values, goOn) => {
      if (!conflict) return;
      base.current = conflict.theirs;
      setConflict(null);
      form.reset(conflict.theirs.values);
      if (!goOn) return void dropDraft(path, id);
      form.reset(values, { keepDefaultValues: true });
      void send(values);
    },
  };
}

export const wasSignedOut = isNotSignedIn;
