import type { Side } from "@/lib/api/contractAdmin";
import { formatDecimal, placesTogether } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { reckoned } from "./sides";

/** What is left of a side: green while something is left or nothing limits it, red from exactly nought downwards. */
export function RemainingBadge({ side, bare = false }: { side: Side; bare?: boolean }) {
  const { t } = useTranslation();
  const places = placesTogether(reckoned(side).flatMap((money) => (money ? [money.amount] : [])));
  return (
    <Badge tone={side.exhausted ? "danger" : "success"} testId="badge-remaining" className="tabular-nums">
      {side.exhausted && <span className="sr-only">{t("carriers.exhausted")}: </span>}
      {side.remaining === null
        ? t("carriers.noLimit")
        : bare
          ? formatDecimal(side.remaining.amount, places)
          : `${formatDecimal(side.remaining.amount, places)}\u00a0${side.remaining.currency}`}
    </Badge>
  );
}
