import { useEffect } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { StatusDot } from "@/ui/StatusDot";
import { InDock } from "../workspace";

type Props = {
  dirty: boolean;
  saving: boolean;
  savedAt?: Date | null;
  onSave: () => void;
  /** Throws the edits away. */
  onCancel: () => void;
  onDelete?: () => void;
  /** Why it cannot be deleted now. */
  deleteReason?: string;
  saveLabel?: string;
};

/** Save, Cancel and Delete of a form: always in sight, never above the last field. Ctrl S saves. */
export function ActionDock({ dirty, saving, savedAt, onSave, onCancel, onDelete, deleteReason, saveLabel }: Props) {
  const { t } = useTranslation();

  // The shortcut is meant for the whole page, wherever the focus is.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dirty && !saving) onSave();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dirty, saving, onSave]);

  return (
    <InDock>
      <section
        aria-label={t("common.form.dock")}
        data-testid="action-dock"
        className="flex min-h-14 flex-wrap items-center justify-end gap-2 border-t border-border bg-card px-4 py-2 lg:px-6"
      >
        <p role="status" className="mr-auto flex items-center gap-2 text-sm text-muted-foreground">
          {dirty && <StatusDot tone="away" />}
          {dirty
            ? t("common.form.unsaved")
            : savedAt && t("common.form.savedAt", { at: formatInstant(savedAt.toISOString(), "time") })}
        </p>
        {onDelete && (
          <Button look="dangerOutline" reason={deleteReason} onClick={onDelete} data-testid="button-delete">
            {t("common.form.delete")}
          </Button>
        )}
        <Button disabled={!dirty || saving} onClick={onCancel} data-testid="button-cancel">
          {t("common.form.cancel")}
        </Button>
        <Button
          look="primary"
          busy={saving}
          reason={dirty ? undefined : t("common.form.unchanged")}
          aria-keyshortcuts="Control+S"
          onClick={onSave}
          data-testid="button-save"
        >
          {saving ? t("common.form.saving") : (saveLabel ?? t("common.form.save"))}
        </Button>
      </section>
    </InDock>
  );
}
