import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLookedAt } from "@/components/form/lookedAt";
import { useLeaveRecord } from "@/components/leaveRecord";
import { useErrorText } from "@/components/states";
import type { Invoice } from "@/lib/api/contractAdmin";
import { ApiProblem } from "@/lib/api/problem";
import { formatDays, formatMoney } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Notice } from "@/ui/Notice";
import { useUndoDelete } from "../operations/useUndoDelete";
import { deleteDraft, invoiceQuery, issueInvoice } from "./queries";

type Props = { invoice: Invoice; onClose: () => void };

/** Issuing cannot be taken back, so the amount, the carrier and the period are shown once more. */
export function IssueDialog({ invoice: shown, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  // What is to be issued is looked at on its page, not here: after a conflict this shows what it is now, and is opened anew.
  const looked = useLookedAt(shown, () => queries.fetchQuery({ ...invoiceQuery(shown.id), staleTime: 0 }));
  const invoice = looked.record;
  const issue = useMutation({
    mutationFn: () => issueInvoice(invoice.id, invoice.version, key),
    onSuccess: (issued) => {
      queries.setQueryData(invoiceQuery(issued.id).queryKey, issued);
      void queries.invalidateQueries({ queryKey: ["invoices"] });
      showToast("success", t("billing.issue.done", { number: issued.number ?? "" }));
      onClose();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) {
        void queries.invalidateQueries({ queryKey: invoiceQuery(invoice.id).queryKey });
      }
      return looked.onError(error);
    },
  });
  const code = issue.error instanceof ApiProblem ? issue.error.code : null;
  const problem =
    code === "changed-meanwhile"
      ? t("billing.issue.changed")
      : code === "already-issued"
        ? t("billing.issue.already")
        : errorText(issue.error);
  // After a conflict the draft on the screen is not the one that was looked at: close, look, ask again.
  const mustLook = code === "changed-meanwhile" || code === "already-issued";

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("billing.issue.title")}
      description={t("billing.issue.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{mustLook ? t("common.close") : t("common.cancel")}</Button>
          {!mustLook && (
            <Button
              look="primary"
              busy={issue.isPending}
              onClick={() => issue.mutate()}
              data-testid="button-confirm-issue"
            >
              {t("billing.issue.submit")}
            </Button>
          )}
        </>
      }
    >
      <p className="mt-3 rounded-md bg-muted px-3 py-2 text-base font-medium">
        {t("billing.issue.facts", {
          total: formatMoney(invoice.total, "balance"),
          carrier: invoice.carrier.name,
          period: formatDays(invoice.periodFrom, invoice.periodTo),
        })}
      </p>
      {issue.error && (
        <Notice tone="danger" urgent className="mt-3" testId="text-issue-error">
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}

export function DeleteDraftDialog({ invoice, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const leave = useLeaveRecord();
  const tellUndo = useUndoDelete();
  const remove = useMutation({
    mutationFn: () => deleteDraft(invoice.id),
    onSuccess: async () => {
      await leave(paths.admin.invoices());
      queries.removeQueries({ queryKey: invoiceQuery(invoice.id).queryKey });
      const refresh = () => queries.invalidateQueries({ queryKey: ["invoices"] });
      void refresh();
      tellUndo({
        kind: "invoice",
        id: invoice.id,
        name: t("billing.remove.draftOf", { name: invoice.carrier.name }),
        refresh,
      });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("billing.remove.title")}
      description={t("billing.remove.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate()}
            data-testid="button-confirm-delete"
          >
            {t("billing.remove.submit")}
          </Button>
        </>
      }
    >
      {remove.error && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(remove.error)}
        </Notice>
      )}
    </Dialog>
  );
}
