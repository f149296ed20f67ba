import { useQuery } from "@tanstack/react-query";
import {
  Building2,
  FileText,
  History,
  type LucideIcon,
  PhoneCall,
  PhoneOutgoing,
  UsersRound,
  Waypoints,
} from "lucide-react";
import { useMay, useRights } from "@/components/rights";
import { invoicesQuery, myInvoicesQuery } from "@/features/billing/queries";
import { carriersQuery, interconnectsQuery } from "@/features/carriers/queries";
import { callQuery, myCallQuery } from "@/features/cdr/queries";
import { customersQuery } from "@/features/customers/queries";
import type { Portal } from "@/lib/api/contract";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import type { Search } from "@/lib/search";
import { type Module, placeOf } from "../registry";
import { icons } from "./icons";
import { useActions } from "./paletteActions";
import { useShell } from "./shellStore";

export type Hit = { id: string; label: string; note?: string; icon: LucideIcon } & (
  | { to: string; search?: Search }
  | { run: () => void }
);
export type HitGroup = { label: string; hits: Hit[] };

/** Of each kind of record. */
const OFFERED = 5;
const RECENT = 5;
const CALL_ID = /^[0-9A-Za-z-]{20,40}$/;
/** Part of an invoice's number: it has a digit, and more than a caller's number has. */
const INVOICE = /^(?=.*\d)[\p{L}\d/ .-]{3,40}$/u;
const NUMBER = /^\+?\d{3,15}$/;

/** Every word typed must begin a word of what is offered. */
export function fits(typed: string, ...texts: (string | undefined)[]): boolean {
  const words = texts
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** What the search offers for a text, most certain first. Records come from the server's own endpoints. */
export function useHits(
  portal: Portal,
  modules: readonly Module[],
  typed: string,
  refresh: () => void,
): { groups: HitGroup[]; searching: boolean } {
  const { t } = useTranslation();
  const records = useRecords(portal, modules, typed);
  const recent = useRecent(portal);
  const actions = useActions(portal, modules, useRights(), refresh);
  const pages = modules.flatMap((module) =>
    module.pages
      .filter((page) => fits(typed, t(page.label), t(module.label), page.keywords && t(page.keywords)))
      .map(
        (page): Hit => ({
          id: `page-${page.id}`,
          label: t(page.label),
          note: t(module.label),
          icon: icons[page.icon],
          to: page.path,
        }),
      ),
  );
  const groups = [
    // who has typed nothing yet mostly wants back to where they were
    { label: t("shell.search.recent"), hits: typed === "" ? recent : [] },
    { label: t("shell.search.records"), hits: records.hits },
    { label: t("shell.search.pages"), hits: pages },
    { label: t("shell.search.actions"), hits: actions.filter((action) => fits(typed, action.label)) },
  ];
  return { groups: groups.filter((group) => group.hits.length > 0), searching: records.searching };
}

/** The open pages, the last seen first, without the one that is seen now. */
function useRecent(portal: Portal): Hit[] {
  const { t } = useTranslation();
  const tabs = useShell((state) => state.tabs);
  const seen = useShell((state) => state.recent);
  return seen
    .slice(1)
    .flatMap((path): Hit[] => {
      const tab = tabs.find((one) => one.path === path);
      const place = tab && placeOf(portal, path);
      if (!place) return [];
      const own = place.page.path === path;
      const list = t(place.page.label);
      return [
        {
          id: `recent-${path}`,
          label: own ? list : tab.title || list,
          note: own ? t(place.module.label) : list,
          icon: History,
          to: path,
          search: tab.search,
        },
      ];
    })
    .slice(0, RECENT);
}

function useRecords(portal: Portal, modules: readonly Module[], typed: string): { hits: Hit[]; searching: boolean } {
  const { t } = useTranslation();
  const admin = isStaff(portal);
  const long = admin && typed.length >= 2;
  const maySeeCarriers = useMay("carriers.carrier.view") && long;
  const maySeeCustomers = useMay("customers.account.view") && long;
  const isCallId = CALL_ID.test(typed) && /\d/.test(typed);
  const asked = { search: typed, limit: OFFERED };
  const afresh = { placeholderData: undefined, refetchInterval: false } as const;
  const carriers = useQuery({ ...carriersQuery(asked), ...afresh, enabled: maySeeCarriers });
  const interconnects = useQuery({ ...interconnectsQuery(asked), ...afresh, enabled: maySeeCarriers });
  const customers = useQuery({ ...customersQuery(asked), ...afresh, enabled: maySeeCustomers });
  const seesInvoices = modules.some(({ pages }) => pages.some(({ id }) => id === "invoices"));
  const mayBeInvoice = seesInvoices && INVOICE.test(typed) && !isCallId;
  const invoices = useQuery({ ...invoicesQuery(asked), ...afresh, enabled: admin && mayBeInvoice });
  const myInvoices = useQuery({ ...myInvoicesQuery(asked), ...afresh, enabled: !admin && mayBeInvoice });
  const call = useQuery({ ...callQuery(typed), enabled: admin && isCallId });
  const myCall = useQuery({ ...myCallQuery(typed), enabled: !admin && isCallId });
  const found = admin ? call.data : myCall.data;
  const calls = admin ? paths.admin.calls() : paths.portal.calls();
  const hits: Hit[] = [];
  if (found) {
    hits.push({
      id: "call",
      label: t("shell.search.call", { caller: found.caller, called: found.called }),
      note: codeText("result", found.result),
      icon: PhoneCall,
      to: admin ? paths.admin.call(found.callId) : paths.portal.call(found.callId),
    });
  }
  for (const { id, number, carrier } of invoices.data?.items ?? []) {
    hits.push({
      id: `invoice-${id}`,
      label: t("shell.search.invoice", { number }),
      note: carrier.name,
      icon: FileText,
      to: paths.admin.invoice(id),
    });
  }
  for (const { id, number } of myInvoices.data?.items ?? []) {
    hits.push({
      id: `invoice-${id}`,
      label: t("shell.search.invoice", { number }),
      icon: FileText,
      to: paths.portal.invoice(id),
    });
  }
  for (const { id, name, code } of carriers.data?.items ?? []) {
    hits.push({ id: `carrier-${id}`, label: name, note: code, icon: Building2, to: paths.admin.carrier(id) });
  }
  for (const { id, name, carrier } of interconnects.data?.items ?? []) {
    const to = paths.admin.interconnect(carrier.id, id);
    hits.push({ id: `interconnect-${id}`, label: name, note: carrier.name, icon: Waypoints, to });
  }
  for (const { id, companyName, number } of customers.data?.items ?? []) {
    hits.push({
      id: `customer-${id}`,
      label: companyName,
      note: number,
      icon: UsersRound,
      to: paths.admin.customer(id),
    });
  }
  if (NUMBER.test(typed)) {
    const digits = typed.replace("+", "");
    const label = t("shell.search.callsTo", { number: digits });
    hits.push({ id: "calls-to", label, icon: PhoneCall, to: calls, search: { called: digits } });
    if (admin) {
      const from = t("shell.search.callsFrom", { number: digits });
      hits.push({ id: "calls-from", label: from, icon: PhoneOutgoing, to: calls, search: { caller: digits } });
    }
  }
  return {
    hits,
    searching: [carriers, interconnects, customers, invoices, myInvoices, call, myCall].some(
      ({ isLoading }) => isLoading,
    ),
  };
}
