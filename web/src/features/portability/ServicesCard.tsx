import { useQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { LoadFailed } from "@/components/states";
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { servicesQuery } from "./queries";

/** The services that look numbers up in a plan. It is chosen on their records. */
export function ServicesCard({ plan }: { plan: PortabilityPlan }) {
  const { t } = useTranslation();
  const services = useQuery(servicesQuery(plan.id));
  const found = services.data?.items;
  return (
    <Card
      title={`${t("portability.services.title")} (${formatCount(plan.services)})`}
      testId="card-portability-services"
    >
      {found ? (
        found.length === 0 ? (
          <p className="text-muted-foreground">{t("portability.services.none")}</p>
        ) : (
          <ul className="divide-y divide-border">
            {found.map(({ id, name, carrier, interconnect, status, ratedBy }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <AppLink to={paths.admin.service(carrier.id, interconnect.id, id)} className="font-medium">
                  {name}
                </AppLink>
                <Badge>{t(`carriers.service.portability.status.${status}`)}</Badge>
                <Badge>{t(`carriers.service.portability.ratedBy.${ratedBy}`)}</Badge>
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
    </Card>
  );
}
