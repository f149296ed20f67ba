import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { AppLink } from "@/components/AppLink";
import { RatingBadge, ResultBadge } from "@/components/CallBadges";
import { Copyable } from "@/components/Copyable";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay } from "@/components/rights";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { When } from "@/components/When";
import type { Call } from "@/lib/api/contractAdmin";
import { formatDelay, formatDuration } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { interconnectQuery, serviceQuery } from "../carriers/queries";
import { JournalEntries } from "../ledger/JournalEntries";
import { AttemptsCard, ChecksCard, RoutesCard } from "./EvidenceCards";
import { LadderCard } from "./LadderCard";
import { MediaCard } from "./MediaCard";
import { callQuery } from "./queries";
import { RatingCard } from "./RatingCard";

/** One call from its INVITE to its invoice line. */
export function CallPage() {
  const { t } = useTranslation();
  const { callId = "" } = useParams({ strict: false }) as { callId?: string };
  const query = useQuery(callQuery(callId));
  const call = query.data;

  if (!call) {
    return <RecordPending title={t("cdr.one")} error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={t("cdr.detail.title", { caller: call.caller, called: call.called })}
        badges={
          <>
            <ResultBadge result={call.result} sipCode={call.sipCode} />
            <RatingBadge state={call.state} />
            {call.simulated && <SimulatedBadge />}
            {call.test && (
              <span title={t("cdr.detail.test")}>
                <Badge testId="badge-test-call">{t("cdr.test")}</Badge>
              </span>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {call.refusal && (
          <Notice tone="danger" title={t("cdr.detail.refused")} testId="text-refusal">
            {codeText("refusal", call.refusal)}
          </Notice>
        )}
        <Card title={t("cdr.detail.facts")} testId="section-summary">
          <Facts columns={4} facts={factsOf(call, t)} />
        </Card>
        <LadderCard call={call} />
        <div className="grid items-start gap-4 2xl:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
          <ChecksCard checks={call.checks} />
          <RoutesCard routes={call.routes} />
        </div>
        <AttemptsCard attempts={call.attemptList} />
        <MediaCard media={call.media} />
        <RatingCard call={call} />
        <Card title={t("cdr.journal.title")} flush testId="section-journal">
          <JournalEntries entries={call.journal} none={t("cdr.journal.none")} />
        </Card>
      </div>
    </>
  );
}

function carrierLink(carrier: { id: string; name: string } | null) {
  return carrier && <AppLink to={paths.admin.carrier(carrier.id)}>{carrier.name}</AppLink>;
}

type Named = { id: string; name: string };

/** To the interconnect that a call came in by, as long as it is there; a call keeps the name for good. */
function TrunkLink({ id, name }: Named) {
  const enabled = useMay("carriers.carrier.view");
  const carrier = useQuery({ ...interconnectQuery(id), enabled }).data?.carrier;
  return carrier ? <AppLink to={paths.admin.interconnect(carrier.id, id)}>{name}</AppLink> : name;
}

/** To the service that a call was sold by, likewise. */
function ServiceLink({ id, name }: Named) {
  const enabled = useMay("carriers.carrier.view");
  const found = useQuery({ ...serviceQuery(id), enabled }).data;
  return found ? <AppLink to={paths.admin.service(found.carrier.id, found.interconnect.id, id)}>{name}</AppLink> : name;
}

function invoiceLink(call: Call, t: TFunction) {
  if (!call.invoice && call.state === "not-charged") return null;
  if (!call.invoice) return <span className="text-muted-foreground">{t("cdr.detail.notInvoiced")}</span>;
  const { id, number, position } = call.invoice;
  return (
    <AppLink to={paths.admin.invoiceLine(id, position)}>
      {t("cdr.detail.invoiceLine", { number: number ?? t("cdr.detail.draftInvoice"), position })}
    </AppLink>
  );
}

function factsOf(call: Call, t: TFunction): Fact[] {
  return [
    { label: t("cdr.detail.customer"), value: carrierLink(call.customer) },
    { label: t("cdr.detail.interconnect"), value: call.interconnect && <TrunkLink {...call.interconnect} /> },
    { label: t("cdr.detail.service"), value: call.service && <ServiceLink {...call.service} /> },
    { label: t("cdr.detail.supplier"), value: carrierLink(call.supplier) },
    { label: t("cdr.detail.start"), value: <When at={call.startedAt} style="full" /> },
    { label: t("cdr.detail.ringing"), value: <When at={call.ringingAt} style="full" /> },
    { label: t("cdr.detail.answered"), value: <When at={call.answeredAt} style="full" /> },
    { label: t("cdr.detail.end"), value: <When at={call.endedAt} style="full" /> },
    { label: t("cdr.detail.talk"), value: <span className="tabular-nums">{formatDuration(call.talkMs)}</span> },
    { label: t("cdr.detail.pdd"), value: call.pddMs === null ? null : formatDelay(call.pddMs) },
    { label: t("cdr.detail.releasedBy"), value: call.releasedBy && codeText("releasedBy", call.releasedBy) },
    { label: t("cdr.detail.endCode"), value: call.endCode && codeText("endCode", call.endCode) },
    { label: t("cdr.detail.q850"), value: call.q850 },
    { label: t("cdr.detail.verdict"), value: call.verdict && codeText("verdict", call.verdict) },
    { label: t("cdr.detail.zone"), value: call.zone },
    { label: t("cdr.detail.earlyMedia"), value: call.earlyMedia ? t("common.yes") : t("common.no") },
    { label: t("cdr.detail.callerValidity"), value: codeText("callerValidity", call.callerValidity) },
    {
      label: t("cdr.detail.routingNumber"),
      value: call.routingNumber && (
        <span className="tabular-nums">
          {call.routingNumber}
          {call.network && ` (${t("cdr.detail.network", { network: call.network })})`}
          <span className="block text-sm text-muted-foreground">
            {t(call.soldByRoutingNumber ? "cdr.detail.soldByRouting" : "cdr.detail.soldByDialled")}
          </span>
        </span>
      ),
    },
    {
      label: t("cdr.detail.calledReceived"),
      value: call.calledReceived && <span className="tabular-nums">{call.calledReceived}</span>,
    },
    {
      label: t("cdr.detail.sourceAddress"),
      value: call.sourceAddress && <span className="font-mono text-sm">{call.sourceAddress}</span>,
    },
    { label: t("cdr.detail.source"), value: codeText("source", call.source) },
    { label: t("cdr.detail.invoice"), value: invoiceLink(call, t), testId: "text-invoice" },
    {
      label: t("cdr.detail.callId"),
      value: <Copyable text={call.callId} what={t("cdr.detail.callId")} className="max-w-56" />,
    },
    {
      label: t("cdr.detail.sipCallId"),
      value: call.sipCallId && <Copyable text={call.sipCallId} what={t("cdr.detail.sipCallId")} className="max-w-56" />,
    },
  ];
}
