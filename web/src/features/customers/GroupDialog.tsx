import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { groupInput } from "@/components/form/bodies/customer-groups";
import { DialogForm } from "@/components/form/DialogForm";
import { NumberField, SwitchField, TextAreaField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import { z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { Group } from "@/lib/api/contractCustomers";
import { i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { NameAndCode } from "./NameAndCode";
import { groupsQuery, lookAtCustomers, saveGroup } from "./queries";

const schema = groupInput.omit({ version: true, categoryId: true }).extend({
  // judged by the API's pattern, which says nothing that a person could read
  code: z.string().refine((text) => groupInput.shape.code.safeParse(text).success, {
    error: () => i18n.t("customers.codeRule"),
  }),
});
type Values = z.infer<typeof schema>;

const pictureOf = (group: Group | undefined): Versioned<Values> => ({
  values: {
    name: group?.name ?? "",
    code: group?.code ?? "",
    description: group?.description ?? "",
    position: group?.position ?? 1,
    active: group?.active ?? true,
  },
  version: group?.version,
});

/** Makes a group of a category, or changes one; it stays in its category. */
export function GroupDialog({
  categoryId,
  group,
  onClose,
}: {
  categoryId: string;
  group?: Group;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // The same key while the same new one is being made: pressing twice makes one.
  const [key] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t(group ? "customers.group.edit" : "customers.group.new")}
      submitLabel={t("common.form.save")}
      schema={schema}
      {...pictureOf(group)}
      reload={group && (async () => pictureOf(await findAgain(queries, groupsQuery, group.id)))}
      save={async (values, version) => {
        const saved = await saveGroup(
          group?.id,
          { ...values, categoryId: Number(categoryId), version: version ?? null },
          key,
        );
        showToast("success", t("customers.saved", { name: saved.name }));
        await lookAtCustomers(queries);
      }}
      onClose={onClose}
    >
      <NameAndCode labels={{ name: t("customers.name"), code: t("customers.code") }} propose={!group} />
      <NumberField<Values> name="position" label={t("customers.order")} hint={t("customers.orderHint")} required />
      <TextAreaField<Values> name="description" label={t("customers.description")} />
      <SwitchField<Values> name="active" label={t("customers.active")} />
    </DialogForm>
  );
}
