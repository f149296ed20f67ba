import { Amount } from "@/components/Amount";
import { NoneYet } from "@/components/states";
import type { Account, AccountLine } from "@/lib/api/contractCustomer";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { CallsChart } from "./CallsChart";
import { LineCard } from "./LineCard";
import { SpendChart } from "./SpendChart";
import { Tile } from "./Tile";

/** What its own people and staff are told alike. */
type Figures = Pick<Account, "lines" | "callsNow" | "callLimit" | "today" | "hours"> & { status?: Account["status"] };

/** A customer's account: what is left in each currency, today and the last 24 hours; for its `own` people also where it stands. */
export function AccountOverview({ account, own = false }: { account: Figures | undefined; own?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-4">
      {own && account?.status && account.status !== "active" && (
        <Notice tone={account.status === "closed" || account.status === "suspended" ? "danger" : "warning"}>
          {t(`reporting.overview.standing.${account.status}`)}
        </Notice>
      )}
      {account?.lines.length === 0 && (
        <Card>
          <NoneYet
            title={t("reporting.overview.noAccount")}
            hint={t(own ? "reporting.overview.noAccountHint" : "reporting.overview.noAccountYetHint")}
          />
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
          value={
            account &&
            (account.callLimit === null
              ? formatCount(account.callsNow)
              : t("reporting.overview.callsOf", {
                  now: formatCount(account.callsNow),
                  limit: formatCount(account.callLimit),
                }))
          }
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
      {account?.lines.length !== 0 && (
        <div className="grid gap-4 xl:grid-cols-2">
          <CallsChart hours={account?.hours} />
          <SpendChart hours={account?.hours} currency={account?.today.charge.currency} />
        </div>
      )}
    </div>
  );
}

/** One currency of the account. */
function AccountCard({ line }: { line: AccountLine }) {
  const { t } = useTranslation();
  const compared = [line.balance, line.held, line.available];
  return (
    <LineCard
      title={line.currency}
      testId={`account-${line.currency}`}
      creditType={line.creditType}
      first={{
        label: t("reporting.overview.available"),
        testId: "available",
        tone: line.exhausted ? "bad" : "good",
        value: line.available ? (
          <Amount money={line.available} kind="balance" beside={compared} />
        ) : (
          t("carriers.noLimit")
        ),
      }}
      figures={[
        {
          key: "balance",
          label: t("reporting.overview.balance"),
          value: <Amount money={line.balance} kind="balance" beside={compared} />,
        },
        {
          key: "limit",
          label: t("reporting.overview.limit"),
          value: line.limit ? <Amount money={line.limit} kind="balance" /> : t("carriers.noLimit"),
        },
        {
          key: "held",
          label: t("reporting.overview.held"),
          value: <Amount money={line.held} kind="balance" beside={compared} />,
          note: t("reporting.overview.heldHint"),
        },
      ]}
      warning={line.exhausted ? t("reporting.overview.exhausted") : line.low ? t("reporting.overview.low") : undefined}
    />
  );
}
