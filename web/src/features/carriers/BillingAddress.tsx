import { useController, useFormContext } from "react-hook-form";
import { TextAreaField, TextField } from "@/components/form/fields";
import type { CarrierForm } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { CountryField } from "./CountryField";

type Billed = Pick<CarrierForm, "billing">;

const EMPTY: Billed["billing"] = { address: "", postcode: "", country: "" };

/** Where invoices go: to the company, until another address is given. */
export function BillingAddress() {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<Billed>();
  const { field } = useController({ control, name: "billing" });
  const own = field.value !== null;
  const disabled = formState.disabled;
  return (
    <Card
      title={t("carriers.detail.billing")}
      testId="card-billing-address"
      aside={
        !disabled && (
          <Button
            size="small"
            onClick={() => field.onChange(own ? null : EMPTY)}
            data-testid={own ? "button-same-address" : "button-other-address"}
          >
            {t(own ? "carriers.detail.sameAddress" : "carriers.detail.otherAddress")}
          </Button>
        )
      }
    >
      {own ? (
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <TextAreaField<Billed>
            name="billing.address"
            label={t("carriers.field.address")}
            hint={t("carriers.field.billingAddressHint")}
            rows={3}
            required
          />
          <TextField<Billed>
            name="billing.postcode"
            label={t("carriers.field.postcode")}
            hint={t("carriers.field.postcodeHint")}
          />
          <CountryField<Billed> name="billing.country" label={t("carriers.field.country")} />
        </div>
      ) : (
        <p className="text-sm text-muted-foreground">{t("carriers.detail.billedThere")}</p>
      )}
    </Card>
  );
}
