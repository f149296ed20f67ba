import { HourChart } from "@/components/chart/HourChart";
import type { HourOfCalls } from "@/lib/api/contractAdmin";
import { formatCount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";

type Hour = Pick<HourOfCalls, "hour" | "calls" | "answered">;

/** Answered calls at the foot of each column, the others above them. */
export function CallsChart({ hours }: { hours: readonly Hour[] | undefined }) {
  const { t } = useTranslation();
  const top = Math.max(0, ...(hours ?? []).map((hour) => hour.calls));
  return (
    <HourChart
      testId="chart-calls"
      title={t("reporting.chart.calls")}
      note={t("reporting.chart.callsNote")}
      hours={hours}
      top={top}
      isEmpty={top === 0}
      formatTick={(value) => formatFigure(value, Number.isInteger(value) ? 0 : 1)}
      series={[
        { label: t("reporting.chart.answered"), look: "column", tone: "first", value: (hour) => hour.answered },
        {
          label: t("reporting.chart.notAnswered"),
          look: "column",
          tone: "quiet",
          value: (hour) => hour.calls - hour.answered,
        },
      ]}
      read={(hour) => [
        { label: t("reporting.chart.calls_"), value: formatCount(hour.calls) },
        { label: t("reporting.chart.answered"), value: formatCount(hour.answered) },
      ]}
    />
  );
}
