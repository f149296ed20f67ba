import { forDrawing } from "@/lib/decimal";
import { formatAmount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";

const WIDTH = 7;
const GAP = 2;
const HEIGHT = 18;
/** A day with little must not look like a day with nothing. */
const LEAST = 2;

/** Days on end as bars, the last one strong; the amounts are in its name and tooltip. */
export function Trend({ amounts, currency }: { amounts: readonly string[]; currency: string }) {
  const { t } = useTranslation();
  const values = amounts.map((amount) => Math.abs(forDrawing(amount)));
  const top = Math.max(...values);
  const said = t("common.trend", {
    count: amounts.length,
    amounts: amounts.map((amount) => formatAmount(amount, "balance")).join(" · "),
    currency,
  });
  const total = values.length * (WIDTH + GAP) - GAP;
  return (
    <svg
      role="img"
      aria-label={said}
      width={total}
      height={HEIGHT}
      viewBox={`0 0 ${total} ${HEIGHT}`}
      className="inline-block align-middle"
    >
      <title>{said}</title>
      {values.map((value, index) => {
        const height = top === 0 || value === 0 ? 1 : Math.max(LEAST, (value / top) * HEIGHT);
        return (
          <rect
            key={index}
            x={index * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
            rx={1}
            className={
              value === 0 ? "fill-border" : index === values.length - 1 ? "fill-chart-2" : "fill-muted-foreground/50"
            }
          />
        );
      })}
    </svg>
  );
}
