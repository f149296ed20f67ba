import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { Copyable } from "@/components/Copyable";
import { useRefusal } from "@/components/rights";
import { LoadFailed, useErrorText } from "@/components/states";
import { When } from "@/components/When";
import type { AuditChain, ChainReport } from "@/lib/api/contractOperations";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { auditChainQuery, auditEntryQuery, myJobQuery, verifyAudit } from "./auditQueries";
import { isOver, parsed } from "./jobs";

/** Where the chain of entries stands, what the last look at it found, and a button that looks again. */
export function ChainCard() {
  const { t } = useTranslation();
  const chain = useQuery(auditChainQuery);
  const [job, setJob] = useState<string | null>(null);
  const verifying = useVerification(job);
  if (chain.error && !chain.data) {
    return (
      <Card title={t("operations.audit.chain.title")} className="mb-4">
        <LoadFailed error={chain.error} onRetry={() => chain.refetch()} />
      </Card>
    );
  }
  return (
    <Card
      title={t("operations.audit.chain.title")}
      note={t("operations.audit.chain.note")}
      testId="card-chain"
      className="mb-4"
      aside={<VerifyButton busy={verifying.running} onStarted={setJob} />}
    >
      {verifying.failed && (
        <Notice tone="danger" urgent className="mb-3">
          {t("operations.audit.chain.failed", { reason: verifying.failed })}
        </Notice>
      )}
      {chain.data ? <ChainState chain={chain.data} /> : <Skeleton className="h-10 w-full" />}
    </Card>
  );
}

/** Follows the job that verifies; when it is over the chain and the log have news. */
function useVerification(job: string | null): { running: boolean; failed: string | null } {
  const queries = useQueryClient();
  const query = useQuery({
    ...myJobQuery(job ?? ""),
    enabled: job !== null,
    select: ({ job: followed }) => followed,
  });
  const state = query.data;
  const over = state !== undefined && isOver(state);
  const [seen, setSeen] = useState<string | null>(null);
  if (over && job !== seen) {
    setSeen(job);
    queueMicrotask(() => {
      void queries.invalidateQueries({ queryKey: ["audit-chain"] });
      void queries.invalidateQueries({ queryKey: ["audit"] });
      void queries.invalidateQueries({ queryKey: ["my-jobs"] });
    });
  }
  return {
    running: job !== null && !over && !query.error,
    failed: over && state.state !== "completed" ? (state.failure ?? state.state) : null,
  };
}

function VerifyButton({ busy, onStarted }: { busy: boolean; onStarted: (job: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("operations.audit.verify");
  const verify = useMutation({
    mutationFn: verifyAudit,
    onSuccess: ({ jobId }) => {
      onStarted(jobId);
      void queries.invalidateQueries({ queryKey: ["my-jobs"] });
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const running = busy || verify.isPending;
  return (
    <Button size="small" busy={running} reason={refusal} onClick={() => verify.mutate()} data-testid="button-verify">
      {!running && <ShieldCheck aria-hidden />}
      {running ? t("operations.audit.chain.running") : t("operations.audit.verify")}
    </Button>
  );
}

function ChainState({ chain }: { chain: AuditChain }) {
  const { t } = useTranslation();
  const facts = [
    ["links", t("operations.audit.chain.links"), formatCount(chain.links)],
    ["waiting", t("operations.audit.chain.waiting"), formatCount(chain.waiting)],
    ["sealed", t("operations.audit.chain.sealedAt"), <When key="at" at={chain.sealedAt} />],
    [
      "head",
      t("operations.audit.chain.head"),
      chain.head ? (
        <span key="head" className="block w-44">
          <Copyable text={chain.head} what={t("operations.audit.chain.head")} />
        </span>
      ) : (
        "–"
      ),
    ],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 text-base">
      {facts.map(([id, label, value]) => (
        <div key={id} className="min-w-0">
          <dt className="text-sm text-muted-foreground">{label}</dt>
          <dd data-testid={`text-chain-${id}`} className="tabular-nums">
            {value}
          </dd>
        </div>
      ))}
      <div className="min-w-0">
        <dt className="text-sm text-muted-foreground">{t("operations.audit.chain.verified")}</dt>
        <dd data-testid="text-chain-verified">
          {chain.lastVerification ? (
            <LastReport entryId={chain.lastVerification.id} at={chain.lastVerification.at} />
          ) : (
            <span className="text-muted-foreground">{t("operations.audit.chain.never")}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** The report is in the journal itself: verifying is an operation like any other. */
function LastReport({ entryId, at }: { entryId: string; at: string }) {
  const { t } = useTranslation();
  const entry = useQuery(auditEntryQuery(entryId)).data;
  const report = entry && (parsed(entry.after) as ChainReport | null);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <AppLink to={paths.admin.auditEntry(entryId)}>
        <When at={at} />
      </AppLink>
      {report?.whole === true && (
        <>
          <Badge tone="success" testId="badge-chain">
            <ShieldCheck aria-hidden />
            {t("operations.audit.chain.whole")}
          </Badge>
          <span className="text-sm text-muted-foreground">
            {t("operations.audit.chain.wholeText", { count: report.links, formatted: formatCount(report.links) })}
          </span>
        </>
      )}
      {report?.whole === false && (
        <>
          <Badge tone="danger" testId="badge-chain">
            <ShieldAlert aria-hidden />
            {t("operations.audit.chain.broken")}
          </Badge>
          <span className="text-sm text-danger">
            {t("operations.audit.chain.brokenText", { at: report.brokenAt, reason: report.reason })}
          </span>
          {report.brokenEntry !== null && (
            <AppLink to={paths.admin.auditEntry(String(report.brokenEntry))}>
              {t("operations.audit.chain.brokenEntry")}
            </AppLink>
          )}
        </>
      )}
      {entry && typeof report?.whole !== "boolean" && (
        <span className="text-sm text-muted-foreground">{t("operations.audit.chain.unknown")}</span>
      )}
    </span>
  );
}
