import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePinned } from "@/components/form/pinned";
import { useErrorText } from "@/components/states";
import type { Customer } from "@/lib/api/contractCustomers";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, Select } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { NEEDS_REASON } from "./parts";
import { customerQuery, lookAtCustomers, setCustomerStatus } from "./queries";

/** Lets an account go where it may go from here. */
export function StatusDialog({ customer: shown, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const customer = usePinned(shown);
  const [status, setStatus] = useState(customer.nextStatuses[0] ?? customer.status);
  const [reason, setReason] = useState("");
  const needsReason = NEEDS_REASON.includes(status);
  const save = useMutation({
    mutationFn: () => setCustomerStatus(customer.id, status, reason.trim(), customer.version),
    onSuccess: (saved) => {
      queries.setQueryData(customerQuery(customer.id).queryKey, saved);
      void lookAtCustomers(queries);
      showToast(
        "success",
        t("customers.status.done", { name: saved.companyName, status: codeText("customerStatus", saved.status) }),
      );
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("customers.status.title", { name: customer.companyName })}
      description={t("customers.status.text", { status: codeText("customerStatus", customer.status) })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look={needsReason ? "danger" : "primary"}
            busy={save.isPending}
            reason={needsReason && !reason.trim() ? t("customers.status.needReason") : undefined}
            onClick={() => save.mutate()}
            data-testid="button-confirm-status"
          >
            {t("customers.status.confirm")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        {save.error && (
          <Notice tone="danger" urgent>
            {errorText(save.error)}
          </Notice>
        )}
        <Field label={t("customers.status.next")}>
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-next-status"
              value={status}
              onChange={(event) => setStatus(event.target.value)}
            >
              {customer.nextStatuses.map((name) => (
                <option key={name} value={name}>
                  {codeText("customerStatus", name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("customers.status.reason")} required={needsReason}>
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
      </div>
    </Dialog>
  );
}
