import { useInfiniteQuery } from "@tanstack/react-query";
import { ServiceLinks } from "@/components/ServiceLinks";
import type { Policy } from "@/lib/api/contractEnforcement";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { servicesQuery } from "./queries";

/** The services whose calls are asked this policy. */
export function NamedByCard({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const services = useInfiniteQuery(servicesQuery(policy.id));
  const found = services.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={`${t("enforcement.services.title")} (${formatCount(policy.services)})`} testId="card-named-by">
      <ServiceLinks
        services={found}
        loading={services}
        none={t("enforcement.services.none")}
        badges={({ enabled }) => !enabled && <Badge>{t("enforcement.services.off")}</Badge>}
      />
    </Card>
  );
}
