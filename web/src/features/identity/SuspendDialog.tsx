import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useErrorText } from "@/components/states";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";

/** Suspends somebody; why is kept in the audit log. */
export function SuspendDialog({
  name,
  suspend: send,
  onDone,
  onClose,
}: {
  name: string;
  suspend: (reason: string) => Promise<void>;
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const suspend = useMutation({
    mutationFn: () => send(reason.trim()),
    onSuccess: () => onDone(t("people.person.suspended", { name })),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.person.suspendTitle", { name })}
      description={t("people.person.suspendText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="danger"
            busy={suspend.isPending}
            reason={reason.trim() ? undefined : t("people.person.needReason")}
            onClick={() => suspend.mutate()}
            data-testid="button-confirm-suspend"
          >
            {t("people.person.suspend")}
          </Button>
        </>
      }
    >
      {suspend.error && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(suspend.error)}
        </Notice>
      )}
      <Field label={t("people.person.reason")} required className="mt-4">
        {(tie) => (
          <Input
            {...tie}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            data-testid="input-reason"
          />
        )}
      </Field>
    </Dialog>
  );
}
