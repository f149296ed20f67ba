import { useQuery } from "@tanstack/react-query";
import { ServiceLinks } from "@/components/ServiceLinks";
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { servicesQuery } from "./queries";

/** The services that look numbers up in a plan. It is chosen on their records. */
export function ServicesCard({ plan }: { plan: PortabilityPlan }) {
  const { t } = useTranslation();
  const services = useQuery(servicesQuery(plan.id));
  return (
    <Card
      title={`${t("portability.services.title")} (${formatCount(plan.services)})`}
      testId="card-portability-services"
    >
      <ServiceLinks
        services={services.data?.items}
        loading={services}
        none={t("portability.services.none")}
        badges={({ status, ratedBy }) => (
          <>
            <Badge>{t(`carriers.service.portability.status.${status}`)}</Badge>
            <Badge>{t(`carriers.service.portability.ratedBy.${ratedBy}`)}</Badge>
          </>
        )}
      />
    </Card>
  );
}
