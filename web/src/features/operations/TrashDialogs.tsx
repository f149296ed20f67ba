import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useErrorText } from "@/components/states";
import type { TrashItem } from "@/lib/api/contractOperations";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { holdTrash, purgeTrash } from "./trashQueries";

type Props = { item: TrashItem; onDone: (said: string) => void; onClose: () => void };

/** Nothing brings it back after this, so its name is typed first. */
export function PurgeDialog({ item, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const purge = useMutation({
    mutationFn: () => purgeTrash(item.id),
    onSuccess: () => onDone(t("operations.trash.purged", { name: item.label })),
  });
  return (
    <ConfirmDialog
      title={t("operations.trash.purgeTitle", { name: item.label })}
      text={
        item.children.length > 0
          ? t("operations.trash.purgeWith", { names: item.children.map(({ label }) => label).join(", ") })
          : t("operations.trash.purgeText")
      }
      word={item.label}
      confirm={t("operations.trash.purge")}
      busy={purge.isPending}
      error={purge.error}
      onConfirm={() => purge.mutate()}
      onClose={onClose}
    />
  );
}

/** Puts a thing under legal hold or lifts it; why is kept in the audit log. */
export function HoldDialog({ item, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const hold = useMutation({
    mutationFn: () => holdTrash(item.id, !item.legalHold, reason.trim()),
    onSuccess: () =>
      onDone(t(item.legalHold ? "operations.trash.lifted" : "operations.trash.nowHeld", { name: item.label })),
  });
  const label = t(item.legalHold ? "operations.trash.lift" : "operations.trash.hold");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("operations.trash.holdTitle", { action: label, name: item.label })}
      description={t(item.legalHold ? "operations.trash.liftText" : "operations.trash.holdText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            busy={hold.isPending}
            reason={reason.trim() ? undefined : t("operations.trash.needReason")}
            onClick={() => hold.mutate()}
            data-testid="button-confirm-hold"
          >
            {label}
          </Button>
        </>
      }
    >
      {hold.error && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(hold.error)}
        </Notice>
      )}
      <Field label={t("operations.trash.reason")} required className="mt-4">
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
