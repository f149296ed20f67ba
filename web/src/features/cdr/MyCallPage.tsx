import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { RatingBadge, ResultBadge } from "@/components/CallBadges";
import { Copyable } from "@/components/Copyable";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { When } from "@/components/When";
import type { OwnCall } from "@/lib/api/contractCustomer";
import { formatCount, formatDuration, formatFigure, formatPercent } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { myCallQuery } from "./queries";
import { Working } from "./RatingCard";

/** One call as the customer may see it: what happened and how the charge was made. */
export function MyCallPage() {
  const { t } = useTranslation();
  const { callId = "" } = useParams({ strict: false }) as { callId?: string };
  const query = useQuery(myCallQuery(callId));
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
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {call.refusal && (
          <Notice tone="danger" title={t("cdr.detail.refused")} testId="text-refusal">
            {codeText("refusal", call.refusal)}
          </Notice>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("cdr.detail.facts")} testId="section-summary">
            <Facts facts={happened(call, t)} />
          </Card>
          <Card title={t(call.way === "received" ? "cdr.way.paid" : "cdr.rating.mySide")} testId="section-rating">
            <Facts facts={charged(call, t)} />
            <Working lines={call.lines} />
          </Card>
          {call.media.map((stream, index) => (
            <Card
              key={`${stream.kind}-${index}`}
              title={t("cdr.media.title")}
              note={t("cdr.media.myNote")}
              testId="section-media"
            >
              <Facts facts={heard(stream, t)} />
            </Card>
          ))}
        </div>
      </div>
    </>
  );
}

function happened(call: OwnCall, t: TFunction): Fact[] {
  return [
    ...(call.way ? [{ label: t("cdr.way.label"), value: t(`cdr.way.${call.way}`) }] : []),
    ...(call.interconnect ? [{ label: t("cdr.way.interconnect"), value: call.interconnect }] : []),
    { label: t("cdr.detail.start"), value: <When at={call.startedAt} style="full" /> },
    { label: t("cdr.detail.ringing"), value: <When at={call.ringingAt} style="full" /> },
    { label: t("cdr.detail.answered"), value: <When at={call.answeredAt} style="full" /> },
    { label: t("cdr.detail.end"), value: <When at={call.endedAt} style="full" /> },
    { label: t("cdr.detail.talk"), value: <span className="tabular-nums">{formatDuration(call.talkMs)}</span> },
    { label: t("cdr.detail.releasedBy"), value: call.releasedBy && codeText("releasedBy", call.releasedBy) },
    {
      label: t("cdr.detail.callId"),
      value: <Copyable text={call.callId} what={t("cdr.detail.callId")} className="max-w-56" />,
    },
  ];
}

/** What was seen of the reader's own side; nothing of the other one. */
function heard(stream: OwnCall["media"][number], t: TFunction): Fact[] {
  const millis = (value: number | null) => (value === null ? null : `${formatFigure(value, 1)}\u00a0ms`);
  return [
    {
      label: t("cdr.media.codec"),
      value: [stream.kind, stream.codec, stream.secure ? "SRTP" : ""].filter((word) => word !== "").join(" · "),
    },
    { label: t("cdr.media.fromYou"), value: formatCount(stream.received) },
    { label: t("cdr.media.toYou"), value: formatCount(stream.sent) },
    { label: t("cdr.media.loss"), value: stream.lossPercent === null ? null : formatPercent(stream.lossPercent) },
    { label: t("cdr.media.jitterMean"), value: millis(stream.jitterMs) },
    { label: t("cdr.media.roundTrip"), value: millis(stream.roundTripMs) },
    { label: t("cdr.media.youMissed"), value: stream.theirLost === null ? null : formatCount(stream.theirLost) },
    { label: t("cdr.media.mos"), value: stream.mos === null ? null : formatFigure(stream.mos, 2) },
  ];
}

function charged(call: OwnCall, t: TFunction): Fact[] {
  return [
    { label: t("cdr.rating.zone"), value: call.zone },
    { label: t("cdr.rating.code"), value: call.code && <span className="tabular-nums">{call.code}</span> },
    { label: t("cdr.rating.price"), value: call.price && <Amount money={call.price} kind="price" /> },
    {
      label: t("cdr.rating.ratedSeconds"),
      value: call.ratedSeconds === null ? null : t("cdr.rating.seconds", { seconds: formatCount(call.ratedSeconds) }),
    },
    {
      label: t("cdr.rating.charge"),
      value: call.charge && <Amount money={call.charge} kind="call" className="font-semibold" />,
    },
    ...(call.invoice === undefined ? [] : [invoiced(call, call.invoice, t)]),
  ];
}

function invoiced(call: OwnCall, invoice: OwnCall["invoice"] | null, t: TFunction): Fact {
  return {
    label: t("cdr.detail.invoice"),
    value:
      !invoice && call.state === "not-charged" ? null : invoice ? (
        <AppLink to={paths.portal.invoice(invoice.id)}>{invoice.number ?? t("cdr.detail.draftInvoice")}</AppLink>
      ) : (
        <span className="text-muted-foreground">{t("cdr.detail.notInvoiced")}</span>
      ),
  };
}
