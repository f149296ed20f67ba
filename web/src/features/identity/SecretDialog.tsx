import { Copyable } from "@/components/Copyable";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Notice } from "@/ui/Notice";

/** The key itself, this once. It must be answered, so that nobody closes it by a slip. */
export function SecretDialog({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      mustAnswer
      wide
      onOpenChange={() => {}}
      title={t("keys.secretTitle", { name })}
      closeLabel={t("common.close")}
      footer={
        <Button look="primary" onClick={onClose} data-testid="button-key-kept">
          {t("keys.kept")}
        </Button>
      }
    >
      <Notice tone="warning" className="mt-2">
        {t("keys.once")}
      </Notice>
      <div className="mt-4 rounded-md border border-border bg-muted px-3 py-2" data-testid="text-key-secret">
        <Copyable text={secret} what={t("keys.secret")} />
      </div>
    </Dialog>
  );
}
