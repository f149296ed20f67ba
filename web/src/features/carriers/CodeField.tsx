import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";

type Coded = { name: string; code: string };

/** `Acme Telecom Ltd.` as a code: `acme-telecom-ltd`. */
export function codeOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\w\s-]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-")
    .slice(0, 60);
}

/** The code of a new carrier: proposed from the name until somebody writes another. */
export function CodeField({ label }: { label: string }) {
  const { t } = useTranslation();
  const { control, setValue, getFieldState } = useFormContext<Coded>();
  const name = useWatch({ control, name: "name" });
  // The form is the store of both; one follows the other as long as it is left alone.
  useEffect(() => {
    if (!getFieldState("code").isTouched) setValue("code", codeOf(name));
  }, [name, setValue, getFieldState]);
  return <TextField<Coded> name="code" label={label} hint={t("carriers.field.codeHint")} required />;
}
