import type { Portal } from "./api/contract";

/**
 * Whose console this is. Four portals share two sets of pages: those of a tenant's staff (the operator's administration, a class 4 renter's
 * portal) and those of a company's people (customers, carriers). Addresses and requests follow the portal that is said here.
 */
let portal: Portal = "customer";

/** Said once the session is known, before a page of it is drawn. */
export function workIn(now: Portal): void {
  portal = now;
}

export const isStaff = (one: Portal): one is "admin" | "class4" => one === "admin" || one === "class4";

/** Where the tenant's staff works: people are invited into it. */
export const staffPortal = (): "admin" | "class4" => (portal === "class4" ? "class4" : "admin");
export const staffBase = () => `/${staffPortal()}`;

/** `/api/customer` or `/api/carrier`: both have teams and invoices, of the same shape. */
export const companyApi = () => (portal === "carrier" ? "/api/carrier" : "/api/customer");
export const companyBase = () => (portal === "carrier" ? "/carrier" : "/portal");
