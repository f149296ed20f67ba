import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { newUse } from "@/components/form/bodies/number-lists";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField } from "@/components/form/fields";
import { z } from "@/components/form/rules";
import type { NumberList } from "@/lib/api/contractScreening";
import { i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { addUse, refreshLists, type Target } from "./queries";
import { TargetPicker } from "./TargetPicker";

export const SCOPES = newUse.shape.scope.options;

const schema = newUse
  // what is chosen is shown with its name
  .extend({ targetId: z.object({ id: z.string(), name: z.string(), note: z.string() }).nullable() })
  .refine(({ scope, targetId }) => scope === "all" || targetId !== null, {
    path: ["targetId"],
    error: () => i18n.t("screening.uses.needed"),
  });
type Values = { scope: (typeof SCOPES)[number]; targetId: Target | null } & {
  number: z.infer<typeof newUse>["number"];
  effect: z.infer<typeof newUse>["effect"];
};

/** Says where a list counts, for which number, and what it does. */
export function UseDialog({ list, onClose }: { list: NumberList; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("screening.uses.addTitle", { name: list.name })}
      text={t("screening.uses.addText")}
      schema={schema}
      values={{ scope: "all", targetId: null, number: "called", effect: "refuse" }}
      submitLabel={t("screening.uses.save")}
      save={async ({ targetId, ...wanted }) => {
        try {
          const target = wanted.scope === "all" || !targetId ? null : Number(targetId.id);
          await addUse(list.id, { ...wanted, targetId: target }, key);
          await refreshLists(queries);
          showToast("success", t("screening.uses.added", { name: list.name }));
        } finally {
          setKey(newKey());
        }
      }}
      onClose={onClose}
    >
      <ScopeFields />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<Values>
          name="number"
          label={t("screening.uses.number")}
          options={newUse.shape.number.options.map((value) => ({ value, label: t(`screening.numbers.${value}`) }))}
        />
        <SelectField<Values>
          name="effect"
          label={t("screening.uses.effect")}
          options={newUse.shape.effect.options.map((value) => ({ value, label: t(`screening.effects.${value}`) }))}
        />
      </div>
    </DialogForm>
  );
}

function ScopeFields() {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<Values>();
  const scope = watch("scope");
  const [asked, setAsked] = useState(scope);
  const { field, fieldState } = useController<Values, "targetId">({ name: "targetId" });
  // What was chosen for another scope is nothing for this one.
  if (asked !== scope) {
    setAsked(scope);
    setValue("targetId", null);
  }
  return (
    <>
      <SelectField<Values>
        name="scope"
        label={t("screening.uses.scope")}
        hint={t(`screening.scopeHint.${scope}`)}
        options={SCOPES.map((value) => ({ value, label: t(`screening.scopes.${value}`) }))}
      />
      {scope !== "all" && (
        <TargetPicker
          key={scope}
          scope={scope}
          chosen={field.value}
          onChoose={field.onChange}
          ref={field.ref}
          error={fieldState.error?.message}
        />
      )}
    </>
  );
}
