import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Alert, Alerts } from "@/lib/api/contractOperations";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search";

/** How often is looked while the line that tells of changes does not stand. */
export const LOOK_MS = 15_000;
/** How often the line says something although nothing has changed. */
export const SIGN_OF_LIFE_MS = 10_000;
export const LINE = "/api/me/alerts/events";
const SHOWN = 8;

export const alertsQuery = queryOptions({
  queryKey: ["my-alerts"],
  queryFn: ({ signal }) => api.get<Alerts>("/api/me/alerts", { query: { limit: SHOWN }, signal }),
});

export type AskedAlerts = {
  read?: string;
  severity?: string;
  kind?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

/** All of them, page by page; beneath the key of the bell, so that what the line tells of renews both. */
export const allAlertsQuery = (asked: AskedAlerts) =>
  queryOptions({
    queryKey: [...alertsQuery.queryKey, asked],
    queryFn: ({ signal }) => api.get<Alerts>("/api/me/alerts", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

/** A shorter page is not counted. */
const COUNTED = 10;

/** As many as were counted, or as are seen when nobody counted. */
export const countOf = ({ total, items }: Pick<Alerts, "total" | "items">) => total?.rows ?? items.length;

/** How many of one severity are not read; asked anew with the bell. */
export const unreadQuery = (severity: "critical" | "warning") =>
  queryOptions({
    queryKey: [...alertsQuery.queryKey, "unread", severity],
    queryFn: ({ signal }) =>
      api.get<Alerts>("/api/me/alerts", { query: { read: "false", severity, limit: COUNTED }, signal }),
    select: countOf,
  });

export const SEVERITIES = ["critical", "warning", "info"] as const;

/** What rings; a word that is missing here is shown all the same. */
export const KINDS = [
  "approval-waits",
  "attestation-certificate-expires",
  "certificate-expires",
  "certificate-unusable",
  "credit-alert",
  "credit-alert-cleared",
  "invoice-draft-waits",
  "job-dead",
  "journal-broken",
  "letter-failed",
  "source-host-back",
  "source-host-lost",
  "spend-limit",
  "spend-limit-cleared",
  "supplier-address-out",
  "supplier-address-back",
  "supplier-down",
  "supplier-back",
] as const;

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
  if (subjectKind === "attestation-certificate") return { to: paths.admin.attestationCertificates() };
  if (subjectKind === "invoice") return { to: paths.admin.invoice(subjectId) };
  if (subjectKind === "job") return { to: paths.admin.jobQueue(), search: { job: subjectId } };
  if (subjectKind === "interconnect") {
    const [carrier = "", interconnect = ""] = subjectId.split("/");
    return { to: paths.admin.interconnect(carrier, interconnect), search: { view: "monitoring" } };
  }
  if (subjectKind === "carrier") {
    return {
      to: paths.admin.carrier(subjectId),
      search: viewOf(kind),
    };
  }
  return undefined;
}
