import type { HourOfCalls } from "@/lib/api/contractAdmin";
import { formatCount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { HourChart } from "./HourChart";

type Hour = Pick<HourOfCalls, "hour" | "calls" | "answered">;

const SQUARE = "inline-block size-2.5 rounded-sm";

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
      legend={[
        { label: t("reporting.chart.answered"), mark: <span aria-hidden className={`${SQUARE} bg-chart-1`} /> },
        { label: t("reporting.chart.notAnswered"), mark: <span aria-hidden className={`${SQUARE} bg-chart-quiet`} /> },
      ]}
      read={(hour) => [
        { label: t("reporting.chart.calls_"), value: formatCount(hour.calls) },
        { label: t("reporting.chart.answered"), value: formatCount(hour.answered) },
      ]}
      draw={(plot, drawn) =>
        drawn.map((hour, index) => {
          const width = Math.max(4, plot.step * 0.62);
          const x = plot.x(index) - width / 2;
          const answeredTop = plot.y(hour.answered);
          const top = plot.y(hour.calls);
          return (
            <g key={hour.hour}>
              <rect x={x} y={top} width={width} height={Math.max(0, answeredTop - top)} className="fill-chart-quiet" />
              <rect x={x} y={answeredTop} width={width} height={plot.base - answeredTop} className="fill-chart-1" />
            </g>
          );
        })
      }
    />
  );
}
