import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";

/** Asks before edits are thrown away. Mounted while it is asked. */
export function DiscardDialog({ onStay, onDiscard }: { onStay: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onStay()}
      title={t("common.form.discard.title")}
      description={t("common.form.discard.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onStay} data-testid="button-keep-editing">
            {t("common.form.discard.stay")}
          </Button>
          <Button look="danger" onClick={onDiscard} data-testid="button-discard">
            {t("common.form.discard.discard")}
          </Button>
        </>
      }
    />
  );
}
