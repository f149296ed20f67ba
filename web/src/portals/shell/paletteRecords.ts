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
import { callQuery, myCallQuery } from "@/features/cdr/queries";
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

const CALL_ID = /^(?=.*\d)[0-9A-Za-z-]{20,40}$/;
/** Part of an invoice's number: it has a digit, and more than a caller's number has. */
const INVOICE = /^(?=.*\d)[\p{L}\d/ .-]{3,40}$/u;
const NUMBER = /^\+?\d{3,15}$/;
const CARRIERS = "carriers.carrier.view";

/** What is asked for a text. `call` and `myCall` stand alone: a call's id is no part of a name. */
export type Source =
  | "call"
  | "myCall"
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
  if (CALL_ID.test(typed)) return [staff ? "call" : "myCall"];
  const pages = new Set(modules.flatMap((module) => module.pages.map(({ id }) => id)));
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
  return asked.filter(([, wanted]) => wanted).map(([source]) => source);
}

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
  const call = (found: { callId: string; caller: string; called: string; result: string }, to: string) =>
    group("shell.nav.calls", [
      {
        id: "call",
        label: t("shell.search.call", { caller: found.caller, called: found.called }),
        note: codeText("result", found.result),
        icon: PhoneCall,
        to,
      },
    ]);
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
    call: () => ({ ...callQuery(typed), select: (found) => call(found, paths.admin.call(found.callId)) }),
    myCall: () => ({ ...myCallQuery(typed), select: (found) => call(found, paths.portal.call(found.callId)) }),
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
    groups: [...answers.flatMap(({ data }) => data ?? []), ...callsWith(portal, typed, t)].filter(
      ({ hits }) => hits.length > 0,
    ),
    searching: answers.some(({ isLoading }) => isLoading),
  };
}

/** Calls of a number are not looked for here: the list of calls is, opened with its filter. */
function callsWith(portal: Portal, typed: string, t: ReturnType<typeof useTranslation>["t"]): HitGroup[] {
  if (!NUMBER.test(typed)) return [];
  const digits = typed.replace("+", "");
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
