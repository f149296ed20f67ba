import { useEffect, useState } from "react";
import { useSlow } from "@/lib/api/slow";
import { classes } from "@/lib/classes";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { StatusDot } from "@/ui/StatusDot";
import { InDock } from "../workspace";
import { DiscardDialog } from "./DiscardDialog";

type Props = {
  dirty: boolean;
  saving: boolean;
  savedAt?: Date | null;
  onSave: () => void;
  /** Throws the edits away. */
  onReset: () => void;
  /** Goes away from the form of a new record. */
  leave?: () => void;
  onDelete?: () => void;
  /** Why it cannot be deleted now. */
  deleteReason?: string;
  saveLabel?: string;
  /** For somebody who may delete the record and not change it. */
  deleteOnly?: boolean;
  /** Somebody has deleted the record: there is nothing to save to. */
  gone?: boolean;
};

/**
 * Reset, Cancel, Delete and Save of a form: always in sight, never above the last field. Ctrl S saves; Escape cancels, and
 * cancelling asks before it throws edits away. Reset goes back to what is saved at once, and says so.
 */
export function ActionDock(props: Props) {
  const {
    dirty,
    saving,
    savedAt,
    onSave,
    onReset,
    leave,
    onDelete,
    deleteReason,
    saveLabel,
    deleteOnly = false,
    gone = false,
  } = props;
  const { t } = useTranslation();
  const slow = useSlow((state) => saving && state.changes > 0);
  const [asking, setAsking] = useState(false);
  const cancel = () => {
    if (dirty) setAsking(true);
    else leave?.();
  };

  // The shortcuts are meant for the whole page, wherever the focus is.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        // What was open above the page has taken the key for itself: a dialog, a menu, a list of choices.
        if (dirty && !saving && !event.defaultPrevented && !document.querySelector(OPEN)) setAsking(true);
        return;
      }
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dirty && !saving && !gone) onSave();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dirty, saving, gone, onSave]);

  return (
    <InDock>
      <section
        aria-label={t("common.form.dock")}
        data-testid="action-dock"
        className={classes(
          "flex min-h-14 items-center justify-end gap-2 border-t border-border bg-card px-4 py-2 max-sm:gap-1.5 max-sm:px-3 lg:px-6",
          // on a phone a bar that has nothing to offer takes a place that the page needs
          !dirty && !saving && !savedAt && !leave && !onDelete && "max-md:hidden",
        )}
      >
        <p
          role="status"
          className="mr-auto flex min-w-0 items-center gap-2 text-sm text-muted-foreground max-sm:text-xs"
        >
          {dirty && <StatusDot tone="away" />}
          {/* beside four buttons the narrowest of screens has room for the dot alone */}
          <span className={classes("line-clamp-2", dirty && "max-[23rem]:sr-only")}>
            {slow
              ? t("common.form.slow")
              : dirty
                ? t("common.form.unsaved")
                : savedAt && t("common.form.savedAt", { at: formatInstant(savedAt.toISOString(), "zoned") })}
          </span>
        </p>
        {dirty && (
          <Button look="quiet" className={NARROW} disabled={saving} onClick={onReset} data-testid="button-reset">
            {t("common.form.reset")}
          </Button>
        )}
        {!deleteOnly && (
          <Button
            className={NARROW}
            disabled={(!dirty && !leave) || saving}
            aria-keyshortcuts="Escape"
            onClick={cancel}
            data-testid="button-cancel"
          >
            {t("common.form.cancel")}
          </Button>
        )}
        {onDelete && (
          <Button
            look="dangerOutline"
            className={NARROW}
            reason={deleteReason}
            onClick={onDelete}
            data-testid="button-delete"
          >
            {t("common.form.delete")}
          </Button>
        )}
        {!deleteOnly && (
          <Button
            look="primary"
            className={NARROW}
            busy={saving}
            reason={gone ? t("common.form.gone.title") : dirty ? undefined : t("common.form.unchanged")}
            aria-keyshortcuts="Control+S"
            onClick={onSave}
            data-testid="button-save"
          >
            {saving ? t("common.form.saving") : (saveLabel ?? t("common.form.save"))}
          </Button>
        )}
      </section>
      {asking && (
        <DiscardDialog
          onStay={() => setAsking(false)}
          onDiscard={() => {
            setAsking(false);
            onReset();
            leave?.();
          }}
        />
      )}
    </InDock>
  );
}

/** On a phone they stand in one line, however many there are. */
const NARROW = "max-sm:px-2.5 max-sm:text-sm";

/** What Escape closes before it is about the form; a closed list of choices stays in the page, hidden. */
const OPEN = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]:not([hidden])";
