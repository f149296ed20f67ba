import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { usePinned } from "@/components/form/pinned";
import { useErrorText } from "@/components/states";
import type { Group } from "@/lib/api/contractCustomers";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Switch } from "@/ui/Switch";
import { codeFrom } from "./codeFrom";
import { lookAtCustomers, saveGroup } from "./queries";

/** Makes a group of a category, or changes one; it stays in its category. */
export function GroupDialog({
  categoryId,
  group: shown,
  onClose,
}: {
  categoryId: string;
  group?: Group;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const formId = useId();
  const group = usePinned(shown);
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [values, setValues] = useState({
    name: group?.name ?? "",
    code: group?.code ?? "",
    description: group?.description ?? "",
    position: String(group?.position ?? 1),
    active: group?.active ?? true,
  });
  const [wrong, setWrong] = useState<Record<string, string | undefined>>({});
  const [key, setKey] = useState(newKey);
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const save = useMutation({
    mutationFn: () =>
      saveGroup(
        group?.id,
        {
          categoryId: Number(categoryId),
          name: values.name.trim(),
          code: values.code.trim(),
          description: values.description.trim(),
          position: Number(values.position),
          active: values.active,
          version: group?.version ?? null,
        },
        key,
      ),
    onSuccess: (saved) => {
      void lookAtCustomers(queries);
      showToast("success", t("customers.saved", { name: saved.name }));
      onClose();
    },
    onError: () => setKey(newKey()),
  });
  const fields = save.error instanceof ApiProblem ? save.error.fields : [];
  const told = (name: string) => wrong[name] ?? fields.find(({ field }) => field === name)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      name: values.name.trim() ? undefined : t("common.form.rule.required"),
      code: /^[a-z0-9-]{1,40}$/.test(values.code.trim()) ? undefined : t("customers.codeRule"),
      position: /^-?\d{1,6}$/.test(values.position.trim()) ? undefined : t("common.form.rule.number"),
    };
    setWrong(found);
    if (Object.values(found).every((one) => one === undefined) && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(group ? "customers.group.edit" : "customers.group.new")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={save.isPending} data-testid="button-save-group">
            {t("common.form.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-2 flex flex-col gap-4">
        {save.error && fields.length === 0 && (
          <Notice tone="danger" urgent>
            {errorText(save.error)}
          </Notice>
        )}
        <Field label={t("customers.name")} error={told("name")} required>
          {(tie) => (
            <Input
              {...tie}
              autoComplete="off"
              maxLength={80}
              value={values.name}
              onChange={(event) => set({ name: event.target.value })}
              onBlur={() => !values.code && set({ code: codeFrom(values.name) })}
              data-testid="input-group-name"
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
          <Field label={t("customers.code")} hint={t("customers.codeHint")} error={told("code")} required>
            {(tie) => (
              <Input
                {...tie}
                autoComplete="off"
                maxLength={40}
                value={values.code}
                onChange={(event) => set({ code: event.target.value })}
                data-testid="input-group-code"
              />
            )}
          </Field>
          <Field label={t("customers.order")} error={told("position")} required>
            {(tie) => (
              <Input
                {...tie}
                inputMode="numeric"
                autoComplete="off"
                value={values.position}
                onChange={(event) => set({ position: event.target.value })}
                data-testid="input-group-position"
              />
            )}
          </Field>
        </div>
        <Field label={t("customers.description")} error={told("description")}>
          {(tie) => (
            <TextArea
              {...tie}
              maxLength={500}
              value={values.description}
              onChange={(event) => set({ description: event.target.value })}
              data-testid="input-group-description"
            />
          )}
        </Field>
        <Field label={t("customers.active")}>
          {(tie) => (
            <Switch
              {...tie}
              on={values.active}
              onChange={(active) => set({ active })}
              yes={t("common.yes")}
              no={t("common.no")}
              testId="switch-group-active"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
