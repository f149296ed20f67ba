import type { HourOfCalls } from "@/lib/api/contractAdmin";
import { forDrawing } from "@/lib/decimal";
import { formatAmount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { HourChart, type Plot } from "./HourChart";

const LINE = "inline-block h-0.5 w-4 rounded-full";

function pathOf(plot: Plot, values: number[]): string {
  return values.map((value, index) => `${index === 0 ? "M" : "L"}${plot.x(index)},${plot.y(value)}`).join("");
}

/** Revenue as a filled line, cost as a dashed one: what lies between them is the margin. */
export function MoneyChart({ hours, currency }: { hours: HourOfCalls[] | undefined; currency: string | undefined }) {
  const { t } = useTranslation();
  const top = Math.max(0, ...(hours ?? []).flatMap((hour) => [forDrawing(hour.revenue), forDrawing(hour.cost)]));
  return (
    <HourChart
      testId="chart-money"
      title={t("reporting.chart.money")}
      note={t("reporting.chart.moneyNote", { currency: currency ?? "" })}
      hours={hours}
      top={top}
      isEmpty={top === 0}
      formatTick={(value) => formatFigure(value, value >= 100 || value === 0 ? 0 : 2)}
      legend={[
        { label: t("reporting.chart.revenue"), mark: <span aria-hidden className={`${LINE} bg-chart-2`} /> },
        {
          label: t("reporting.chart.cost"),
          mark: <span aria-hidden className="inline-block w-4 border-t-2 border-dashed border-chart-3" />,
        },
      ]}
      read={(hour) => [
        { label: t("reporting.chart.revenue"), value: formatAmount(hour.revenue, "balance") },
        { label: t("reporting.chart.cost"), value: formatAmount(hour.cost, "balance") },
      ]}
      draw={(plot, drawn) => {
        const revenue = pathOf(
          plot,
          drawn.map((hour) => forDrawing(hour.revenue)),
        );
        const cost = pathOf(
          plot,
          drawn.map((hour) => forDrawing(hour.cost)),
        );
        return (
          <>
            <path
              d={`${revenue}L${plot.x(drawn.length - 1)},${plot.base}L${plot.x(0)},${plot.base}Z`}
              className="fill-chart-2/12"
            />
            <path
              d={revenue}
              className="fill-none stroke-chart-2"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              strokeLinejoin="round"
            />
            <path
              d={cost}
              className="fill-none stroke-chart-3"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              strokeLinejoin="round"
              strokeDasharray="5 4"
            />
          </>
        );
      }}
    />
  );
}
