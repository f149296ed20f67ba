import { Amount } from "@/components/Amount";
import type { Side } from "@/lib/api/contractAdmin";
import { negate } from "@/lib/decimal";
import { useTranslation } from "@/lib/i18n";

/** How far a balance may fall: a limit of 3,000 stands as −3,000, beside the balance that it is compared with (2.2.5). Prepaid has none (2.3). */
export function LimitAmount({ side, bare = false }: { side: Side; bare?: boolean }) {
  const { t } = useTranslation();
  // who pays beforehand has none, and nothing that could be set
  if (side.creditType === "prepaid") return "–";
  if (!side.limit) return t("carriers.noLimit");
  return <Amount money={{ ...side.limit, amount: negate(side.limit.amount) }} kind="balance" bare={bare} />;
}
