import { type UseQueryOptions, useQueries } from "@tanstack/react-query";
import {
  BadgeCheck,
  Building2,
  FileText,
  type LucideIcon,
  MailWarning,
  PhoneCall,
  PhoneOutgoing,
  UserRound,
  UsersRound,
  Waypoints,
  Workflow,
} from "lucide-react";
import { useRights } from "@/components/rights";
import { invoicesQuery, myInvoicesQuery } from "@/features/billing/queries";
import { alertTemplatesQuery } from "@/features/carriers/alertTemplates";
import { carriersQuery, interconnectsQuery, plansQuery, servicesQuery } from "@/features/carriers/queries";
import { digitsOf } from "@/features/cdr/callsSearch";
import { callQuery, callsQuery, myCallQuery, myCallsQuery } from "@/features/cdr/queries";
import { customersQuery } from "@/features/customers/queries";
import { certificatesQuery } from "@/features/enforcement/certificateQueries";
import { peopleQuery } from "@/features/identity/peopleQueries";
import type { Portal } from "@/lib/api/contract";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import { codeText, type MessageKey, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import { mayUse, type Rights } from "@/lib/rights";
import type { Search } from "@/lib/search";
import type { Module } from "../registry";
import { type Choice, NAMED, named, OFFERED } from "./paletteNames";

export type Hit = { id: string; label: string; note?: string; icon: LucideIcon } & (
  | { to: string; search?: Search }
  | { run: () => void }
);
export type HitGroup = { label: string; hits: Hit[] };

/** What one pause in typing may ask of the server at most; what is only named is asked once a minute and comes on top. */
export const MOST_REQUESTS = 6;

/** As long as the names of plans and lists are good. */
const NAMES_LAST_MS = 60_000;

const OUR_CALL_ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** As user agents make them (RFC 3261 section 8.1.1.4): one word, long, or with the host that made it. */
const SIP_CALL_ID = /^(?=.*\d)(?:[!-~]{20,255}|[!-~]+@[!-~]+)$/;
/** Part of an invoice's number: it has a digit, and more than a caller's number has. */
const INVOICE = /^(?=.*\d)[\p{L}\d/ .-]{3,40}$/u;
const NUMBER = /^\d{3,15}$/;
const CARRIERS = "carriers.carrier.view";

/** What is asked for a text. A call's id is no part of a name, unless it may as well be an address of e-mail. */
export type Source =
  | "call"
  | "myCall"
  | "callsOfId"
  | "myCallsOfId"
  | "invoices"
  | "myInvoices"
  | "carriers"
  | "interconnects"
  | "services"
  | "customers"
  | "people"
  | "choices"
  | "templates"
  | "certificates";

/** Which lists may hold what was typed, of those that this person may see. */
export function sourcesFor(
  portal: Portal,
  modules: readonly Pick<Module, "pages">[],
  rights: Rights,
  typed: string,
): Source[] {
  const staff = isStaff(portal);
  const pages = new Set(modules.flatMap((module) => module.pages.map(({ id }) => id)));
  const callsOfId: Source[] =
    pages.has("calls") && SIP_CALL_ID.test(typed) ? [staff ? "callsOfId" : "myCallsOfId"] : [];
  if (callsOfId.length > 0 && !typed.includes("@")) {
    return OUR_CALL_ID.test(typed) ? [staff ? "call" : "myCall", ...callsOfId] : callsOfId;
  }
  const may = (permission: string) => mayUse(rights, { permission });
  const long = typed.length >= 2;
  const asked: [Source, boolean][] = [
    ["invoices", staff && pages.has("invoices") && INVOICE.test(typed)],
    ["myInvoices", !staff && pages.has("invoices") && INVOICE.test(typed)],
    ["carriers", staff && long && may(CARRIERS)],
    ["interconnects", staff && long && may(CARRIERS)],
    ["services", staff && long && may(CARRIERS)],
    ["customers", staff && long && may("customers.account.view")],
    ["people", staff && long && pages.has("people") && may("identity.person.view")],
    ["choices", staff && long && may(CARRIERS)],
    ["templates", staff && long && pages.has("alert-templates") && may("carriers.alert-template.view")],
    ["certificates", staff && long && pages.has("attestation-certificates") && may("enforcement.certificate.view")],
  ];
  return [...callsOfId, ...asked.filter(([, wanted]) => wanted).map(([source]) => source)];
}

type FoundCall = { callId: string; caller: string; called: string; result: string };

const note = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" · ");

// Each list has rows of its own; what it makes of them is hits.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Asked = UseQueryOptions<any, Error, HitGroup[], any>;

/** What the server has of a text, group by group, once the text has stood still. */
export function useRecords(
  portal: Portal,
  modules: readonly Module[],
  typed: string,
): { groups: HitGroup[]; searching: boolean } {
  const { t } = useTranslation();
  const rights = useRights();
  const pages = new Set(modules.flatMap((module) => module.pages.map(({ id }) => id)));
  const asked = { search: typed, limit: OFFERED };
  const afresh = { placeholderData: undefined, refetchInterval: false } as const;
  const group = (label: MessageKey, hits: Hit[]): HitGroup[] => [{ label: t(label), hits }];
  const calls = (found: readonly FoundCall[], to: (callId: string) => string) =>
    group(
      "shell.nav.calls",
      found.map(
        ({ callId, caller, called, result }): Hit => ({
          id: `call-${callId}`,
          label: t("shell.search.call", { caller, called }),
          note: codeText("result", result),
          icon: PhoneCall,
          to: to(callId),
        }),
      ),
    );
  const ofId = { search: { range: "all", sipCallId: typed }, page: { cursor: undefined, limit: OFFERED } };
  const invoice = (id: string, number: string, carrier: string | undefined, to: string): Hit => ({
    id: `invoice-${id}`,
    label: t("shell.search.invoice", { number }),
    note: carrier,
    icon: FileText,
    to,
  });
  const inDialogs = (label: MessageKey, items: readonly Choice[], icon: LucideIcon, to: string) =>
    group(
      label,
      named(items, typed).map(
        ({ id, name }): Hit => ({
          id: `${label.split(".").at(-1)}-${id}`,
          label: name,
          icon,
          to,
          search: { open: id },
        }),
      ),
    );
  const queries: Record<Source, () => Asked> = {
    templates: () => ({
      ...alertTemplatesQuery,
      staleTime: NAMES_LAST_MS,
      select: ({ items }) => inDialogs("shell.nav.alertTemplates", items, MailWarning, paths.admin.alertTemplates()),
    }),
    certificates: () => ({
      ...certificatesQuery,
      staleTime: NAMES_LAST_MS,
      select: ({ items }) =>
        inDialogs("shell.nav.attestationCertificates", items, BadgeCheck, paths.admin.attestationCertificates()),
    }),
    call: () => ({ ...callQuery(typed), select: (found) => calls([found], paths.admin.call) }),
    myCall: () => ({ ...myCallQuery(typed), select: (found) => calls([found], paths.portal.call) }),
    callsOfId: () => ({
      ...callsQuery(ofId.search, ofId.page),
      ...afresh,
      select: ({ items }) => calls(items, paths.admin.call),
    }),
    myCallsOfId: () => ({
      ...myCallsQuery(ofId.search, ofId.page),
      ...afresh,
      select: ({ items }) => calls(items, paths.portal.call),
    }),
    invoices: () => ({
      ...invoicesQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "shell.nav.invoices",
          items.map(({ id, number, carrier }: { id: string; number: string; carrier: Choice }) =>
            invoice(id, number, carrier.name, paths.admin.invoice(id)),
          ),
        ),
    }),
    myInvoices: () => ({
      ...myInvoicesQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "shell.nav.invoices",
          items.map(({ id, number }: { id: string; number: string }) =>
            invoice(id, number, undefined, paths.portal.invoice(id)),
          ),
        ),
    }),
    carriers: () => ({
      ...carriersQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "shell.nav.carriers",
          items.map(
            ({ id, name, code }: Choice & { code: string }): Hit => ({
              id: `carrier-${id}`,
              label: name,
              note: note(`C${id}`, code),
              icon: Building2,
              to: paths.admin.carrier(id),
            }),
          ),
        ),
    }),
    interconnects: () => ({
      ...interconnectsQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "carriers.view.interconnects",
          items.map(
            ({ id, name, carrier }: Choice & { carrier: Choice }): Hit => ({
              id: `interconnect-${id}`,
              label: name,
              note: note(`I${id}`, carrier.name),
              icon: Waypoints,
              to: paths.admin.interconnect(carrier.id, id),
            }),
          ),
        ),
    }),
    services: () => ({
      ...servicesQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "carriers.view.services",
          items.map(
            ({ id, name, carrier, interconnect }: Choice & { carrier: Choice; interconnect: Choice }): Hit => ({
              id: `service-${id}`,
              label: name,
              note: note(`S${id}`, carrier.name, interconnect.name),
              icon: Workflow,
              to: paths.admin.service(carrier.id, interconnect.id, id),
            }),
          ),
        ),
    }),
    customers: () => ({
      ...customersQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "shell.nav.customers",
          items.map(
            ({ id, companyName, number }: { id: string; companyName: string; number: string }): Hit => ({
              id: `customer-${id}`,
              label: companyName,
              note: number,
              icon: UsersRound,
              to: paths.admin.customer(id),
            }),
          ),
        ),
    }),
    people: () => ({
      ...peopleQuery(asked),
      ...afresh,
      select: ({ items }) =>
        group(
          "shell.nav.people",
          items.map(
            ({ id, displayName, email }: { id: string; displayName: string; email: string }): Hit => ({
              id: `person-${id}`,
              label: displayName,
              note: email,
              icon: UserRound,
              to: paths.admin.person(id),
            }),
          ),
        ),
    }),
    choices: () => ({
      ...plansQuery,
      select: (choices: PlanChoices) =>
        NAMED.filter(({ page }) => pages.has(page)).flatMap(({ group: label, letter, icon, of, to }) =>
          group(
            label,
            named(of(choices), typed, letter).map(
              (one): Hit => ({
                id: `${label.split(".").at(-1)}-${one.id}`,
                label: one.name,
                note: letter && `${letter}${one.id}`,
                icon,
                ...to(one),
              }),
            ),
          ),
        ),
    }),
  };
  const answers = useQueries({
    queries: sourcesFor(portal, modules, rights, typed).map((source) => queries[source]()),
  });
  return {
    groups: [
      ...answers.flatMap(({ data }) => data ?? []),
      ...(pages.has("calls") ? callsWith(portal, typed, t) : []),
    ].filter(({ hits }) => hits.length > 0),
    searching: answers.some(({ isLoading }) => isLoading),
  };
}

/** Calls of a number are not looked for here: the list of calls is, opened with its filter. */
function callsWith(portal: Portal, typed: string, t: ReturnType<typeof useTranslation>["t"]): HitGroup[] {
  const digits = digitsOf(typed) ?? "";
  if (!NUMBER.test(digits)) return [];
  const staff = isStaff(portal);
  const to = staff ? paths.admin.calls() : paths.portal.calls();
  const hits: Hit[] = [
    {
      id: "calls-to",
      label: t("shell.search.callsTo", { number: digits }),
      icon: PhoneCall,
      to,
      search: { called: digits },
    },
  ];
  if (staff) {
    const label = t("shell.search.callsFrom", { number: digits });
    hits.push({ id: "calls-from", label, icon: PhoneOutgoing, to, search: { caller: digits } });
  }
  return [{ label: t("shell.search.callsOf"), hits }];
}
