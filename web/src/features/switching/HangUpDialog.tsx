import { useMutation } from "@tanstack/react-query";
import { useErrorText } from "@/components/states";
import type { LiveCall } from "@/lib/api/contractAdmin";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { hangUp } from "./queries";

/** Ends a stranger's conversation, so it is asked once more. */
export function HangUpDialog({
  call,
  onClose,
  onEnding,
}: {
  call: LiveCall;
  onClose: () => void;
  onEnding: (callId: string) => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const end = useMutation({
    mutationFn: () => hangUp(call.callId),
    onSuccess: () => {
      onEnding(call.callId);
      showToast("success", t("switching.hangUpDone"));
      onClose();
    },
    onError: (error) => {
      const gone = error instanceof ApiProblem && error.code === "call-not-live";
      showToast(
        gone ? "success" : "danger",
        gone ? t("switching.hangUpGone") : t("switching.hangUpFailed", { reason: errorText(error) }),
      );
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("switching.hangUpTitle")}
      description={t("switching.hangUpText", { caller: call.caller, called: call.called })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="danger" busy={end.isPending} onClick={() => end.mutate()} data-testid="button-confirm-hang-up">
            {t("switching.hangUp")}
          </Button>
        </>
      }
    />
  );
}
