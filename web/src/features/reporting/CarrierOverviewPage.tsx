import { useQuery } from "@tanstack/react-query";
import { Amount } from "@/components/Amount";
import { PageHeader } from "@/components/PageHeader";
import { StaleBanner } from "@/components/StaleBanner";
import { LoadFailed, NoneYet } from "@/components/states";
import type { CarrierPicture, OwnFlow, OwnLine } from "@/lib/api/contractCustomer";
import { formatCount, formatDuration, formatPercent } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { LineCard } from "./LineCard";
import { carrierPictureQuery } from "./queries";
import { Tile, Tiles } from "./Tile";

/** The carrier's first page: how it stands, and what went either way. */
export function CarrierOverviewPage() {
  const { t } = useTranslation();
  const picture = useQuery(carrierPictureQuery);
  const { data } = picture;
  return (
    <>
      <PageHeader
        title={t("reporting.overview.title")}
        lead={t("reporting.carrier.lead")}
        actions={
          data && (
            <span className="font-mono text-sm text-muted-foreground">
              {t("reporting.overview.code", { code: data.code })}
            </span>
          )
        }
      />
      <StaleBanner
        at={data && picture.dataUpdatedAt}
        busy={picture.isFetching}
        onRetry={() => void picture.refetch()}
      />
      {!data && picture.error && (
        <Card>
          <LoadFailed error={picture.error} onRetry={() => picture.refetch()} />
        </Card>
      )}
      {!data && !picture.error && <Skeleton className="h-72 w-full" />}
      {data && <Picture picture={data} />}
    </>
  );
}

function Picture({ picture }: { picture: CarrierPicture }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-4">
      {picture.lines.length === 0 && (
        <Card>
          <NoneYet title={t("reporting.overview.noAccount")} hint={t("reporting.carrier.noAccountHint")} />
        </Card>
      )}
      {picture.lines.map((line) => (
        <OwnLineCard key={`${line.way}-${line.currency}`} line={line} />
      ))}
      {picture.day.sent && picture.today.sent && (
        <Flows way="sent" now={picture.now.sent} day={picture.day.sent} today={picture.today.sent} />
      )}
      {picture.day.received && picture.today.received && (
        <Flows way="received" now={picture.now.received} day={picture.day.received} today={picture.today.received} />
      )}
    </div>
  );
}

/** One currency of one way. Seen from the carrier: what is in its favour is positive. */
function OwnLineCard({ line }: { line: OwnLine }) {
  const { t } = useTranslation();
  const compared = [line.balance, line.held, line.remaining];
  return (
    <LineCard
      title={t(`reporting.carrier.${line.way}Account`, { currency: line.currency })}
      testId={`account-${line.way}-${line.currency}`}
      creditType={line.creditType}
      first={{
        label: t("reporting.carrier.balance"),
        testId: "balance",
        // a debt within its limit is nothing to warn of, and nothing to be glad of
        tone: line.exhausted ? "bad" : line.balance.amount.startsWith("-") ? "plain" : "good",
        value: <Amount money={line.balance} kind="balance" beside={compared} />,
      }}
      figures={[
        {
          key: "remaining",
          label: t("reporting.carrier.remaining"),
          value: line.remaining ? (
            <Amount money={line.remaining} kind="balance" beside={compared} />
          ) : (
            t("carriers.noLimit")
          ),
        },
        {
          key: "limit",
          label: t("reporting.overview.limit"),
          value: line.limit ? <Amount money={line.limit} kind="balance" /> : t("carriers.noLimit"),
        },
        ...(line.way === "sent"
          ? [
              {
                key: "held",
                label: t("reporting.overview.held"),
                value: <Amount money={line.held} kind="balance" beside={compared} />,
                note: t("reporting.overview.heldHint"),
              },
            ]
          : []),
      ]}
      warning={line.exhausted && line.way === "sent" ? t("reporting.overview.exhausted") : undefined}
    />
  );
}

/** What went one way: now, in the last 24 hours and since midnight. */
function Flows({ way, now, day, today }: { way: "sent" | "received"; now: number; day: OwnFlow; today: OwnFlow }) {
  const { t } = useTranslation();
  return (
    <Card title={t(`reporting.carrier.${way}`)} testId={`traffic-${way}`}>
      <Tiles label={t(`reporting.carrier.${way}`)}>
        <Tile testId={`${way}-now`} accent label={t("reporting.overview.callsNow")} value={formatCount(now)} />
        <Span name="day" way={way} flow={day} />
        <Span name="today" way={way} flow={today} />
      </Tiles>
    </Card>
  );
}

function Span({ name, way, flow }: { name: "day" | "today"; way: string; flow: OwnFlow }) {
  const { t } = useTranslation();
  return (
    <>
      <Tile
        testId={`${way}-${name}-calls`}
        label={t(`reporting.carrier.${name}Calls`)}
        value={formatCount(flow.calls)}
        note={
          flow.calls > 0 &&
          t("reporting.carrier.answered", { share: formatPercent((flow.answered / flow.calls) * 100) })
        }
      />
      <Tile
        testId={`${way}-${name}-talk`}
        label={t(`reporting.carrier.${name}Talk`)}
        value={formatDuration(flow.talkMs)}
        note={flow.charge.map((money) => (
          <span key={money.currency} className="mr-2">
            <Amount money={money} kind="balance" />
          </span>
        ))}
      />
    </>
  );
}
