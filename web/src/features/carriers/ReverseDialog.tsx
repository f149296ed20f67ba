import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { newReversal } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { TextAreaField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Carrier, JournalEntry } from "@/lib/api/contractAdmin";
import { formatMoneyInFull } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { reverseAdjustment } from "./queries";
import { useRefresh } from "./refresh";

// the API takes an empty one; people are asked for a reason
const schema = newReversal.extend({ note: newReversal.shape.note.trim().min(1) });
type Values = z.infer<typeof schema>;

/** Takes an adjustment back by the opposite entry. */
export function ReverseDialog({
  carrier,
  entry,
  onClose,
}: {
  carrier: Carrier;
  entry: JournalEntry;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [key, setKey] = useState(newKey);
  const moved = entry.transfers[0];
  return (
    <DialogForm<Values>
      title={t("carriers.money.reverseTitle", { amount: moved ? formatMoneyInFull(moved.amount) : "" })}
      text={t("carriers.money.reverseText", { entry: entry.id })}
      submitLabel={t("carriers.money.reverse")}
      schema={schema}
      values={{ note: "" }}
      onClose={onClose}
      save={async ({ note }) => {
        try {
          const made = await reverseAdjustment(carrier.id, entry.id, note, key);
          if ("approvalId" in made) showToast("success", t("carriers.money.waits"));
          else showToast("success", t("carriers.money.adjusted", { amount: formatMoneyInFull(made.after) }));
        } catch (error) {
          setKey(newKey());
          throw error;
        }
        await refresh();
        await queries.invalidateQueries({ queryKey: ["ledger-journal"] });
      }}
    >
      <TextAreaField<Values>
        name="note"
        label={t("carriers.money.reason")}
        hint={t("carriers.money.reverseHint")}
        rows={2}
        required
      />
    </DialogForm>
  );
}
