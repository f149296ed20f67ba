import { HourChart } from "@/components/chart/HourChart";
import type { HourOfCalls } from "@/lib/api/contractAdmin";
import { forDrawing } from "@/lib/decimal";
import { formatAmount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";

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
      series={[
        {
          label: t("reporting.chart.revenue"),
          look: "area",
          tone: "second",
          value: (hour) => forDrawing(hour.revenue),
        },
        { label: t("reporting.chart.cost"), look: "dashed", tone: "third", value: (hour) => forDrawing(hour.cost) },
      ]}
      read={(hour) => [
        { label: t("reporting.chart.revenue"), value: formatAmount(hour.revenue, "balance") },
        { label: t("reporting.chart.cost"), value: formatAmount(hour.cost, "balance") },
      ]}
    />
  );
}
