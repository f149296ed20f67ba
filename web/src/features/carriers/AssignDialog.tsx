import { newCurrency } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { TextField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Carrier } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { assignCurrency } from "./queries";
import { useRefresh } from "./refresh";

type Values = z.infer<typeof newCurrency>;

/** Gives a carrier another currency, for good. */
export function AssignDialog({ carrier, onClose }: { carrier: Carrier; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  return (
    <DialogForm<Values>
      title={t("carriers.money.assignTitle", { name: carrier.name })}
      text={t("carriers.money.assignText")}
      submitLabel={t("carriers.money.assign")}
      schema={newCurrency}
      values={{ currency: "" }}
      onClose={onClose}
      save={async ({ currency }) => {
        await assignCurrency(carrier.id, currency.toUpperCase());
        showToast("success", t("carriers.money.assigned", { currency: currency.toUpperCase() }));
        await refresh();
      }}
    >
      <TextField<Values>
        name="currency"
        label={t("carriers.money.currency")}
        hint={t("carriers.money.currencyHint")}
        maxLength={3}
        required
      />
    </DialogForm>
  );
}
