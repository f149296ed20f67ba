import { useQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { doesText, EffectBadge, whereText } from "./parts";
import { countingQuery, type Place } from "./queries";

/** The number lists that count for a carrier, a service or an interconnect. Nothing for who may not see lists. */
export function CountingCard(place: Place) {
  return useMay("screening.list.view") ? <Counting place={place} /> : null;
}

function Counting({ place }: { place: Place }) {
  const { t } = useTranslation();
  const counting = useQuery(countingQuery(place));
  const uses = counting.data?.items;
  return (
    <Card
      title={t("screening.card.title")}
      aside={<AppLink to={paths.admin.numberLists()}>{t("screening.card.manage")}</AppLink>}
      testId="card-number-lists"
    >
      {uses ? (
        uses.length === 0 ? (
          <p className="text-muted-foreground">{t("screening.card.none")}</p>
        ) : (
          <ul className="divide-y divide-border">
            {uses.map((use) => (
              <li key={use.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <AppLink to={paths.admin.numberList(use.list.id)} className="font-medium">
                  {use.list.name}
                </AppLink>
                <EffectBadge effect={use.effect} text={doesText(t, use)} />
                <span className="text-sm text-muted-foreground">{whereText(t, use)}</span>
              </li>
            ))}
          </ul>
        )
      ) : counting.error ? (
        <LoadFailed error={counting.error} onRetry={() => counting.refetch()} />
      ) : (
        <Skeleton className="h-10 w-full" />
      )}
    </Card>
  );
}
