import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Skeleton } from "@/ui/Skeleton";
import { AppLink } from "./AppLink";
import { LoadFailed } from "./states";

type Named = { id: string; name: string };
type ServiceOf = Named & { carrier: Named; interconnect: Named };

/** What it needs to know of a query; an infinite TanStack query fits, and so does one without further pages. */
type Loading = {
  error: unknown;
  refetch: () => unknown;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
};

/** The services that name something: each a link to its record, with what it does there. */
export function ServiceLinks<S extends ServiceOf>({
  services,
  loading,
  none,
  badges,
}: {
  services: readonly S[] | undefined;
  loading: Loading;
  /** Said when no service names it: what that means. */
  none: string;
  badges?: (service: S) => ReactNode;
}) {
  const { t } = useTranslation();
  if (!services) {
    return loading.error ? (
      <LoadFailed error={loading.error} onRetry={() => loading.refetch()} />
    ) : (
      <Skeleton className="h-10 w-full" />
    );
  }
  if (services.length === 0) return <p className="text-muted-foreground">{none}</p>;
  return (
    <>
      <ul className="divide-y divide-border">
        {services.map((service) => (
          <li key={service.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <AppLink
              to={paths.admin.service(service.carrier.id, service.interconnect.id, service.id)}
              className="font-medium"
            >
              {service.name}
            </AppLink>
            {badges?.(service)}
            <span className="text-sm text-muted-foreground">
              {service.carrier.name}, {service.interconnect.name}
            </span>
          </li>
        ))}
      </ul>
      {loading.hasNextPage && (
        <Button
          size="small"
          className="mt-2"
          busy={loading.isFetchingNextPage}
          onClick={() => void loading.fetchNextPage?.()}
        >
          {t("common.moreServices")}
        </Button>
      )}
    </>
  );
}
