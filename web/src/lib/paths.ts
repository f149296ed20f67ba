/** Every address of the console, built in one place. The route tree is checked against it. */

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

const part = encodeURIComponent;
const staff = (rest: string) => staffBase() + rest;
const company = (rest: string) => companyBase() + rest;

export const paths = {
  start: () => "/",
  signIn: () => "/sign-in",
  /** The reference of the API, open to everybody. */
  documentation: () => "/docs/api",
  setPassword: (token: string) => `/set-password/${part(token)}`,
  forgotPassword: () => "/forgot-password",
  signUp: () => "/sign-up",
  /** Of a tenant's staff: `/admin`, or `/class4` for that of a class 4 renter. */
  admin: {
    start: () => staff(""),
    dashboard: () => staff("/dashboard"),
    liveCalls: () => staff("/live-calls"),
    signalling: () => staff("/signalling"),
    alerts: () => staff("/alerts"),
    calls: () => staff("/calls"),
    call: (callId: string) => staff(`/calls/${part(callId)}`),
    carriers: () => staff("/carriers"),
    carrier: (id: string) => staff(`/carriers/${part(id)}`),
    interconnect: (carrier: string, id: string) => staff(`/carriers/${part(carrier)}/interconnects/${part(id)}`),
    service: (carrier: string, interconnect: string, id: string) =>
      staff(`/carriers/${part(carrier)}/interconnects/${part(interconnect)}/services/${part(id)}`),
    carrierBalances: () => staff("/carrier-balances"),
    timeClasses: () => staff("/time-classes"),
    alertTemplates: () => staff("/alert-templates"),
    enforcementPolicies: () => staff("/enforcement-policies"),
    enforcementPolicy: (id: string) => staff(`/enforcement-policies/${part(id)}`),
    attestationCertificates: () => staff("/attestation-certificates"),
    originationLists: () => staff("/origination-lists"),
    originationList: (id: string) => staff(`/origination-lists/${part(id)}`),
    portabilityPlans: () => staff("/portability-plans"),
    portabilityPlan: (id: string) => staff(`/portability-plans/${part(id)}`),
    numberLists: () => staff("/number-lists"),
    numberList: (id: string) => staff(`/number-lists/${part(id)}`),
    accounts: () => staff("/ledger/accounts"),
    journal: () => staff("/ledger/journal"),
    invoices: () => staff("/invoices"),
    invoice: (id: string) => staff(`/invoices/${part(id)}`),
    invoiceLine: (id: string, position: number) => staff(`/invoices/${part(id)}/lines/${position}`),
    account: () => staff("/account"),
    people: () => staff("/people"),
    person: (id: string) => staff(`/people/${part(id)}`),
    partners: () => staff("/partners"),
    approvals: () => staff("/approvals"),
    roles: () => staff("/roles"),
    role: (id: string) => staff(`/roles/${part(id)}`),
    jobQueue: () => staff("/job-queue"),
    settings: () => staff("/settings"),
    brand: () => staff("/brand"),
    exchangeRates: () => staff("/exchange-rates"),
    apiKeys: () => staff("/api-keys"),
    trash: () => staff("/trash"),
    customers: () => staff("/customers"),
    customer: (id: string) => staff(`/customers/${part(id)}`),
    categories: () => staff("/customer-categories"),
    category: (id: string) => staff(`/customer-categories/${part(id)}`),
    assignments: () => staff("/assignments"),
    assignment: (type: string, id: string) => staff(`/assignments/${part(type)}/${part(id)}`),
    auditLog: () => staff("/audit-log"),
    auditEntry: (id: string) => staff(`/audit-log/${part(id)}`),
    componentLibrary: () => staff("/experience-manager/component-library"),
  },
  /** Of a company's people: `/portal` for customers, `/carrier` for carriers. */
  portal: {
    start: () => company(""),
    overview: () => company("/overview"),
    account: () => company("/account"),
    team: () => company("/team"),
    interconnects: () => company("/interconnects"),
    apiKeys: () => company("/api-keys"),
    calls: () => company("/calls"),
    call: (callId: string) => company(`/calls/${part(callId)}`),
    prices: () => company("/price-lists"),
    invoices: () => company("/invoices"),
    invoice: (id: string) => company(`/invoices/${part(id)}`),
    operatorAccess: () => company("/operator-access"),
  },
};

/** Documents are links, not calls of the API client: the browser shows or saves them itself. */
export const documents = {
  adminInvoice: (id: string, format: "pdf" | "xlsx" | "csv") => `/api/admin/invoices/${part(id)}/document.${format}`,
  customerInvoice: (id: string, format: "pdf" | "xlsx" | "csv") =>
    `${companyApi()}/invoices/${part(id)}/document.${format}`,
};
