import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { Amount } from "@/components/Amount";
import { useMay } from "@/components/rights";
import { When } from "@/components/When";
import type { BalanceRow } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { AdjustOfRow } from "./AdjustOfRow";
import { isSpendRow, ResetSpendDialog, SpendLimitDialog } from "./SpendDialogs";

/** What is left of the 24-hour limit: red when it is reached, with the reset that it counts from. */
export function SpendLeft({ row }: { row: BalanceRow }) {
  const { t } = useTranslation();
  if (!isSpendRow(row) || !row.spendLimit.remaining) return <>–</>;
  const { remaining, reached, resetAt } = row.spendLimit;
  return (
    <span className="inline-flex items-center gap-1.5">
      {resetAt && (
        <span className="text-sm text-muted-foreground">
          {t("carriers.spend.since")} <When at={resetAt} />
        </span>
      )}
      <Badge tone={reached ? "danger" : "success"}>
        {reached ? t("carriers.spend.reached") : <Amount money={remaining} kind="balance" bare />}
      </Badge>
    </span>
  );
}

/** What counts against the limit: the last 24 hours, or the day that ends at the carrier's midnight. */
export function SpendMode({ row }: { row: BalanceRow }) {
  const { t } = useTranslation();
  if (!isSpendRow(row)) return <>–</>;
  const { restartsAt } = row.spendLimit;
  return restartsAt ? (
    <>
      {t("carriers.spend.untilMidnight")} <When at={restartsAt} style="full" />
    </>
  ) : (
    t("carriers.spend.modes.rolling")
  );
}

/** What can be done about an account's 24-hour spend and, where it is not done beside it, about its balance. */
export function SpendActions({ row, adjusts = false }: { row: BalanceRow; adjusts?: boolean }) {
  const { t } = useTranslation();
  const mayLimit = useMay("carriers.credit.change");
  const mayAdjust = useMay("carriers.balance.adjust") && adjusts;
  const [asked, setAsked] = useState<"adjust" | "limit" | "reset" | null>(null);
  const limited = mayLimit && isSpendRow(row) ? row : null;
  if (!mayAdjust && !limited) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Menu
        trigger={
          <Button
            look="quiet"
            size="iconSmall"
            aria-label={t("carriers.spend.actionsOf", {
              name: row.carrier.name,
              account: t(`carriers.balances.accounts.${row.account}`),
              currency: row.currency,
            })}
            data-testid={`button-spend-${row.id}`}
          >
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        {mayAdjust && (
          <MenuItem onSelect={() => setAsked("adjust")} testId="action-adjust">
            {t("carriers.money.adjust")}
          </MenuItem>
        )}
        {limited && (
          <MenuItem onSelect={() => setAsked("limit")} testId="action-spend-limit">
            {t("carriers.spend.set")}
          </MenuItem>
        )}
        {limited?.spendLimit.amount && (
          <MenuItem onSelect={() => setAsked("reset")} testId="action-spend-reset">
            {t("carriers.spend.reset")}
          </MenuItem>
        )}
      </Menu>
      {asked === "adjust" && <AdjustOfRow row={row} onClose={close} />}
      {asked === "limit" && limited && <SpendLimitDialog row={limited} onClose={close} />}
      {asked === "reset" && limited && <ResetSpendDialog row={limited} onClose={close} />}
    </>
  );
}
