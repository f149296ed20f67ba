import { useInfiniteQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { LoadFailed } from "@/components/states";
import type { NumberList } from "@/lib/api/contractScreening";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { matchingQuery } from "./queries";

/** The services whose calls are told by this list. It is chosen on their records. */
export function ServicesCard({ list }: { list: NumberList }) {
  const { t } = useTranslation();
  const services = useInfiniteQuery(matchingQuery(list.id));
  const found = services.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={`${t("screening.services.title")} (${formatCount(list.services)})`} testId="card-matching-services">
      {found ? (
        found.length === 0 ? (
          <p className="text-muted-foreground">{t("screening.services.none")}</p>
        ) : (
          <ul className="divide-y divide-border">
            {found.map(({ id, name, carrier, interconnect, called, caller }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <AppLink to={paths.admin.service(carrier.id, interconnect.id, id)} className="font-medium">
                  {name}
                </AppLink>
                {called && <Badge>{t("screening.services.called")}</Badge>}
                {caller && <Badge>{t("screening.services.caller")}</Badge>}
                <span className="text-sm text-muted-foreground">
                  {carrier.name}, {interconnect.name}
                </span>
              </li>
            ))}
          </ul>
        )
      ) : services.error ? (
        <LoadFailed error={services.error} onRetry={() => services.refetch()} />
      ) : (
        <Skeleton className="h-10 w-full" />
      )}
      {services.hasNextPage && (
        <Button
          size="small"
          className="mt-2"
          busy={services.isFetchingNextPage}
          onClick={() => void services.fetchNextPage()}
        >
          {t("screening.services.more")}
        </Button>
      )}
    </Card>
  );
}
