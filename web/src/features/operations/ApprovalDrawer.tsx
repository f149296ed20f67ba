import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Amount } from "@/components/Amount";
import { DiffView } from "@/components/DiffView";
import { Facts } from "@/components/Facts";
import { useRefusal } from "@/components/rights";
import { LoadFailed, useErrorText } from "@/components/states";
import { When } from "@/components/When";
import type { Approval, ApprovalDetail } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { approvalQuery, baseCurrencyQuery, type Decision, decide } from "./approvalQueries";

/** One request: what it would do, who asked, and the decision of a second person. */
export function ApprovalDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(approvalQuery(id));
  const detail = query.data;
  return (
    <Dialog
      open
      side="right"
      onOpenChange={(open) => !open && onClose()}
      title={detail?.approval.title ?? t("operations.approval.one")}
      closeLabel={t("common.close")}
      widthLabel={t("common.drawerWidth")}
    >
      <div className="mt-3 flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto pb-4" data-testid="approval-drawer">
        {detail ? (
          <>
            <ApprovalFacts detail={detail} />
            {detail.approval.state === "pending" && <Decide approval={detail.approval} onDone={onClose} />}
          </>
        ) : query.error ? (
          <LoadFailed error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <Skeleton className="h-48 w-full" />
        )}
      </div>
    </Dialog>
  );
}

function ApprovalFacts({ detail }: { detail: ApprovalDetail }) {
  const { t } = useTranslation();
  const currency = useQuery(baseCurrencyQuery).data ?? "";
  const { approval } = detail;
  return (
    <>
      <Facts
        facts={[
          { label: t("operations.approval.state"), value: codeText("approvalState", approval.state) },
          { label: t("operations.approval.subject"), value: approval.subjectLabel ?? null },
          { label: t("operations.approval.kind"), value: codeText("moneyKind", approval.kind) },
          {
            label: t("operations.approval.amount"),
            value: <Amount money={{ amount: approval.amount, currency }} kind="balance" />,
          },
          { label: t("operations.approval.askedBy"), value: approval.askedBy },
          { label: t("operations.approval.askedAt"), value: <When at={approval.askedAt} /> },
          { label: t("operations.approval.expiresAt"), value: <When at={approval.expiresAt} /> },
          { label: t("operations.approval.decidedBy"), value: approval.decidedBy ?? null },
          { label: t("operations.approval.reason"), value: approval.reason || null },
        ]}
      />
      <section aria-label={t("operations.approval.change")} className="overflow-hidden rounded-lg border border-border">
        <DiffView label={t("operations.approval.change")} before={parsed(detail.before)} after={parsed(detail.after)} />
      </section>
    </>
  );
}

const parsed = (text: string | null | undefined): unknown => (text ? JSON.parse(text) : null);

/** Who asked can only withdraw; everybody else approves or says why not. */
function Decide({ approval, onDone }: { approval: Approval; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("operations.approval.decide");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const attempt = useMutation({
    mutationFn: (decision: Decision) => decide(approval.id, decision, reason.trim()),
    onSuccess: (_, decision) => {
      // What was carried out shows up in lists of every module.
      void queries.invalidateQueries();
      showToast("success", t(`operations.approval.done.${decision}`));
      onDone();
    },
  });
  const busy = (decision: Decision) => attempt.isPending && attempt.variables === decision;
  const refuse = () => {
    setMissing(!reason.trim());
    if (reason.trim()) attempt.mutate("refuse");
  };
  return (
    <div className="flex flex-col gap-3 border-t border-border pt-4">
      {attempt.error && (
        <Notice tone="danger" urgent>
          {errorText(attempt.error)}
        </Notice>
      )}
      {approval.own ? (
        <>
          <p className="text-base text-muted-foreground">{t("operations.approval.ownText")}</p>
          <div>
            <Button busy={busy("withdraw")} onClick={() => attempt.mutate("withdraw")} data-testid="button-withdraw">
              {t("operations.approval.withdraw")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Field
            label={t("operations.approval.reason")}
            hint={t("operations.approval.reasonHint")}
            error={missing ? t("operations.approval.needReason") : undefined}
          >
            {(tie) => (
              <TextArea
                {...tie}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
                data-testid="input-approval-reason"
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              reason={refusal}
              busy={busy("approve")}
              onClick={() => attempt.mutate("approve")}
              data-testid="button-approve"
            >
              {t("operations.approval.approve")}
            </Button>
            <Button
              look="dangerOutline"
              reason={refusal}
              busy={busy("refuse")}
              onClick={refuse}
              data-testid="button-refuse"
            >
              {t("operations.approval.refuse")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
