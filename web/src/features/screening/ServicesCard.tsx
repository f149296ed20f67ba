import { useInfiniteQuery } from "@tanstack/react-query";
import { ServiceLinks } from "@/components/ServiceLinks";
import type { NumberList } from "@/lib/api/contractScreening";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { matchingQuery } from "./queries";

/** The services whose calls are told by this list. It is chosen on their records. */
export function ServicesCard({ list }: { list: NumberList }) {
  const { t } = useTranslation();
  const services = useInfiniteQuery(matchingQuery(list.id));
  const found = services.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={`${t("screening.services.title")} (${formatCount(list.services)})`} testId="card-matching-services">
      <ServiceLinks
        services={found}
        loading={services}
        none={t("screening.services.none")}
        badges={({ called, caller }) => (
          <>
            {called && <Badge>{t("screening.services.called")}</Badge>}
            {caller && <Badge>{t("screening.services.caller")}</Badge>}
          </>
        )}
      />
    </Card>
  );
}
