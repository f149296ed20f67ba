import { classes } from "@/lib/classes";
import { signOf } from "@/lib/decimal";
import { formatAmount, type Money, type MoneyKind } from "@/lib/format";

type Props = {
  money: Money | null | undefined;
  kind: MoneyKind;
  /** Leave the currency out where the column or the card already says it. */
  bare?: boolean;
  /** Negative in the colour of danger: for margins. A debt is no danger by itself. */
  toned?: boolean;
  className?: string;
};

/** Money on the screen: rounded for its kind, full precision in the tooltip. */
export function Amount({ money, kind, bare = false, toned = false, className }: Props) {
  if (!money) return <span className="text-muted-foreground">–</span>;
  return (
    <span
      title={`${money.amount} ${money.currency}`}
      className={classes(
        "whitespace-nowrap tabular-nums",
        toned && signOf(money.amount) < 0 && "text-danger",
        className,
      )}
    >
      {formatAmount(money.amount, kind)}
      {!bare && (
        <>
          {/* a space that is read out and copied along, and never breaks the line */}
          {"\u00a0"}
          <span className="text-[0.85em] text-muted-foreground">{money.currency}</span>
        </>
      )}
    </span>
  );
}
