import { useInfiniteQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { LoadFailed } from "@/components/states";
import type { Policy } from "@/lib/api/contractEnforcement";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { servicesQuery } from "./queries";

/** The services whose calls are asked this policy. */
export function NamedByCard({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const services = useInfiniteQuery(servicesQuery(policy.id));
  const found = services.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={`${t("enforcement.services.title")} (${formatCount(policy.services)})`} testId="card-named-by">
      {found ? (
        found.length === 0 ? (
          <p className="text-muted-foreground">{t("enforcement.services.none")}</p>
        ) : (
          <ul className="divide-y divide-border">
            {found.map(({ id, name, carrier, interconnect, enabled }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <AppLink to={paths.admin.service(carrier.id, interconnect.id, id)} className="font-medium">
                  {name}
                </AppLink>
                <span className="text-sm text-muted-foreground">
                  {carrier.name}, {interconnect.name}
                </span>
                {!enabled && <Badge>{t("enforcement.services.off")}</Badge>}
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
          {t("enforcement.services.more")}
        </Button>
      )}
    </Card>
  );
}
