import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useRefusal } from "@/components/rights";
import { LoadFailed, NoneYet } from "@/components/states";
import type { CarrierRow } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Menu, MenuItem } from "@/ui/Menu";
import { Skeleton } from "@/ui/Skeleton";
import { InviteDialog } from "./InviteDialog";
import { invitePerson, peopleQuery } from "./peopleQueries";
import { PersonState } from "./personParts";
import { rolesQuery } from "./roleQueries";

const MOST_SHOWN = 100;
type CompanyPortal = "customer" | "carrier";

/** Who sends calls has a customer's portal, who carries them a carrier's; who does both may have people in either. */
const PORTALS: Record<CarrierRow["kind"], readonly CompanyPortal[]> = {
  customer: ["customer", "carrier"],
  supplier: ["carrier"],
  bilateral: ["carrier", "customer"],
};

/** The people of a customer or carrier who sign in, and the way to invite another. */
export function PortalAccessCard({ carrier }: { carrier: { id: string; kind: CarrierRow["kind"] } }) {
  const { t } = useTranslation();
  const refusal = useRefusal("identity.person.change");
  const people = useQuery(peopleQuery({ carrier: carrier.id, limit: MOST_SHOWN }));
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const [inviting, setInviting] = useState<CompanyPortal | null>(null);
  const items = people.data?.items;
  return (
    <Card
      title={t("people.access.title")}
      note={t("people.access.text")}
      testId="card-portal-access"
      aside={
        <Menu
          trigger={
            <Button size="small" reason={refusal} data-testid="button-portal-access">
              <UserPlus aria-hidden />
              {t("people.list.invite")}
            </Button>
          }
        >
          {PORTALS[carrier.kind].map((portal) => (
            <MenuItem key={portal} onSelect={() => setInviting(portal)} testId={`button-invite-into-${portal}`}>
              {t(`people.access.into.${portal}`)}
            </MenuItem>
          ))}
        </Menu>
      }
    >
      {people.error && <LoadFailed error={people.error} onRetry={() => people.refetch()} />}
      {!items && !people.error && <Skeleton className="h-16 w-full" />}
      {items?.length === 0 && <NoneYet title={t("people.access.none")} hint={t("people.access.noneHint")} />}
      <ul className="divide-y divide-border">
        {items?.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <AppLink to={paths.admin.person(person.id)} className="font-medium">
              {person.displayName}
            </AppLink>
            <span className="min-w-0 flex-1 text-sm wrap-anywhere text-muted-foreground">{person.email}</span>
            <Badge>{codeText("portal", person.portal)}</Badge>
            <span className="text-sm">{person.roles.map(({ name }) => name).join(", ")}</span>
            <PersonState person={person} />
          </li>
        ))}
      </ul>
      {inviting && (
        <InviteDialog
          roles={roles.filter(({ portals }) => portals.includes(inviting))}
          send={(who, key) => invitePerson({ ...who, portal: inviting, carrierId: carrier.id }, key)}
          refresh={["people"]}
          onClose={() => setInviting(null)}
        />
      )}
    </Card>
  );
}
