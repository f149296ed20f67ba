import type { AccountHour } from "@/lib/api/contractCustomer";
import { forDrawing } from "@/lib/decimal";
import { formatAmount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { HourChart } from "./HourChart";

/** What the calls of each hour cost, as far as they are rated. */
export function SpendChart({
  hours,
  currency,
}: {
  hours: readonly AccountHour[] | undefined;
  currency: string | undefined;
}) {
  const { t } = useTranslation();
  const top = Math.max(0, ...(hours ?? []).map((hour) => forDrawing(hour.charge)));
  return (
    <HourChart
      testId="chart-spend"
      title={t("reporting.chart.spend")}
      note={t("reporting.chart.moneyNote", { currency: currency ?? "" })}
      hours={hours}
      top={top}
      isEmpty={top === 0}
      none={t("reporting.chart.spendNone")}
      formatTick={(value) => formatFigure(value, value >= 100 || value === 0 ? 0 : 2)}
      legend={[]}
      read={(hour) => [{ label: t("reporting.chart.charged"), value: formatAmount(hour.charge, "balance") }]}
      draw={(plot, drawn) =>
        drawn.map((hour, index) => {
          const width = Math.max(4, plot.step * 0.62);
          const height = plot.base - plot.y(forDrawing(hour.charge));
          return (
            <rect
              key={hour.hour}
              x={plot.x(index) - width / 2}
              y={plot.base - height}
              width={width}
              height={height}
              className="fill-chart-2"
            />
          );
        })
      }
    />
  );
}
