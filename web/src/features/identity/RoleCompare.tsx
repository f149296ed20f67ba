import { useQuery } from "@tanstack/react-query";
import { useSearchState } from "@/components/urlState";
import type { PermissionEntry, Role } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { differenceOf } from "./matrix";
import { rolesQuery } from "./roleQueries";

/** What this role allows and another does not, and the other way round. The other stands in the address. */
export function RoleCompare({ role, catalogue }: { role: Role; catalogue: readonly PermissionEntry[] }) {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const others = (useQuery(rolesQuery).data?.items ?? []).filter(
    (other) => other.id !== role.id && other.portals.some((portal) => role.portals.includes(portal)),
  );
  const other = others.find(({ id }) => id === search.compare);
  const titles = new Map(catalogue.map(({ name, title }) => [name, title]));
  const difference = other && differenceOf(role.permissions, other.permissions);
  const side = (name: string, names: readonly string[]) => (
    <section className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold text-muted-foreground">{t("people.role.onlyIn", { name })}</h3>
      {names.length === 0 ? (
        <p className="text-base text-muted-foreground">–</p>
      ) : (
        <ul className="flex flex-col gap-1 text-base">
          {names.map((permission) => (
            <li key={permission} title={permission}>
              {titles.get(permission) ?? permission}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
  return (
    <Card title={t("people.role.compare")} className="mt-4" testId="card-compare">
      <Field label={t("people.role.compare")} hideLabel className="mb-4 max-w-xs">
        {(tie) => (
          <Select
            {...tie}
            data-testid="select-compare"
            value={other?.id ?? "none"}
            onChange={(event) => change({ compare: event.target.value === "none" ? undefined : event.target.value })}
          >
            <option value="none">{t("people.role.compareNone")}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {other && difference && (
        <>
          <p className="mb-3 text-base text-muted-foreground">
            {difference.onlyA.length + difference.onlyB.length === 0
              ? t("people.role.same")
              : t("people.role.inBoth", {
                  count: difference.both.length,
                  formatted: formatCount(difference.both.length),
                })}
          </p>
          <div className="grid gap-6 sm:grid-cols-2">
            {side(role.name, difference.onlyA)}
            {side(other.name, difference.onlyB)}
          </div>
        </>
      )}
    </Card>
  );
}
