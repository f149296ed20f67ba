import { type ReactNode, useMemo, useState } from "react";
import type { Selection } from "@/components/table/selection";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import type { Pick } from "./queries";

type Row = { id: string; name: string; version: number };

/** Marks rows of a page; what is marked and not on the page any more is forgotten. */
export function useMarked<T extends Row>(rows: readonly T[] | undefined) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const marked = useMemo(() => (rows ?? []).filter(({ id }) => selected.has(id)), [rows, selected]);
  const shown = useMemo(() => new Set(marked.map(({ id }) => id)), [marked]);
  const picks: Pick[] = marked.map(({ id, version }) => ({ id, version }));
  return {
    picks,
    clear: () => setSelected(new Set()),
    selection: (actions: ReactNode): Selection<T> => ({
      selected: shown,
      onChange: setSelected,
      actions,
    }),
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
