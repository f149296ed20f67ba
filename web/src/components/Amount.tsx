import { classes } from "@/lib/classes";
import { signOf } from "@/lib/decimal";
import { formatAmount, formatDecimal, type Money, type MoneyKind, placesTogether } from "@/lib/format";

type Props = {
  money: Money | null | undefined;
  kind: MoneyKind;
  /** Leave the currency out where the column or the card already says it. */
  bare?: boolean;
  /** Negative in the colour of danger: for margins. A debt is no danger by itself. */
  toned?: boolean;
  /** The balances that it stands beside and is compared with: all are shown with the places that none of them is lost in. */
  beside?: readonly (Money | null | undefined)[];
  className?: string;
};

/** Money on the screen: rounded for its kind, full precision in the tooltip. */
export function Amount({ money, kind, bare = false, toned = false, beside, className }: Props) {
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
      {beside
        ? formatDecimal(
            money.amount,
            placesTogether([money, ...beside].flatMap((other) => (other ? [other.amount] : []))),
          )
        : formatAmount(money.amount, kind)}
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
