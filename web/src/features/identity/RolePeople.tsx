import { useQuery } from "@tanstack/react-query";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import type { Role } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { peopleQuery } from "./peopleQueries";
import { PersonState } from "./personParts";

const SHOWN = 12;

/** Who has a role, by name; the rest behind a link. */
export function RolePeople({ role }: { role: Role }) {
  const { t } = useTranslation();
  const may = useMay("identity.person.view");
  const people = useQuery({ ...peopleQuery({ role: role.id, limit: SHOWN }), enabled: may });
  if (!may) return null;
  const more = role.people - (people.data?.items.length ?? 0);
  return (
    <Card title={t("people.role.who")} className="mt-4" testId="card-role-people">
      {people.error ? (
        <LoadFailed error={people.error} onRetry={() => people.refetch()} />
      ) : !people.data ? (
        <Skeleton className="h-12 w-full" />
      ) : people.data.items.length === 0 ? (
        <p className="text-base text-muted-foreground">{t("people.role.nobody")}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-3">
          {people.data.items.map((person) => (
            <li key={person.id} className="flex min-w-0 items-center justify-between gap-2 text-base">
              <AppLink to={paths.admin.person(person.id)} className="truncate">
                {person.displayName}
              </AppLink>
              <PersonState person={person} />
            </li>
          ))}
        </ul>
      )}
      {people.data?.nextCursor && (
        <AppLink to={paths.admin.people()} search={{ role: role.id }} className="mt-3 inline-block text-base">
          {t("people.role.more", { count: more, formatted: formatCount(more) })}
        </AppLink>
      )}
    </Card>
  );
}
