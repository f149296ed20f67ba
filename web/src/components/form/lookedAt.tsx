import { useState } from "react";
import { isConflict, isNotFound } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Notice } from "@/ui/Notice";
import { useErrorText } from "../states";

/** What a question is asked about, as the person who answers it sees it. */
export type LookedAt<T> = {
  record: T;
  /** Whether it is shown as somebody else has left it meanwhile. */
  changed: boolean;
  /** Told what a request was refused for: after a conflict it looks again, and the question stands about what there is now. */
  onError: (error: unknown) => Promise<void>;
  /** Why it could not be looked at again. */
  problem: unknown;
};

/**
 * For a dialog that asks for one choice, or about many records, and has no fields that could be merged. It keeps what it
 * was opened with, whatever the list behind fetches meanwhile: with its version the server refuses what was decided upon
 * something else. Then it shows what there is now and asks again.
 *
 * @param several it is about many records, and `look` leaves out those that are there no more: it looks again for them as well
 */
export function useLookedAt<T>(shown: T, look: (record: T) => Promise<T>, several = false): LookedAt<T> {
  const [record, setRecord] = useState(() => shown);
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    record,
    changed,
    problem,
    onError: async (error) => {
      setProblem(null);
      if (!isConflict(error) && !(several && isNotFound(error))) return;
      try {
        setRecord(await look(record));
        setChanged(true);
      } catch (again) {
        setProblem(again);
      }
    },
  };
}

/** Why nothing was done: a refusal in its own words, or that somebody else was faster. */
export function NotDone({ error, looked }: { error: unknown; looked: LookedAt<unknown> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problem = looked.problem ?? (isConflict(error) ? null : error);
  if (problem) {
    return (
      <Notice tone="danger" urgent testId="text-not-done">
        {errorText(problem)}
      </Notice>
    );
  }
  if (!looked.changed) return null;
  return (
    <Notice tone="warning" urgent testId="text-changed-meanwhile">
      {t("common.form.changed")}
    </Notice>
  );
}
