import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useErrorText } from "@/components/states";
import type { CarrierRow } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Select, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { setCarrierStatus } from "./queries";
import { useRefresh } from "./refresh";

type Props = {
  carriers: readonly Pick<CarrierRow, "id" | "name" | "version">[];
  /** What it starts from. */
  status: CarrierRow["status"];
  onDone?: () => void;
  onClose: () => void;
};

const STATUSES = ["active", "testing", "suspended", "closed"] as const;

/** Lets the traffic of one carrier or several flow, or stops it with a reason. */
export function StatusDialog({ carriers, status, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<CarrierRow["status"]>(status);
  const [reason, setReason] = useState("");
  const stops = chosen === "suspended" || chosen === "closed";
  const save = useMutation({
    mutationFn: () => setCarrierStatus(carriers, chosen, reason.trim()),
    onSuccess: async ({ changed }) => {
      showToast("success", t("carriers.statusDialog.done", { count: changed, status: codeText("status", chosen) }));
      onDone?.();
      onClose();
      await refresh();
    },
  });
  const only = carriers.length === 1 ? carriers[0] : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        only
          ? t("carriers.statusDialog.title", { name: only.name })
          : t("carriers.statusDialog.titleMany", { count: carriers.length })
      }
      description={t("carriers.statusDialog.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look={stops ? "danger" : "primary"}
            busy={save.isPending}
            reason={stops && !reason.trim() ? t("carriers.statusDialog.reasonHint") : undefined}
            onClick={() => save.mutate()}
            data-testid="button-set-status"
          >
            {t("carriers.statusDialog.save")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        <Field label={t("carriers.status")}>
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-new-status"
              value={chosen}
              onChange={(event) => setChosen(event.target.value as CarrierRow["status"])}
            >
              {STATUSES.map((name) => (
                <option key={name} value={name}>
                  {codeText("status", name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("carriers.statusDialog.reason")} hint={t("carriers.statusDialog.reasonHint")} required={stops}>
          {(tie) => (
            <TextArea
              {...tie}
              rows={2}
              data-testid="input-reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {save.error && (
          <Notice tone="danger" urgent>
            {errorText(save.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
