import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PhoneCall } from "lucide-react";
import { Amount } from "@/components/Amount";
import { accountQuery, CUSTOMER_EVENTS } from "@/features/reporting/queries";
import type { Account } from "@/lib/api/contractCustomer";
import { classes } from "@/lib/classes";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { useLive } from "@/lib/liveStream";
import { paths } from "@/lib/paths";

function LiveChannels({ now, limit }: { now: number; limit: number | null }) {
  const { t } = useTranslation();
  const full = limit !== null && now >= limit;
  return (
    <span
      data-testid="text-live-channels"
      title={full ? t("shell.customer.full") : undefined}
      className={classes("shrink-0 whitespace-nowrap tabular-nums", full ? "text-danger" : "text-muted-foreground")}
    >
      {full && <span className="sr-only">{t("shell.customer.full")}: </span>}
      <span className="max-md:sr-only">
        {limit === null
          ? t("shell.customer.calls", { count: now, formatted: formatCount(now) })
          : t("shell.customer.callsOf", { count: limit, now: formatCount(now), limit: formatCount(limit) })}
      </span>
      <span aria-hidden className="inline-flex items-center gap-1 md:hidden">
        <PhoneCall className="size-3" />
        {limit === null ? formatCount(now) : `${formatCount(now)}/${formatCount(limit)}`}
      </span>
    </span>
  );
}

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
      className="elevate flex h-8 min-w-0 items-center gap-3 rounded-md border border-border px-2.5 text-sm max-md:h-9 max-md:flex-col max-md:items-end max-md:justify-center max-md:gap-0 max-md:px-2 max-md:text-xs max-md:leading-tight"
    >
      {account.lines.map((line, index) => {
        const words = line.exhausted ? "exhausted" : line.low ? "low" : line.available ? "available" : "balance";
        return (
          <span
            key={line.currency}
            data-testid="text-balance"
            data-standing={words}
            title={t(`shell.customer.${words}`)}
            className={classes(
              "min-w-0 truncate font-medium",
              line.exhausted ? "text-danger" : line.low && "text-warning",
              // a phone has room for the account's own currency
              index > 0 && "max-md:hidden",
            )}
          >
            <span className="sr-only">{t(`shell.customer.${words}`)}: </span>
            <Amount money={line.available ?? line.balance} kind="balance" beside={[line.balance, line.held]} />
          </span>
        );
      })}
      <LiveChannels now={account.callsNow} limit={account.callLimit} />
    </Link>
  );
}
