import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { lookAtCustomers, openCustomer } from "./queries";
import { SegmentChoice } from "./SegmentChoice";

/** Opens an account; it waits for approval then. */
export function NewCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [name, setName] = useState("");
  const [segment, setSegment] = useState<{ category: string | null; group: string | null }>({
    category: null,
    group: null,
  });
  const [wrong, setWrong] = useState<{ name?: string; category?: string }>({});
  const [key, setKey] = useState(newKey);
  const open = useMutation({
    mutationFn: () =>
      openCustomer(
        {
          companyName: name.trim(),
          categoryId: Number(segment.category),
          groupId: segment.group === null ? null : Number(segment.group),
        },
        key,
      ),
    onSuccess: (customer) => {
      void lookAtCustomers(queries);
      showToast("success", t("customers.opened", { name: customer.companyName }));
      void navigate({ to: paths.admin.customer(customer.id) });
    },
    onError: () => setKey(newKey()),
  });
  const fields = open.error instanceof ApiProblem ? open.error.fields : [];
  const told = (field: string) => fields.find((one) => one.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      name: name.trim() ? undefined : t("common.form.rule.required"),
      category: segment.category ? undefined : t("common.form.rule.choose"),
    };
    setWrong(found);
    if (!found.name && !found.category && !open.isPending) open.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(on) => !on && onClose()}
      title={t("customers.new")}
      description={t("customers.newText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={open.isPending} data-testid="button-open-customer">
            {t("customers.open")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {open.error && fields.length === 0 && (
          <Notice tone="danger" urgent>
            {errorText(open.error)}
          </Notice>
        )}
        <Field label={t("customers.company")} error={wrong.name ?? told("companyName")} required>
          {(tie) => (
            <Input
              {...tie}
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
              data-testid="input-companyName"
            />
          )}
        </Field>
        <SegmentChoice
          category={segment.category}
          group={segment.group}
          onChange={setSegment}
          error={wrong.category ?? told("categoryId") ?? told("groupId")}
        />
      </form>
    </Dialog>
  );
}
