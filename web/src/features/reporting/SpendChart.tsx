import { HourChart } from "@/components/chart/HourChart";
import type { AccountHour } from "@/lib/api/contractCustomer";
import { forDrawing } from "@/lib/decimal";
import { formatAmount, formatFigure } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";

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
      series={[
        {
          label: t("reporting.chart.charged"),
          look: "column",
          tone: "second",
          value: (hour) => forDrawing(hour.charge),
        },
      ]}
      read={(hour) => [{ label: t("reporting.chart.charged"), value: formatAmount(hour.charge, "balance") }]}
    />
  );
}
