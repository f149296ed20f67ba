import { useQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { LoadFailed } from "@/components/states";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { type OriginationList, usesQuery } from "./originations";

/** The interconnects that name the list, and what its numbers are there. */
export function OriginationUsesCard({ list }: { list: OriginationList }) {
  const { t } = useTranslation();
  const uses = useQuery(usesQuery(list.id));
  const found = uses.data?.items;
  return (
    <Card title={`${t("carriers.origination.usedBy")} (${formatCount(list.interconnects)})`} testId="card-uses">
      {found ? (
        found.length === 0 ? (
          <p className="text-muted-foreground">{t("carriers.origination.noUse")}</p>
        ) : (
          <ul className="divide-y divide-border">
            {found.map(({ carrier, interconnect, customer, supplier }) => (
              <li key={interconnect.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <AppLink to={paths.admin.interconnect(carrier.id, interconnect.id)} className="font-medium">
                  {interconnect.name}
                </AppLink>
                <span className="text-sm text-muted-foreground">{carrier.name}</span>
                {customer && <Badge>{t("carriers.origination.asserted")}</Badge>}
                {supplier && <Badge>{t("carriers.origination.sent")}</Badge>}
              </li>
            ))}
          </ul>
        )
      ) : uses.error ? (
        <LoadFailed error={uses.error} onRetry={() => uses.refetch()} />
      ) : (
        <Skeleton className="h-10 w-full" />
      )}
    </Card>
  );
}
