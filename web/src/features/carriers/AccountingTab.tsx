import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { AppLink } from "@/components/AppLink";
import { changedCarrier } from "@/components/form/bodies/carriers";
import { SelectField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useMay, useRefusal } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import type { Carrier, CarrierForm, JournalEntry } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { JournalEntries } from "../ledger/JournalEntries";
import { journalQuery } from "../ledger/queries";
import { AccountsCard } from "./AccountsCard";
import { AdjustDialog } from "./AdjustDialog";
import { AssignDialog } from "./AssignDialog";
import { CreditDialog } from "./CreditDialog";
import { useCarrierForm } from "./carrierForm";
import { ReverseDialog } from "./ReverseDialog";

const schema = changedCarrier.pick({
  customerAccountNumber: true,
  supplierAccountNumber: true,
  billingMode: true,
  taxCode: true,
  billTo: true,
  shipTo: true,
});
type Values = z.infer<typeof schema>;

const partOf = (form: CarrierForm): Values => ({
  customerAccountNumber: form.customerAccountNumber,
  supplierAccountNumber: form.supplierAccountNumber,
  billingMode: form.billingMode,
  taxCode: form.taxCode,
  billTo: form.billTo,
  shipTo: form.shipTo,
});

/** A carrier's money: balances and limits in each currency, what moved them by hand, and its numbers in other books. */
export function AccountingTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const may = useMay("carriers.carrier.change");
  const form = useCarrierForm<Values>("carrier-accounting", schema, carrier, partOf);
  const labels: Record<keyof Values, string> = {
    customerAccountNumber: t("carriers.field.customerAccountNumber"),
    supplierAccountNumber: t("carriers.field.supplierAccountNumber"),
    billingMode: t("carriers.field.billingMode"),
    taxCode: t("carriers.field.taxCode"),
    billTo: t("carriers.field.billTo"),
    shipTo: t("carriers.field.shipTo"),
  };
  return (
    <div className="flex flex-col gap-4">
      <AccountsCard carrier={carrier} aside={<MoneyButtons carrier={carrier} />} />
      <RecordForm record={form} labels={labels} readOnly={!may}>
        <Card title={t("carriers.money.numbers")}>
          <div className="grid gap-4 sm:grid-cols-3">
            {carrier.customer && (
              <TextField<Values>
                name="customerAccountNumber"
                label={labels.customerAccountNumber}
                hint={t("carriers.field.accountNumberHint")}
              />
            )}
            {carrier.supplier && (
              <SupplierNumber label={labels.supplierAccountNumber} shareable={carrier.customer !== null} />
            )}
            <TextField<Values> name="taxCode" label={labels.taxCode} hint={t("carriers.field.taxCodeHint")} />
            {carrier.customer && (
              <>
                <TextField<Values> name="billTo" label={labels.billTo} hint={t("carriers.field.billToHint")} />
                <TextField<Values> name="shipTo" label={labels.shipTo} hint={t("carriers.field.shipToHint")} />
                {carrier.customer.creditType === "postpaid" && (
                  <SelectField<Values>
                    name="billingMode"
                    label={labels.billingMode}
                    hint={t("carriers.field.billingModeHint")}
                    options={schema.shape.billingMode.options.map((value) => ({
                      value,
                      label: codeText("billingMode", value),
                    }))}
                  />
                )}
              </>
            )}
          </div>
        </Card>
      </RecordForm>
      <JournalCard carrier={carrier} />
    </div>
  );
}

/** Its number as a supplier: its own, or the one that it has as a customer. */
function SupplierNumber({ label, shareable }: { label: string; shareable: boolean }) {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<Values>();
  const { field } = useController({ control, name: "supplierAccountNumber" });
  const same = field.value === null;
  return (
    <div className="flex flex-col gap-2">
      {!same && (
        <TextField<Values> name="supplierAccountNumber" label={label} hint={t("carriers.field.accountNumberHint")} />
      )}
      {shareable && (
        <Field
          label={same ? label : t("carriers.field.sameNumber")}
          hint={same ? t("carriers.field.sameHint") : undefined}
        >
          {(tie) => (
            <Switch
              {...tie}
              on={same}
              onChange={(on) => field.onChange(on ? null : "")}
              yes={t("carriers.field.sameNumber")}
              no={t("carriers.field.ownNumber")}
              disabled={formState.disabled}
              testId="switch-same-number"
            />
          )}
        </Field>
      )}
    </div>
  );
}

function MoneyButtons({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const credit = useRefusal("carriers.credit.change");
  const adjust = useRefusal("carriers.balance.adjust");
  const assign = useRefusal("carriers.carrier.change");
  const close = () => setAsked(null);
  const currency = carrier.currencies.find((code) => asked === `credit-${code}`);
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {carrier.currencies.map((code) => (
        <Button
          key={code}
          size="small"
          reason={credit}
          onClick={() => setAsked(`credit-${code}`)}
          data-testid={`button-credit-${code}`}
        >
          {carrier.currencies.length === 1
            ? t("carriers.money.setCredit")
            : t("carriers.money.creditTitle", { currency: code })}
        </Button>
      ))}
      <Button size="small" reason={adjust} onClick={() => setAsked("adjust")} data-testid="button-adjust">
        {t("carriers.money.adjust")}
      </Button>
      <Button size="small" reason={assign} onClick={() => setAsked("assign")} data-testid="button-assign">
        {t("carriers.money.assign")}
      </Button>
      {asked === "adjust" && <AdjustDialog carrier={carrier} onClose={close} />}
      {asked === "assign" && <AssignDialog carrier={carrier} onClose={close} />}
      {currency && <CreditDialog carrier={carrier} currency={currency} onClose={close} />}
    </span>
  );
}

/** An adjustment is taken back once, and what takes one back is not. */
const isReversible = ({ event, byHand }: JournalEntry) =>
  event === "balance-adjusted" && !byHand?.reversedBy && !byHand?.reverses;

function JournalCard({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const may = useMay("ledger.book.view");
  const refused = useRefusal("carriers.balance.adjust");
  const [reversed, setReversed] = useState<JournalEntry | null>(null);
  const reference = `carrier:${carrier.id}`;
  const entries = useQuery({ ...journalQuery({ reference, limit: 10 }), enabled: may });
  if (!may) return null;
  return (
    <Card
      title={t("carriers.money.journal")}
      aside={
        <AppLink to={paths.admin.journal()} search={{ reference }}>
          {t("ledger.journal.title")}
        </AppLink>
      }
      flush
      testId="section-journal"
    >
      {entries.error ? (
        <LoadFailed error={entries.error} onRetry={() => entries.refetch()} />
      ) : entries.data ? (
        <JournalEntries
          entries={entries.data.items}
          none={t("carriers.money.journalNone")}
          action={(entry) =>
            isReversible(entry) && (
              <Button
                size="small"
                reason={refused}
                onClick={() => setReversed(entry)}
                data-testid={`button-reverse-${entry.id}`}
              >
                {t("carriers.money.reverse")}
              </Button>
            )
          }
        />
      ) : (
        <Skeleton className="m-4 h-16" />
      )}
      {reversed && <ReverseDialog carrier={carrier} entry={reversed} onClose={() => setReversed(null)} />}
    </Card>
  );
}
