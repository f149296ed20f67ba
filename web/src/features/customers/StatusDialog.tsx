import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { NotDone, useLookedAt } from "@/components/form/lookedAt";
import type { Customer } from "@/lib/api/contractCustomers";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, Select } from "@/ui/Field";
import { NEEDS_REASON } from "./parts";
import { customerQuery, lookAtCustomers, setCustomerStatus } from "./queries";

/** Lets an account go where it may go from here. */
export function StatusDialog({ customer: shown, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const looked = useLookedAt(shown, () => queries.fetchQuery({ ...customerQuery(shown.id), staleTime: 0 }));
  const customer = looked.record;
  const [picked, setStatus] = useState(customer.nextStatuses[0]);
  // what was picked may not be offered any more once somebody else has changed the state
  const status = picked && customer.nextStatuses.includes(picked) ? picked : customer.nextStatuses[0];
  const [reason, setReason] = useState("");
  const needsReason = status !== undefined && NEEDS_REASON.includes(status);
  const save = useMutation({
    mutationFn: (to: string) => setCustomerStatus(customer.id, to, reason.trim(), customer.version),
    onSuccess: (saved) => {
      queries.setQueryData(customerQuery(customer.id).queryKey, saved);
      void lookAtCustomers(queries);
      showToast(
        "success",
        t("customers.status.done", { name: saved.companyName, status: codeText("customerStatus", saved.status) }),
      );
      onClose();
    },
    onError: looked.onError,
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
            reason={
              status === undefined
                ? t("customers.status.final")
                : needsReason && !reason.trim()
                  ? t("customers.status.needReason")
                  : undefined
            }
            onClick={() => status && save.mutate(status)}
            data-testid="button-confirm-status"
          >
            {t("customers.status.confirm")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        <NotDone error={save.error} looked={looked} />
        {status !== undefined && (
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
        )}
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
