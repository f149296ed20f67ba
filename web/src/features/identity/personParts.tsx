import type { Person } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { StatusBadge } from "@/ui/StatusBadge";
import type { DotTone } from "@/ui/StatusDot";

export const PERSON_STATES = ["active", "invited", "pending", "locked", "suspended"] as const;

const TONE: Record<string, DotTone> = {
  active: "online",
  invited: "offline",
  pending: "away",
  locked: "away",
  suspended: "busy",
};

export function PersonState({ person }: { person: Pick<Person, "state"> }) {
  return (
    <StatusBadge
      tone={TONE[person.state] ?? "offline"}
      label={codeText("personState", person.state)}
      testId="badge-person-state"
    />
  );
}

export const hasFactor = (person: Person) => person.authenticator || person.passkeys > 0;

/** What a person proves themselves with beside the password. */
export function Factors({ person }: { person: Person }) {
  const { t } = useTranslation();
  const factors = [
    person.authenticator && t("people.list.authenticator"),
    person.passkeys > 0 &&
      t("people.list.passkeys", { count: person.passkeys, formatted: formatCount(person.passkeys) }),
  ].filter(Boolean);
  if (factors.length === 0) return <span className="text-muted-foreground">{t("people.list.noFactor")}</span>;
  return factors.join(", ");
}
