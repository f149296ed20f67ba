/**
 * The shapes of the HTTP contract that both portals share. Written by hand until they are generated from the
 * server's OpenAPI document; nothing outside `lib/api` may redeclare them.
 */
import type { Money } from "../format";

export type { Money };
export type Instant = string;
export type Day = string;
export type Page<T> = { items: T[]; nextCursor: string | null };
export type Named = { id: string; name: string };
export type Portal = "admin" | "customer";

export type Session = {
  person: { id: string; displayName: string; email: string; portal: Portal };
  tenant: { name: string; baseCurrency: string; timeZone: string; simulated: boolean };
  carrier: Named | null;
};

export type CallResult = "answered" | "failed" | "refused";
export type RatingState = "unrated" | "rated" | "suspended" | "not-charged";
export type ReleasedBy = "caller" | "callee" | "switch";
export type DocumentFormat = "pdf" | "xlsx" | "csv";
