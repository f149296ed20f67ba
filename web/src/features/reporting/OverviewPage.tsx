import { useQuery } from "@tanstack/react-query";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { StaleBanner } from "@/components/StaleBanner";
import { LoadFailed } from "@/components/states";
import type { Account } from "@/lib/api/contractCustomer";
import { useTranslation } from "@/lib/i18n";
import { newestOf, useLive } from "@/lib/liveStream";
import { Card } from "@/ui/Card";
import { AccountOverview } from "./AccountOverview";
import { accountQuery, CUSTOMER_EVENTS } from "./queries";

/** The customer's first page: what is left, and what is going on. */
export function OverviewPage() {
  const { t } = useTranslation();
  const first = useQuery(accountQuery);
  const live = useLive<Account>(CUSTOMER_EVENTS, "account");
  const { now: account, at } = newestOf(live, first);
  return (
    <>
      <PageHeader
        title={t("reporting.overview.title")}
        lead={t("reporting.overview.lead")}
        actions={
          <>
            {account && (
              <span className="font-mono text-sm text-muted-foreground">
                {t("reporting.overview.code", { code: account.code })}
              </span>
            )}
            <LiveBadge state={live.state} />
          </>
        }
      />
      <StaleBanner
        at={at}
        busy={first.isFetching}
        onRetry={() => {
          live.again();
          void first.refetch();
        }}
      />
      {!account && first.error ? (
        <Card>
          <LoadFailed error={first.error} onRetry={() => first.refetch()} />
        </Card>
      ) : (
        <AccountOverview own account={account} />
      )}
    </>
  );
}
