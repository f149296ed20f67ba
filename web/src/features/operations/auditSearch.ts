import type { AuditOutcome } from "@/lib/api/contractOperations";
import { oneOf, type Search } from "@/lib/search";
import type { AuditFilter } from "./auditQueries";

export const OUTCOMES: readonly AuditOutcome[] = ["done", "refused", "failed"];

/** `invoice:17` in the address is one subject; without a number, all of a kind. */
export function filterOf(search: Search): AuditFilter {
  const [kind, ...id] = (search.about ?? "").split(":");
  return {
    type: search.type,
    category: search.category,
    actor: search.actor,
    subjectKind: kind || undefined,
    subjectId: id.join(":") || undefined,
    outcome: oneOf(OUTCOMES, search.outcome),
    from: search.from,
    to: search.to,
    search: search.search,
  };
}

export const isNarrowed = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== undefined);
