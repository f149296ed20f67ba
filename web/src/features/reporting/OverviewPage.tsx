import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Amount } from "@/components/Amount";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet } from "@/components/states";
import type { Account, AccountLine } from "@/lib/api/contractCustomer";
import { formatCount } from "@/lib/format";
import { useLive } from "@/lib/liveStream";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
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
            account.lines.map((line) => <LineCard key={line.currency} line={line} />)
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
function LineCard({ line }: { line: AccountLine }) {
  const { t } = useTranslation();
  const figures = [
    { key: "balance", label: t("reporting.overview.balance"), value: <Amount money={line.balance} kind="balance" /> },
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
  ];
  return (
    <Card
      title={line.currency}
      testId={`account-${line.currency}`}
      aside={
        line.creditType && (
          <Badge tone="outline">
            {line.creditType === "prepaid" ? t("reporting.overview.prepaid") : t("reporting.overview.postpaid")}
          </Badge>
        )
      }
    >
      <div className="flex flex-wrap items-end gap-x-12 gap-y-4">
        <div>
          <p className="text-sm text-muted-foreground">{t("reporting.overview.available")}</p>
          <p
            data-testid="text-available"
            className={`text-3xl leading-10 font-semibold tracking-tight ${line.exhausted ? "text-danger" : "text-success"}`}
          >
            {line.available ? <Amount money={line.available} kind="balance" /> : t("carriers.noLimit")}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          {figures.map((figure) => (
            <div key={figure.key}>
              <dt className="text-sm text-muted-foreground">{figure.label}</dt>
              <dd data-testid={`text-${figure.key}`} className="text-lg font-medium tabular-nums">
                {figure.value}
              </dd>
              {figure.note && <dd className="text-xs text-muted-foreground">{figure.note}</dd>}
            </div>
          ))}
        </dl>
      </div>
      {line.exhausted && (
        <Notice tone="danger" className="mt-4">
          {t("reporting.overview.exhausted")}
        </Notice>
      )}
    </Card>
  );
}
