import { Amount } from "@/components/Amount";
import { Facts } from "@/components/Facts";
import type { Call, RatedSide } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";

/** How the charge and the cost came about, side by side: what a dispute needs. */
export function RatingCard({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { rating, suspended } = call;
  return (
    <Card
      title={t("cdr.rating.title")}
      testId="section-rating"
      aside={
        rating?.margin && (
          <span className="text-base">
            <span className="text-muted-foreground">{t("cdr.rating.margin")} </span>
            <Amount money={rating.margin} kind="call" toned className="font-semibold" />
          </span>
        )
      }
    >
      {suspended && (
        <Notice tone="danger" title={t("cdr.detail.suspended")} className="mb-3" testId="text-suspended">
          {suspended.explanation}
        </Notice>
      )}
      {!rating && !suspended && (
        <p className="text-base text-muted-foreground">
          {call.state === "not-charged" ? t("cdr.rating.notCharged") : t("cdr.rating.none")}
        </p>
      )}
      {rating && (
        <div className="grid gap-6 lg:grid-cols-2">
          <Side
            title={t("cdr.rating.sell")}
            side={rating.sell}
            chargeLabel={t("cdr.rating.charge")}
            testId="rating-sell"
          />
          {rating.buy ? (
            <Side
              title={t("cdr.rating.buy")}
              side={rating.buy}
              chargeLabel={t("cdr.rating.cost")}
              testId="rating-buy"
            />
          ) : (
            <div>
              <h3 className="mb-1 text-base font-semibold">{t("cdr.rating.buy")}</h3>
              <p className="text-base text-muted-foreground">{t("cdr.rating.noBuy")}</p>
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function Side({
  title,
  side,
  chargeLabel,
  testId,
}: {
  title: string;
  side: RatedSide;
  chargeLabel: string;
  testId: string;
}) {
  const { t } = useTranslation();
  return (
    <div className="min-w-0" data-testid={testId}>
      <h3 className="mb-1 text-base font-semibold">{title}</h3>
      <Facts
        facts={[
          { label: t("cdr.rating.plan"), value: side.plan.name },
          { label: t("cdr.rating.zone"), value: side.zone },
          { label: t("cdr.rating.code"), value: <span className="tabular-nums">{side.code}</span> },
          { label: t("cdr.rating.price"), value: <Amount money={side.price} kind="price" /> },
          {
            label: t("cdr.rating.ratedSeconds"),
            value: t("cdr.rating.seconds", { seconds: formatCount(side.ratedSeconds) }),
          },
          { label: chargeLabel, value: <Amount money={side.charge} kind="call" className="font-semibold" /> },
        ]}
      />
      <Working lines={side.lines} />
    </div>
  );
}

/** The steps of the calculation, in the engine's own words. */
export function Working({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <div className="mt-3 rounded-md bg-muted px-3 py-2">
      <p className="text-xs font-medium text-muted-foreground">{t("cdr.rating.working")}</p>
      <ol className="font-mono text-xs leading-5 wrap-break-word">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
