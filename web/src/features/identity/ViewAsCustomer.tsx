import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useMay } from "@/components/rights";
import { useErrorText } from "@/components/states";
import { When } from "@/components/When";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { LabelledCheckbox } from "@/ui/LabelledCheckbox";
import { Notice } from "@/ui/Notice";
import { lastVisitsQuery, startVisit } from "./visits";

type Customer = { id: string; name: string };

/** Opens a customer's portal as its owner sees it, for a while and with a reason. */
export function ViewAsCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayChange = useMay("identity.customer-view.change");
  const mayRead = useMay("identity.customer-view.view");
  const last = useQuery({ ...lastVisitsQuery(customer.id), enabled: mayRead }).data?.items ?? [];
  const [changing, setChanging] = useState(false);
  const [missing, setMissing] = useState(false);
  const start = useMutation({
    mutationFn: (reason: string) => startVisit({ carrierId: customer.id, reason, mayChange: changing }),
    onSuccess: async () => {
      // Nothing that was read as staff is shown in the customer's portal.
      queries.clear();
      await navigate({ to: paths.portal.start() });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(!reason);
    if (reason && !start.isPending) start.mutate(reason);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.visit.title", { name: customer.name })}
      description={t("people.visit.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={start.isPending} data-testid="button-start-visit">
            {t("people.visit.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {start.error && (
          <Notice tone="danger" urgent>
            {errorText(start.error)}
          </Notice>
        )}
        <Field
          label={t("people.visit.reason")}
          hint={t("people.visit.reasonHint")}
          error={missing ? t("people.visit.needReason") : undefined}
          required
        >
          {(tie) => (
            <Input {...tie} name="reason" autoComplete="off" maxLength={500} data-testid="input-visit-reason" />
          )}
        </Field>
        {mayChange && (
          <LabelledCheckbox
            label={t("people.visit.changing")}
            checked={changing}
            onChange={setChanging}
            testId="checkbox-visit-changing"
          />
        )}
        {last.length > 0 && (
          <div className="text-sm text-muted-foreground">
            <p className="font-medium">{t("people.visit.last")}</p>
            <ul className="mt-1 flex flex-col gap-0.5">
              {last.map((visit) => (
                <li key={visit.id} className="wrap-break-word">
                  <When at={visit.since} /> · {visit.by} · {visit.reason}
                </li>
              ))}
            </ul>
          </div>
        )}
      </form>
    </Dialog>
  );
}
