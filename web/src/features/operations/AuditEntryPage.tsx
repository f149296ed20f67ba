import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { AppLink } from "@/components/AppLink";
import { CodeSample } from "@/components/CodeSample";
import { Copyable } from "@/components/Copyable";
import { DiffView } from "@/components/DiffView";
import { Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { When } from "@/components/When";
import type { AuditDetail } from "@/lib/api/contractOperations";
import { formatCount, formatInstant } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { actorKey, actorName, OutcomeBadge, Subject, titleOf } from "./auditParts";
import { auditEntryQuery } from "./auditQueries";
import { parsed, pretty } from "./jobs";

/** One entry: who did what to what, before and after, and its place in the chain. */
export function AuditEntryPage() {
  const { t } = useTranslation();
  const { entryId = "" } = useParams({ strict: false }) as { entryId?: string };
  const query = useQuery(auditEntryQuery(entryId));
  const detail = query.data;
  const name = t("operations.audit.entry", { id: entryId });
  if (!detail) {
    return <RecordPending title={name} error={query.error} onRetry={() => query.refetch()} />;
  }
  const { entry } = detail;
  return (
    <>
      <PageHeader
        title={titleOf(entry)}
        tabTitle={name}
        badges={<OutcomeBadge outcome={entry.outcome} />}
        lead={`${actorName(entry)}, ${formatInstant(entry.at, "full")}`}
      />
      <div className="flex flex-col gap-4">
        {entry.explanation && (
          <Notice tone={entry.outcome === "done" ? "info" : entry.outcome === "refused" ? "warning" : "danger"}>
            {entry.explanation}
          </Notice>
        )}
        <EntryFacts detail={detail} />
        <Card title={t("operations.audit.change")} flush>
          <DiffView label={t("operations.audit.change")} before={parsed(detail.before)} after={parsed(detail.after)} />
        </Card>
        <Card title={t("operations.audit.payload")}>
          {detail.payload ? (
            <CodeSample label={t("operations.audit.payload")} code={pretty(detail.payload)} />
          ) : (
            <p className="text-base text-muted-foreground">{t("operations.audit.noPayload")}</p>
          )}
        </Card>
        <ProofCard detail={detail} />
      </div>
    </>
  );
}

function EntryFacts({ detail }: { detail: AuditDetail }) {
  const { t } = useTranslation();
  const { entry } = detail;
  const about = entry.subjectKind && entry.subjectId ? `${entry.subjectKind}:${entry.subjectId}` : null;
  const mono = (text: string) => text && <span className="font-mono text-sm">{text}</span>;
  return (
    <Card>
      <Facts
        columns={3}
        facts={[
          { label: t("operations.audit.at"), value: <When at={entry.at} style="full" /> },
          {
            label: t("operations.audit.who"),
            value: (
              <AppLink to={paths.admin.auditLog()} search={{ actor: actorKey(entry) }}>
                {actorName(entry)}
              </AppLink>
            ),
          },
          { label: t("operations.audit.onBehalfOf"), value: entry.onBehalfOf },
          { label: t("operations.audit.type"), value: mono(entry.type) },
          { label: t("operations.audit.category"), value: codeText("jobCategory", entry.category) },
          { label: t("operations.audit.source"), value: codeText("auditSource", entry.source) },
          {
            label: t("operations.audit.subject"),
            value: about && <Subject entry={entry} />,
          },
          {
            label: t("operations.audit.history"),
            value: about && (
              <AppLink to={paths.admin.auditLog()} search={{ about }}>
                {about}
              </AppLink>
            ),
          },
          {
            label: t("operations.audit.job"),
            value: entry.jobId && (
              <AppLink to={paths.admin.jobQueue()} search={{ job: entry.jobId }}>
                {entry.jobId}
              </AppLink>
            ),
          },
          { label: t("operations.audit.address"), value: mono(entry.address) },
          { label: t("operations.audit.request"), value: mono(detail.requestId) },
          { label: t("operations.audit.code"), value: entry.code && mono(entry.code) },
          { label: t("operations.audit.agent"), value: detail.agent, long: true },
        ]}
      />
    </Card>
  );
}

function ProofCard({ detail }: { detail: AuditDetail }) {
  const { t } = useTranslation();
  return (
    <Card title={t("operations.audit.proof")} note={t("operations.audit.chain.note")}>
      <Facts
        facts={[
          {
            label: t("operations.audit.position"),
            value: detail.position === null ? t("operations.audit.notSealed") : formatCount(detail.position),
            testId: "text-position",
          },
          {
            label: t("operations.audit.digest"),
            value: <Copyable text={detail.digest} what={t("operations.audit.digest")} />,
          },
          {
            label: t("operations.audit.hash"),
            value: detail.hash && <Copyable text={detail.hash} what={t("operations.audit.hash")} />,
          },
        ]}
      />
    </Card>
  );
}
