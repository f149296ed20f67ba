import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useErrorText } from "@/components/states";
import { type Selection, useKeptMarks } from "@/components/table/selection";
import { goneOf } from "@/lib/api/problem";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import type { Pick } from "./queries";
import { useRefresh } from "./refresh";

type Row = { id: string; name: string; version: number };

/** Marks rows of a page; what is marked and not on the page any more is forgotten. */
export function useMarked<T extends Row>(rows: readonly T[] | undefined) {
  const [marked, kept] = useKeptMarks(rows);
  const picks: Pick[] = marked.map(({ id, version }) => ({ id, version }));
  return {
    rows: marked,
    picks,
    clear: () => kept.onChange(new Set()),
    forget: (gone: readonly T[]) => {
      const ids = new Set(gone.map(({ id }) => id));
      kept.onChange(new Set([...kept.selected].filter((id) => !ids.has(id))));
    },
    selection: (actions: ReactNode): Selection<T> => ({ ...kept, actions }),
  };
}

/** As many as a sentence names. */
const MOST_NAMED = 5;

/** `Alpha, Beta`; of very many the first few, and how many more. */
export function useNames(): (rows: readonly { name: string }[]) => string {
  const { t } = useTranslation();
  return (rows) => {
    const names = rows.slice(0, MOST_NAMED).map(({ name }) => name);
    const more = rows.length - names.length;
    return more > 0 ? t("carriers.andMore", { names: names.join(", "), more: formatCount(more) }) : names.join(", ");
  };
}

/**
 * Switches what is marked, all or none. When somebody has deleted some of it meanwhile they are named and their marks go, so that the
 * next press is for the rest; whatever it was refused for, the list is read again.
 */
export function useSwitching<T extends Row>(
  marked: ReturnType<typeof useMarked<T>>,
  send: (picks: readonly Pick[], on: boolean) => Promise<{ changed: number }>,
) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const errorText = useErrorText();
  const names = useNames();
  return useMutation({
    mutationFn: ({ rows, on }: { rows: readonly T[]; on: boolean }) => send(rows, on),
    onSuccess: ({ changed }, { on }) => {
      marked.clear();
      showToast("success", t(on ? "carriers.switchedOn" : "carriers.switchedOff", { count: changed }));
      return refresh();
    },
    onError: (error, { rows }) => {
      const gone = goneOf(error, rows);
      if (gone.length > 0) marked.forget(gone);
      showToast(
        "danger",
        gone.length > 0
          ? t(gone.length < rows.length ? "carriers.someGone" : "carriers.allGone", {
              count: gone.length,
              names: names(gone),
            })
          : errorText(error),
      );
      return refresh();
    },
  });
}

/** Switch on and off, for the bar above marked rows. */
export function SwitchButtons({
  onSwitch,
  busy,
  reason,
}: {
  onSwitch: (enabled: boolean) => void;
  busy: boolean;
  reason: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" busy={busy} reason={reason} onClick={() => onSwitch(true)} data-testid="button-bulk-enable">
        {t("carriers.enable")}
      </Button>
      <Button
        size="small"
        busy={busy}
        reason={reason}
        onClick={() => onSwitch(false)}
        data-testid="button-bulk-disable"
      >
        {t("carriers.disable")}
      </Button>
    </>
  );
}
