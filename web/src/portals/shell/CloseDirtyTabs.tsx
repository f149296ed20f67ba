import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { shell, useShell } from "./shellStore";

/** Asks before edits are thrown away with their tab. */
export function CloseDirtyTabs({ onClose }: { onClose: (paths: readonly string[]) => void }) {
  const { t } = useTranslation();
  const closing = useShell((state) => state.closing);
  const stay = () => shell.askToClose([]);
  return (
    <Dialog
      open={closing.length > 0}
      onOpenChange={(open) => !open && stay()}
      title={t("shell.tabs.dirtyTitle")}
      description={t("shell.tabs.dirtyText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={stay}>{t("shell.tabs.keepEditing")}</Button>
          <Button look="danger" onClick={() => onClose(closing)} data-testid="button-discard">
            {t("shell.tabs.discard")}
          </Button>
        </>
      }
    />
  );
}
