import { useQuery } from "@tanstack/react-query";
import { Amount } from "@/components/Amount";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { StaleBanner } from "@/components/StaleBanner";
import { LoadFailed } from "@/components/states";
import { When } from "@/components/When";
import type { Dashboard } from "@/lib/api/contractAdmin";
import { formatCount, formatDelay, formatDuration, formatFigure, formatPercent } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newestOf, useLive } from "@/lib/liveStream";
import { Notice } from "@/ui/Notice";
import { CallsChart } from "./CallsChart";
import { MoneyChart } from "./MoneyChart";
import { ADMIN_EVENTS, dashboardQuery } from "./queries";
import { RefusalsCard } from "./RefusalsCard";
import { Tile, Tiles } from "./Tile";

/** The switch and the money at a glance: fetched once, then moved by the event stream. */
export function DashboardPage() {
  const { t } = useTranslation();
  const first = useQuery(dashboardQuery);
  const live = useLive<Dashboard>(ADMIN_EVENTS, "dashboard");
  const { now, at } = newestOf(live, first);

  return (
    <>
      <PageHeader
        title={t("reporting.title")}
        lead={t("reporting.lead")}
        actions={
          <>
            {now && <When at={now.at} style="time" className="text-sm text-muted-foreground" />}
            <LiveBadge state={live.state} />
          </>
        }
      />
      <StaleBanner
        at={at}
        busy={first.isFetching}
        onRetry={() => {
          live.again();
          void first.refetch();
        }}
      />
      {!now && first.error ? (
        <LoadFailed error={first.error} onRetry={() => first.refetch()} />
      ) : (
        <div className="flex flex-col gap-4">
          <Figures now={now} />
          {now && <RatingBacklog now={now} />}
          <div className="grid gap-4 xl:grid-cols-2">
            <CallsChart hours={now?.hours} />
            <MoneyChart hours={now?.hours} currency={now?.today.revenue.currency} />
          </div>
          <RefusalsCard refusals={now?.lastRefusals} />
        </div>
      )}
    </>
  );
}

/** A figure that cannot be computed yet, e.g. ASR before the first call, is a dash and not a nought. */
function measured(value: number | null, format: (value: number) => string): string {
  return value === null ? "–" : format(value);
}

function Figures({ now }: { now: Dashboard | undefined }) {
  const { t } = useTranslation();
  const today = now?.today;
  return (
    <Tiles label={t("reporting.title")}>
      <Tile
        testId="calls-now"
        accent
        label={t("reporting.callsNow")}
        value={now && formatCount(now.callsNow)}
        note={now && t("reporting.talking", { count: now.talkingNow })}
      />
      <Tile
        testId="cps"
        label={t("reporting.cps")}
        value={now && formatFigure(now.callsPerSecond, 1)}
        note={t("reporting.cpsHint")}
      />
      <Tile
        testId="asr"
        label={t("reporting.asr")}
        value={today && measured(today.asrPercent, formatPercent)}
        note={
          today && t("reporting.asrHint", { answered: formatCount(today.answered), calls: formatCount(today.calls) })
        }
      />
      <Tile
        testId="acd"
        label={t("reporting.acd")}
        value={today && measured(today.acdSeconds, (seconds) => formatDuration(seconds * 1000))}
        note={t("reporting.acdHint")}
      />
      <Tile
        testId="pdd"
        label={t("reporting.pdd")}
        value={today && measured(today.pddMedianMs, formatDelay)}
        note={t("reporting.pddHint")}
      />
      <Tile
        testId="revenue"
        label={t("reporting.revenue")}
        value={today && <Amount money={today.revenue} kind="balance" />}
        note={t("reporting.rated")}
      />
      <Tile
        testId="cost"
        label={t("reporting.cost")}
        value={today && <Amount money={today.cost} kind="balance" />}
        note={t("reporting.rated")}
      />
      <Tile
        testId="margin"
        label={t("reporting.margin")}
        value={today && <Amount money={today.margin} kind="balance" toned />}
        note={
          today &&
          today.marginPercent !== null &&
          t("reporting.marginHint", { percent: formatPercent(today.marginPercent) })
        }
      />
    </Tiles>
  );
}

/** Calls that are not yet money. Silence here means that there are none. */
function RatingBacklog({ now }: { now: Dashboard }) {
  const { t } = useTranslation();
  if (now.unrated === 0 && now.suspended === 0) return null;
  return (
    <div className="grid gap-2 lg:auto-cols-fr lg:grid-flow-col">
      {now.suspended > 0 && (
        <Notice tone="danger" testId="text-suspended">
          {t("reporting.suspended", { count: now.suspended, formatted: formatCount(now.suspended) })}
        </Notice>
      )}
      {now.unrated > 0 && (
        <Notice tone="info" testId="text-unrated">
          {t("reporting.unrated", { count: now.unrated, formatted: formatCount(now.unrated) })}
        </Notice>
      )}
    </div>
  );
}
