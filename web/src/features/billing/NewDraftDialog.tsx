import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { CarrierPicker } from "../carriers/CarrierPicker";
import { type Period, todayHere, usualPeriods } from "./period";
import { createDraft, invoiceQuery, type NewDraft } from "./queries";

const REFUSALS = ["nothing-to-invoice", "period-not-over"] as const;

/** Carrier and period; the server gathers the calls. Opens the draft when it is made. */
export function NewDraftDialog({ carrierId, onClose }: { carrierId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const periods = usualPeriods(todayHere(new Date()));
  const [carrier, setCarrier] = useState(carrierId);
  const [period, setPeriod] = useState<Period>(periods.lastMonth);
  const [tried, setTried] = useState(false);
  // One key per intention: a different carrier or period is another one.
  const [key, setKey] = useState(newKey);

  const create = useMutation({
    mutationFn: (draft: NewDraft) => createDraft(draft, key),
    onSuccess: (invoice) => {
      queries.setQueryData(invoiceQuery(invoice.id).queryKey, invoice);
      void queries.invalidateQueries({ queryKey: ["invoices"] });
      void navigate({ to: paths.admin.invoice(invoice.id) });
    },
    onError: () => setKey(newKey()),
  });

  const wrongPeriod =
    !period.from || !period.to
      ? t("billing.create.needPeriod")
      : period.to < period.from
        ? t("billing.create.wrongOrder")
        : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (carrier && !wrongPeriod && !create.isPending) {
      create.mutate({ carrierId: carrier, periodFrom: period.from, periodTo: period.to });
    }
  };
  const changePeriod = (next: Period) => {
    setPeriod(next);
    create.reset();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("billing.create.title")}
      description={t("billing.create.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={create.isPending} data-testid="button-make-draft">
            {t("billing.create.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        <CreateProblem error={create.error} />
        <CarrierPicker
          label={t("billing.create.carrier")}
          placeholder={t("carriers.pickOne")}
          side="customer"
          carrierId={carrier}
          required
          onPick={(picked) => {
            setCarrier(picked?.id);
            create.reset();
          }}
          error={tried && !carrier ? t("billing.create.needCarrier") : undefined}
        />
        <div className="flex flex-wrap gap-2">
          {(["lastMonth", "thisMonth", "yesterday"] as const).map((name) => (
            <Button
              key={name}
              look="choice"
              size="small"
              aria-pressed={periods[name].from === period.from && periods[name].to === period.to}
              onClick={() => changePeriod(periods[name])}
            >
              {t(`billing.create.${name}`)}
            </Button>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("billing.create.from")} error={tried ? wrongPeriod : undefined} required>
            {(tie) => (
              <Input
                {...tie}
                type="date"
                data-testid="input-period-from"
                value={period.from}
                onChange={(event) => changePeriod({ ...period, from: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("billing.create.to")} required>
            {(tie) => (
              <Input
                {...tie}
                type="date"
                data-testid="input-period-to"
                value={period.to}
                onChange={(event) => changePeriod({ ...period, to: event.target.value })}
              />
            )}
          </Field>
        </div>
      </form>
    </Dialog>
  );
}

function CreateProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!error) return null;
  const refusal = error instanceof ApiProblem && REFUSALS.find((code) => code === error.code);
  return (
    <Notice tone="danger" urgent testId="text-create-error">
      {refusal ? t(`billing.refusal.${refusal}`) : errorText(error)}
    </Notice>
  );
}
