import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Plus, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Amount } from "@/components/Amount";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, SelectField, TagsField } from "@/components/form/fields";
import { decimal, z } from "@/components/form/rules";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { WholeTableFooter } from "@/components/table/DataTableFooter";
import { When } from "@/components/When";
import type { Carrier, CreditAlert } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { addAlert, alertsQuery, removeAlert } from "./queries";

/** Who is told when a balance falls to a threshold; several make a staircase. */
export function AlertsTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.credit.change");
  const alerts = useQuery(alertsQuery(carrier.id));
  const set = alerts.data?.items;
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<CreditAlert | null>(null);
  const columns = useMemo(() => alertColumns(t, refusal === undefined, setRemoving), [t, refusal]);
  const refresh = () => queries.invalidateQueries({ queryKey: alertsQuery(carrier.id).queryKey });
  const remove = useMutation({
    mutationFn: (alert: CreditAlert) => removeAlert(carrier.id, alert.id),
    onSuccess: () => {
      setRemoving(null);
      showToast("success", t("carriers.alert.removed"));
      return refresh();
    },
  });
  return (
    <Card
      title={t("carriers.tab.alerts")}
      note={t("carriers.alert.note")}
      aside={
        <Button size="small" reason={refusal} onClick={() => setAdding(true)} data-testid="button-add-alert">
          <Plus aria-hidden />
          {t("carriers.alert.add")}
        </Button>
      }
      flush
    >
      <DataTable
        label={t("carriers.tab.alerts")}
        kind="alert"
        columns={columns}
        rows={set}
        rowId={(row) => row.id}
        loading={alerts}
        none={<NoneYet title={t("carriers.alert.none")} hint={t("carriers.alert.noneHint")} />}
        footer={set && <WholeTableFooter shown={set.length} total={set.length} />}
      />
      {adding && <AlertDialog carrier={carrier} onSaved={refresh} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={t("carriers.alert.remove")}
          text={t("carriers.alert.removeText")}
          confirm={t("carriers.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

const ACCOUNTS = ["customer", "supplier", "net"] as const;
const schema = z.object({
  account: z.enum(ACCOUNTS),
  currency: z.string(),
  threshold: decimal(),
  recipients: z.array(z.email()).min(1).max(20),
});
type Values = z.infer<typeof schema>;

function AlertDialog({
  carrier,
  onSaved,
  onClose,
}: {
  carrier: Carrier;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const accounts = ACCOUNTS.filter((account) => carrier[account] !== null);
  return (
    <DialogForm<Values>
      title={t("carriers.alert.add")}
      text={t("carriers.alert.text")}
      submitLabel={t("carriers.alert.add")}
      schema={schema}
      values={{
        account: accounts[0] ?? "customer",
        currency: carrier.currency,
        threshold: "-1000",
        recipients: carrier.billingEmail ? [carrier.billingEmail] : [],
      }}
      onClose={onClose}
      save={async (values) => {
        await addAlert(carrier.id, values, key);
        showToast("success", t("carriers.alert.added"));
        await onSaved();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<Values>
          name="account"
          label={t("carriers.alert.account")}
          options={accounts.map((value) => ({ value, label: t(`carriers.balances.accounts.${value}`) }))}
        />
        <SelectField<Values>
          name="currency"
          label={t("carriers.money.currency")}
          options={carrier.currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <DecimalField<Values>
        name="threshold"
        label={t("carriers.alert.threshold")}
        hint={t("carriers.alert.thresholdHint")}
        required
      />
      <TagsField<Values>
        name="recipients"
        label={t("carriers.alert.recipients")}
        hint={t("carriers.alert.recipientsHint")}
      />
    </DialogForm>
  );
}

function alertColumns(t: TFunction, may: boolean, onRemove: (alert: CreditAlert) => void): Columns<CreditAlert> {
  const column = columnsOf<CreditAlert>();
  return [
    column.accessor("account", {
      header: t("carriers.alert.account"),
      meta: { phone: "title", className: "font-medium" },
      cell: ({ row }) => t(`carriers.balances.accounts.${row.original.account}`),
    }),
    column.accessor("threshold", {
      header: t("carriers.alert.threshold"),
      meta: { align: "right" },
      cell: ({ row }) => <Amount money={row.original.threshold} kind="balance" />,
    }),
    column.accessor("triggered", {
      header: t("carriers.status"),
      meta: { phone: "aside" },
      cell: ({ row }) => (
        <Badge tone={row.original.triggered ? "danger" : "success"}>
          {t(row.original.triggered ? "carriers.alert.triggered" : "carriers.alert.armed")}
        </Badge>
      ),
    }),
    column.accessor("changedAt", {
      header: t("carriers.alert.since"),
      cell: ({ row }) => <When at={row.original.changedAt} />,
    }),
    column.accessor((row) => row.recipients.join(", "), {
      id: "recipients",
      header: t("carriers.alert.recipients"),
      meta: { className: "max-w-96 truncate" },
    }),
    column.display({
      id: "actions",
      header: t("carriers.actions"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        may && (
          <Button
            look="quiet"
            size="iconSmall"
            aria-label={t("carriers.alert.remove")}
            onClick={() => onRemove(original)}
            data-testid={`button-remove-alert-${original.id}`}
          >
            <Trash2 aria-hidden />
          </Button>
        ),
    }),
  ];
}
