import { useQuery } from "@tanstack/react-query";
import { Building2, FilePlus2, LogOut, type LucideIcon, PanelLeft, PhoneCall, SunMoon } from "lucide-react";
import { useMay } from "@/components/rights";
import { carriersQuery } from "@/features/carriers/queries";
import { callQuery, myCallQuery } from "@/features/cdr/queries";
import type { Portal } from "@/lib/api/contract";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import type { Search } from "@/lib/search";
import { chooseTheme, useThemeChoice } from "@/lib/theme";
import type { Module } from "../registry";
import { useSignOut } from "./Header";
import { icons } from "./icons";
import { shell } from "./shellStore";

export type Hit = { id: string; label: string; note?: string; icon: LucideIcon } & (
  | { to: string; search?: Search }
  | { run: () => void }
);
export type HitGroup = { label: string; hits: Hit[] };

const OFFERED_CARRIERS = 6;
const CALL_ID = /^[0-9A-Za-z-]{20,40}$/;
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
): { groups: HitGroup[]; searching: boolean } {
  const { t } = useTranslation();
  const records = useRecords(portal, typed);
  const actions = useActions(modules);
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
    { label: t("shell.search.records"), hits: records.hits },
    { label: t("shell.search.pages"), hits: pages },
    { label: t("shell.search.actions"), hits: actions.filter((action) => fits(typed, action.label)) },
  ];
  return { groups: groups.filter((group) => group.hits.length > 0), searching: records.searching };
}

function useRecords(portal: Portal, typed: string): { hits: Hit[]; searching: boolean } {
  const { t } = useTranslation();
  const admin = isStaff(portal);
  const maySeeCarriers = useMay("carriers.carrier.view") && admin;
  const isCallId = CALL_ID.test(typed) && /\d/.test(typed);
  const carriers = useQuery({
    ...carriersQuery({ search: typed, limit: OFFERED_CARRIERS }),
    enabled: maySeeCarriers && typed.length >= 2,
    placeholderData: undefined,
  });
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
  for (const carrier of typed.length >= 2 && maySeeCarriers ? (carriers.data?.items ?? []) : []) {
    hits.push({
      id: `carrier-${carrier.id}`,
      label: carrier.name,
      note: carrier.code,
      icon: Building2,
      to: paths.admin.carrier(carrier.id),
    });
  }
  if (NUMBER.test(typed)) {
    const digits = typed.replace("+", "");
    hits.push({
      id: "calls-to",
      label: t("shell.search.callsTo", { number: digits }),
      icon: PhoneCall,
      to: calls,
      search: { called: digits },
    });
  }
  return { hits, searching: carriers.isLoading || call.isLoading || myCall.isLoading };
}

function useActions(modules: readonly Module[]): Hit[] {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const theme = useThemeChoice();
  const invoices = modules.flatMap(({ pages }) => pages).some(({ path }) => path === paths.admin.invoices());
  const mayCreate = useMay("billing.invoice.create");
  const draft: Hit[] =
    invoices && mayCreate
      ? [
          {
            id: "new-draft",
            label: t("shell.search.newDraft"),
            icon: FilePlus2,
            to: paths.admin.invoices(),
            search: { new: "draft" },
          },
        ]
      : [];
  return [
    ...draft,
    {
      id: "theme",
      label: theme === "dark" ? t("shell.search.light") : t("shell.search.dark"),
      icon: SunMoon,
      run: () => chooseTheme(theme === "dark" ? "light" : "dark"),
    },
    { id: "menus", label: t("shell.search.menus"), icon: PanelLeft, run: shell.toggleSidebars },
    { id: "sign-out", label: t("shell.user.signOut"), icon: LogOut, run: signOut },
  ];
}
