import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Alert, Alerts } from "@/lib/api/contractOperations";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search";

const LOOK_MS = 15_000;
const SHOWN = 10;

export const alertsQuery = queryOptions({
  queryKey: ["my-alerts"],
  queryFn: ({ signal }) => api.get<Alerts>("/api/me/alerts", { query: { limit: SHOWN }, signal }),
  refetchInterval: LOOK_MS,
});

export const readAlert = (id: string) => api.post<void>(`/api/me/alerts/${encodeURIComponent(id)}/read`);

/** Everything up to the newest that is shown; what rings meanwhile stays unread. */
export const readAlerts = (upTo: string) => api.post<void>("/api/me/alerts/read", { body: { upTo } });

function viewOf(kind: string): Search | undefined {
  if (kind.startsWith("credit-alert")) return { view: "alerts" };
  return kind.startsWith("supplier-") ? { view: "interconnects" } : undefined;
}

/** The record that an alert is about; undefined when it leads nowhere. */
export function placeOfAlert({ kind, subjectKind, subjectId }: Alert): { to: string; search?: Search } | undefined {
  if (subjectKind === "journal") return { to: paths.admin.auditLog() };
  if (subjectId === null) return undefined;
  if (subjectKind === "approval") return { to: paths.admin.approvals(), search: { open: subjectId } };
  if (subjectKind === "job") return { to: paths.admin.jobQueue(), search: { job: subjectId } };
  if (subjectKind === "carrier") {
    return {
      to: paths.admin.carrier(subjectId),
      search: viewOf(kind),
    };
  }
  return undefined;
}
