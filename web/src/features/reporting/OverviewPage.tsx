import { useQuery } from "@tanstack/react-query";
import { Amount } from "@/components/Amount";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet } from "@/components/states";
import type { Account, AccountLine } from "@/lib/api/contractCustomer";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { useLive } from "@/lib/liveStream";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { LineCard } from "./LineCard";
import { accountQuery, CUSTOMER_EVENTS } from "./queries";
import { Tile } from "./Tile";

/** The customer's first page: what is left, and what is going on. */
export function OverviewPage() {
  const { t } = useTranslation();
  const first = useQuery(accountQuery);
  const { latest, state } = useLive<Account>(CUSTOMER_EVENTS, "account");
  const account = latest ?? first.data;
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
            <LiveBadge state={state} />
          </>
        }
      />
      {!account && first.error ? (
        <Card>
          <LoadFailed error={first.error} onRetry={() => first.refetch()} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          {account && account.status !== "active" && (
            <Notice tone={account.status === "closed" || account.status === "suspended" ? "danger" : "warning"}>
              {t(`reporting.overview.standing.${account.status}`)}
            </Notice>
          )}
          {account?.lines.length === 0 && (
            <Card>
              <NoneYet title={t("reporting.overview.noAccount")} hint={t("reporting.overview.noAccountHint")} />
            </Card>
          )}
          {account ? (
            account.lines.map((line) => <AccountCard key={line.currency} line={line} />)
          ) : (
            <Skeleton className="h-36 w-full" />
          )}
          <dl aria-label={t("reporting.overview.today")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
            <Tile
              testId="calls-now"
              accent
              label={t("reporting.overview.callsNow")}
              value={account && formatCount(account.callsNow)}
            />
            <Tile
              testId="calls-today"
              label={t("reporting.overview.callsToday")}
              value={account && formatCount(account.today.calls)}
            />
            <Tile
              testId="answered-today"
              label={t("reporting.overview.answeredToday")}
              value={account && formatCount(account.today.answered)}
            />
            <Tile
              testId="charge-today"
              label={t("reporting.overview.chargeToday")}
              value={account && <Amount money={account.today.charge} kind="balance" />}
            />
          </dl>
        </div>
      )}
    </>
  );
}

/** One currency of the account. */
function AccountCard({ line }: { line: AccountLine }) {
  const { t } = useTranslation();
  return (
    <LineCard
      title={line.currency}
      testId={`account-${line.currency}`}
      creditType={line.creditType}
      first={{
        label: t("reporting.overview.available"),
        testId: "available",
        tone: line.exhausted ? "bad" : "good",
        value: line.available ? <Amount money={line.available} kind="balance" /> : t("carriers.noLimit"),
      }}
      figures={[
        {
          key: "balance",
          label: t("reporting.overview.balance"),
          value: <Amount money={line.balance} kind="balance" />,
        },
        {
          key: "limit",
          label: t("reporting.overview.limit"),
          value: line.limit ? <Amount money={line.limit} kind="balance" /> : t("carriers.noLimit"),
        },
        {
          key: "held",
          label: t("reporting.overview.held"),
          value: <Amount money={line.held} kind="balance" />,
          note: t("reporting.overview.heldHint"),
        },
      ]}
      warning={line.exhausted ? t("reporting.overview.exhausted") : undefined}
    />
  );
}
