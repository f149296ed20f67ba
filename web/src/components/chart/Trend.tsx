import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { classes } from "@/lib/classes";
import { forDrawing } from "@/lib/decimal";
import { formatAmount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";

/** Of a day with its gap, in pixels. */
const STEP = 9;
const GAP = 2 / STEP;
const HEIGHT = 18;
/** A day with little must not look like a day with nothing, which has a line. */
const LEAST = 2;
const NOTHING = 1;

/** Days on end as bars, the last one strong; the amounts are in its name and tooltip. */
export function Trend({ amounts, currency }: { amounts: readonly string[]; currency: string }) {
  const { t } = useTranslation();
  const values = amounts.map((amount) => Math.abs(forDrawing(amount)));
  const width = values.length * STEP - STEP * GAP;
  const days = scaleBand({ domain: values.map((_, day) => day), range: [0, width], paddingInner: GAP });
  const tall = scaleLinear({ domain: [0, Math.max(...values, Number.MIN_VALUE)], range: [LEAST, HEIGHT] });
  const said = t("common.trend", {
    count: amounts.length,
    amounts: amounts.map((amount) => formatAmount(amount, "balance")).join(" · "),
    currency,
  });
  return (
    <svg
      role="img"
      aria-label={said}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className="inline-block align-middle"
    >
      <title>{said}</title>
      {values.map((value, day) => {
        const height = value === 0 ? NOTHING : tall(value);
        return (
          <Bar
            key={day}
            x={days(day)}
            y={HEIGHT - height}
            width={days.bandwidth()}
            height={height}
            rx={1}
            className={classes(
              value === 0 ? "fill-border" : day === values.length - 1 ? "fill-chart-2" : "fill-muted-foreground/50",
            )}
          />
        );
      })}
    </svg>
  );
}
