import { useFormContext } from "react-hook-form";
import { TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { codeFrom } from "./codeFrom";

type Values = { name: string; code: string };

/** The code of a new one is proposed from its name as long as nobody typed another. */
export function NameAndCode({
  labels,
  disabled = false,
  propose,
}: {
  labels: { name: string; code: string };
  disabled?: boolean;
  propose: boolean;
}) {
  const { t } = useTranslation();
  const { getValues, setValue } = useFormContext<Values>();
  const proposeCode = () => {
    if (propose && !getValues("code")) setValue("code", codeFrom(getValues("name")), { shouldDirty: true });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left the field */}
      <div onBlur={proposeCode}>
        <TextField<Values> name="name" label={labels.name} required maxLength={80} disabled={disabled} />
      </div>
      <TextField<Values>
        name="code"
        label={labels.code}
        hint={t("customers.codeHint")}
        required
        maxLength={40}
        disabled={disabled}
      />
    </>
  );
}
