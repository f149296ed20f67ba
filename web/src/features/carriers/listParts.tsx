import type { ReactNode } from "react";
import { type Selection, useKeptMarks } from "@/components/table/selection";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import type { Pick } from "./queries";

type Row = { id: string; name: string; version: number };

/** Marks rows of a page; what is marked and not on the page any more is forgotten. */
export function useMarked<T extends Row>(rows: readonly T[] | undefined) {
  const [marked, kept] = useKeptMarks(rows);
  const picks: Pick[] = marked.map(({ id, version }) => ({ id, version }));
  return {
    picks,
    clear: () => kept.onChange(new Set()),
    selection: (actions: ReactNode): Selection<T> => ({ ...kept, actions }),
  };
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
