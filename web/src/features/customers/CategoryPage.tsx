import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { categoryInput } from "@/components/form/bodies/customer-categories";
import { NumberField, SelectField, SwitchField, TextAreaField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useLeaveRecord, useOpenMade } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay, useRefusal } from "@/components/rights";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { Category } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { codeText, i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { CustomersTable } from "./CustomersTable";
import { GroupDialog } from "./GroupDialog";
import { GroupsTable } from "./GroupsTable";
import { NameAndCode } from "./NameAndCode";
import { ActiveBadge } from "./parts";
import { categoryQuery, deleteCategory, lookAtCustomers, saveCategory } from "./queries";

/** One category with its groups and its customers; `new` makes one. */
export function CategoryPage() {
  const { t } = useTranslation();
  const { categoryId = "" } = useParams({ strict: false }) as { categoryId?: string };
  const isNew = categoryId === "new";
  const category = useQuery({ ...categoryQuery(categoryId), enabled: !isNew });
  if (isNew) {
    return (
      <>
        <PageHeader title={t("customers.category.new")} />
        <CategoryForm />
      </>
    );
  }
  if (!category.data) {
    return (
      <RecordPending title={t("customers.category.one")} error={category.error} onRetry={() => category.refetch()} />
    );
  }
  return <OneCategory category={category.data} />;
}

function OneCategory({ category }: { category: Category }) {
  const { t } = useTranslation();
  const create: Begin = {
    label: t("customers.group.new"),
    reason: useRefusal("customers.segment.set"),
    onClick: () => setAdding(true),
    testId: "button-new-group",
  };
  const maySeeCustomers = useMay("customers.account.view");
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={category.name}
        lead={category.description || undefined}
        badges={<ActiveBadge active={category.active} />}
      />
      <div className="flex flex-col gap-4">
        <CategoryForm category={category} />
        <Card
          title={t("customers.group.title")}
          flush
          aside={<BeginButton begin={create} look="outline" size="small" />}
        >
          <GroupsTable categoryId={category.id} create={create} />
        </Card>
        {maySeeCustomers && (
          <CustomersTable title={t("customers.category.members")} fixed={{ categoryId: category.id }} />
        )}
      </div>
      {adding && <GroupDialog categoryId={category.id} onClose={() => setAdding(false)} />}
    </>
  );
}

const schema = categoryInput.omit({ version: true }).extend({
  // judged by the API's pattern, which says nothing that a person could read
  code: z.string().refine((text) => categoryInput.shape.code.safeParse(text).success, {
    error: () => i18n.t("customers.codeRule"),
  }),
});
type Values = z.infer<typeof schema>;

function pictureOf(category: Category | undefined): Versioned<Values> {
  return {
    values: {
      name: category?.name ?? "",
      code: category?.code ?? "",
      description: category?.description ?? "",
      position: category?.position ?? 1,
      defaultBilling: category?.defaultBilling === "postpaid" ? "postpaid" : "prepaid",
      active: category?.active ?? true,
      showOnWebsite: category?.showOnWebsite ?? false,
    },
    version: category?.version,
  };
}

function CategoryForm({ category }: { category?: Category }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const openMade = useOpenMade();
  const leave = useLeaveRecord();
  const refusal = useRefusal("customers.segment.set");
  const tellUndo = useUndoDelete();
  const [deleting, setDeleting] = useState(false);
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(() => pictureOf(category), [category]);
  const form = useRecordForm<Values>({
    id: "category",
    schema,
    record,
    save: async (values, version) => {
      const saved = await saveCategory(category?.id, { ...values, version: version ?? null }, key);
      queries.setQueryData(categoryQuery(saved.id).queryKey, saved);
      void lookAtCustomers(queries);
      showToast("success", t("customers.saved", { name: saved.name }));
      // The draft of the new one is dropped before the page leaves.
      if (!category) openMade(paths.admin.category(saved.id));
      return pictureOf(saved);
    },
    reload:
      category && (async () => pictureOf(await queries.fetchQuery({ ...categoryQuery(category.id), staleTime: 0 }))),
  });
  const remove = useMutation({
    mutationFn: (gone: Category) => deleteCategory(gone.id),
    onSuccess: async (_, gone) => {
      setDeleting(false);
      await leave(paths.admin.categories());
      queries.removeQueries({ queryKey: categoryQuery(gone.id).queryKey });
      const refresh = () => lookAtCustomers(queries);
      void refresh();
      tellUndo({ kind: "customer-category", id: gone.id, name: gone.name, refresh });
    },
  });
  const labels = {
    name: t("customers.name"),
    code: t("customers.code"),
    description: t("customers.description"),
    position: t("customers.order"),
    defaultBilling: t("customers.category.billing"),
    active: t("customers.active"),
    showOnWebsite: t("customers.category.website"),
  };
  const inUse =
    category && category.customers > 0
      ? t("customers.inUse", { count: category.customers, formatted: formatCount(category.customers) })
      : undefined;
  const disabled = refusal !== undefined;
  return (
    <>
      <RecordForm
        record={form}
        labels={labels}
        onDelete={category && (() => setDeleting(true))}
        deleteReason={refusal ?? inUse}
        saveLabel={category ? undefined : t("customers.category.create")}
        leaveTo={category ? undefined : paths.admin.categories()}
      >
        <Card title={t("customers.category.facts")} note={refusal}>
          <div className="grid gap-4 lg:grid-cols-2">
            <NameAndCode labels={labels} disabled={disabled} propose={!category} />
            <SelectField<Values>
              name="defaultBilling"
              label={labels.defaultBilling}
              hint={t("customers.category.billingHint")}
              disabled={disabled}
              options={["prepaid", "postpaid"].map((value) => ({ value, label: codeText("creditType", value) }))}
            />
            <NumberField<Values>
              name="position"
              label={labels.position}
              hint={t("customers.orderHint")}
              disabled={disabled}
            />
            <TextAreaField<Values>
              name="description"
              label={labels.description}
              disabled={disabled}
              className="lg:col-span-2"
            />
            <SwitchField<Values>
              name="active"
              label={labels.active}
              hint={t("customers.category.activeHint")}
              disabled={disabled}
            />
            <SwitchField<Values>
              name="showOnWebsite"
              label={labels.showOnWebsite}
              hint={t("customers.category.websiteHint")}
              disabled={disabled}
            />
          </div>
        </Card>
      </RecordForm>
      {deleting && category && (
        <ConfirmDialog
          title={t("customers.deleteTitle", { name: category.name })}
          text={t("customers.category.deleteText")}
          confirm={t("customers.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(category)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
