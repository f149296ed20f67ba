import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Amount } from "@/components/Amount";
import { accountQuery, CUSTOMER_EVENTS } from "@/features/reporting/queries";
import type { Account } from "@/lib/api/contractCustomer";
import { classes } from "@/lib/classes";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { useLive } from "@/lib/liveStream";
import { paths } from "@/lib/paths";

/** What a customer looks at all day: what is left to spend, and how many calls are up. */
export function CustomerChips() {
  const { t } = useTranslation();
  const first = useQuery(accountQuery).data;
  const { latest } = useLive<Account>(CUSTOMER_EVENTS, "account");
  const account = latest ?? first;
  if (!account) return null;
  return (
    <Link
      to={paths.portal.overview()}
      className="elevate flex h-8 items-center gap-3 rounded-md border border-border px-2.5 text-sm max-md:hidden"
    >
      {account.lines.map((line) => (
        <span
          key={line.currency}
          data-testid="text-balance"
          title={t("shell.customer.available")}
          className={classes("font-medium", line.exhausted && "text-danger")}
        >
          <span className="sr-only">{t("shell.customer.available")} </span>
          <Amount money={line.available ?? line.balance} kind="balance" />
        </span>
      ))}
      <span data-testid="text-live-channels" className="text-muted-foreground tabular-nums">
        {t("shell.customer.calls", { count: account.callsNow, formatted: formatCount(account.callsNow) })}
      </span>
    </Link>
  );
}
