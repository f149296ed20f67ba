import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Facts } from "@/components/Facts";
import { changedCustomer } from "@/components/form/bodies/customers";
import { TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useLeaveRecord } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay, useRefusal } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { HistoryLink } from "@/features/operations/HistoryLink";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import { AccountOverview } from "@/features/reporting/AccountOverview";
import { accountOfQuery } from "@/features/reporting/queries";
import type { Customer } from "@/lib/api/contractCustomers";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { AccessCard } from "./AccessCard";
import { MoveDialog } from "./MoveDialog";
import { CustomerState } from "./parts";
import { changeCustomer, customerQuery, deleteCustomer, lookAtCustomers } from "./queries";
import { StatusDialog } from "./StatusDialog";

/** One customer: what it is called, where it stands and belongs, and what it can see and why. */
export function CustomerPage() {
  const { t } = useTranslation();
  const { customerId = "" } = useParams({ strict: false }) as { customerId?: string };
  const customer = useQuery(customerQuery(customerId));
  if (customer.data) return <OneCustomer customer={customer.data} />;
  return <RecordPending title={t("customers.one")} error={customer.error} onRetry={() => customer.refetch()} />;
}

function OneCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"move" | "status" | null>(null);
  const noMove = useRefusal("customers.account.change");
  const noStatus = useRefusal("customers.status.set");
  const maySeeAccess = useMay("entitlements.assignment.view");
  const maySeeAccount = useMay("carriers.carrier.view");
  return (
    <>
      <PageHeader
        title={customer.companyName}
        lead={customer.number}
        badges={<CustomerState customer={customer} />}
        actions={
          <>
            <HistoryLink kind="customer" id={customer.id} />
            <Button reason={noMove} onClick={() => setAsked("move")} data-testid="button-move">
              {t("customers.move.button")}
            </Button>
            <Button
              reason={noStatus ?? (customer.nextStatuses.length === 0 ? t("customers.status.final") : undefined)}
              onClick={() => setAsked("status")}
              data-testid="button-status"
            >
              {t("customers.status.button")}
            </Button>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <CompanyForm customer={customer} />
          <Card title={t("customers.facts")}>
            <Facts
              facts={[
                { label: t("customers.number"), value: <span className="font-mono">{customer.number}</span> },
                {
                  label: t("customers.category.one"),
                  value: <AppLink to={paths.admin.category(customer.category.id)}>{customer.category.name}</AppLink>,
                },
                { label: t("customers.group.one"), value: customer.group?.name },
                { label: t("customers.state"), value: codeText("customerStatus", customer.status) },
                { label: t("customers.status.reason"), value: customer.statusReason },
                {
                  label: t("customers.carrier"),
                  value:
                    customer.carrier &&
                    (maySeeAccount ? (
                      <AppLink to={paths.admin.carrier(customer.carrier.id)}>{customer.carrier.name}</AppLink>
                    ) : (
                      customer.carrier.name
                    )),
                },
              ]}
            />
          </Card>
        </div>
        {customer.carrier && maySeeAccount && <CustomersAccount carrierId={customer.carrier.id} />}
        {maySeeAccess && <AccessCard customerId={customer.id} />}
      </div>
      {asked === "move" && <MoveDialog customer={customer} onClose={() => setAsked(null)} />}
      {asked === "status" && <StatusDialog customer={customer} onClose={() => setAsked(null)} />}
    </>
  );
}

/** What is left, and what goes on: so that whoever helps a customer sees what it sees. */
function CustomersAccount({ carrierId }: { carrierId: string }) {
  const account = useQuery(accountOfQuery(carrierId));
  return account.error && !account.data ? (
    <Card>
      <LoadFailed error={account.error} onRetry={() => account.refetch()} />
    </Card>
  ) : (
    <section data-testid="section-account">
      <AccountOverview account={account.data} />
    </section>
  );
}

const schema = changedCustomer.pick({ companyName: true });
type Values = z.infer<typeof schema>;

const pictureOf = ({ companyName, version }: Customer): Versioned<Values> => ({ values: { companyName }, version });

function CompanyForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useLeaveRecord();
  const tellUndo = useUndoDelete();
  const refusal = useRefusal("customers.account.change");
  const noDelete = useRefusal("customers.account.delete");
  const [deleting, setDeleting] = useState(false);
  const record = useMemo(() => pictureOf(customer), [customer]);
  const form = useRecordForm<Values>({
    id: "customer",
    schema,
    record,
    save: async ({ companyName }, version) => {
      const saved = await changeCustomer(customer.id, {
        companyName,
        categoryId: Number(customer.category.id),
        groupId: customer.group === null ? null : Number(customer.group.id),
        version: version ?? customer.version,
      });
      queries.setQueryData(customerQuery(customer.id).queryKey, saved.customer);
      void lookAtCustomers(queries);
      showToast("success", t("customers.saved", { name: companyName }));
      return pictureOf(saved.customer);
    },
    reload: async () => pictureOf(await queries.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 })),
  });
  const remove = useMutation({
    mutationFn: () => deleteCustomer(customer.id, customer.version),
    onSuccess: async () => {
      setDeleting(false);
      await leave(paths.admin.customers());
      queries.removeQueries({ queryKey: customerQuery(customer.id).queryKey });
      const refresh = () => lookAtCustomers(queries);
      void refresh();
      tellUndo({ kind: "customer", id: customer.id, name: customer.companyName, refresh });
    },
  });
  return (
    <>
      <RecordForm
        record={form}
        labels={{ companyName: t("customers.company") }}
        onDelete={() => setDeleting(true)}
        deleteReason={noDelete ?? (customer.status === "closed" ? undefined : t("customers.closeFirst"))}
      >
        <Card title={t("customers.companyTitle")} note={refusal}>
          <TextField<Values>
            name="companyName"
            label={t("customers.company")}
            required
            maxLength={200}
            disabled={refusal !== undefined}
          />
        </Card>
      </RecordForm>
      {deleting && (
        <ConfirmDialog
          title={t("customers.deleteTitle", { name: customer.companyName })}
          text={t("customers.deleteText")}
          word={customer.companyName}
          confirm={t("customers.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
