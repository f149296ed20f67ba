import { AppLink } from "@/components/AppLink";
import type { AuditEntry, AuditOutcome } from "@/lib/api/contractOperations";
import { codeText } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge, type Tone } from "@/ui/Badge";

const OUTCOME: Record<AuditOutcome, Tone> = { done: "success", refused: "warning", failed: "danger" };

export function OutcomeBadge({ outcome }: { outcome: AuditOutcome }) {
  return (
    <Badge tone={OUTCOME[outcome] ?? "neutral"} testId="badge-outcome">
      {codeText("auditOutcome", outcome)}
    </Badge>
  );
}

/** `carriers.alert-cleared` is one of the notes of its module. */
export const noteTitle = (type: string) => codeText("auditNote", type.slice(type.indexOf(".") + 1));

/** Operations have a title; what is merely noted, such as a sign-in, is named by its code. */
export function titleOf({ title, type }: { title: string; type: string }): string {
  return title === type ? noteTitle(type) : title;
}

export const actorKey = (entry: AuditEntry) => `${entry.actorKind}:${entry.actorId}`;

/** The platform's own parts have a code for a name. */
export function actorName(entry: AuditEntry): string {
  return entry.actorKind === "system" ? codeText("actorKind", "system") : entry.actorName;
}

/** What an entry is about; a record that has a page is a link to it. */
export function Subject({ entry }: { entry: AuditEntry }) {
  const { subjectKind: kind, subjectId: id, subjectLabel: label } = entry;
  if (!kind || !id) return <span className="text-muted-foreground">–</span>;
  const text = label ?? `${codeText("subject", kind)} ${id}`;
  const to = pageOf(kind, id);
  return (
    <span title={`${kind}:${id}`}>
      {to ? (
        <AppLink to={to.path} search={to.search}>
          {text}
        </AppLink>
      ) : (
        text
      )}
    </span>
  );
}

function pageOf(kind: string, id: string): { path: string; search?: Record<string, string> } | undefined {
  switch (kind) {
    case "invoice":
      return { path: paths.admin.invoice(id) };
    case "call":
      return { path: paths.admin.call(id) };
    case "carrier":
      return { path: paths.admin.carrier(id) };
    case "job":
      return { path: paths.admin.jobQueue(), search: { job: id } };
    default:
      return undefined;
  }
}
