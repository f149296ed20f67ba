import { FilePlus2, LogOut, PanelLeft, PhoneOff, Plus, RotateCw, Scale, SunMoon, UserPlus } from "lucide-react";
import type { Portal } from "@/lib/api/contract";
import type { MessageKey } from "@/lib/i18n";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import { mayUse, type Rights } from "@/lib/rights";
import { chooseTheme, useThemeChoice } from "@/lib/theme";
import type { Module } from "../registry";
import { useSignOut } from "./Header";
import type { Hit } from "./paletteRecords";
import { shell } from "./shellStore";

/** What staff begin on a page of theirs: which page, which permission it needs, and the address that opens it there. */
const STAFF = [
  {
    id: "add-carrier",
    page: "carriers",
    permission: "carriers.carrier.create",
    label: "carriers.add",
    icon: Plus,
    to: () => paths.admin.carrier("new"),
  },
  {
    // one belongs to a carrier, and is added on its record
    id: "new-interconnect",
    page: "carriers",
    permission: "carriers.interconnect.change",
    label: "shell.search.newInterconnect",
    icon: Plus,
    to: paths.admin.carriers,
  },
  {
    // the menu of a row there moves its balance
    id: "adjust-balance",
    page: "carrier-balances",
    permission: "carriers.balance.adjust",
    label: "shell.search.adjust",
    icon: Scale,
    to: paths.admin.carrierBalances,
  },
  {
    id: "new-customer",
    page: "customers",
    permission: "customers.account.create",
    label: "customers.new",
    icon: UserPlus,
    to: paths.admin.customers,
    search: { new: "customer" },
  },
  {
    id: "new-draft",
    page: "invoices",
    permission: "billing.invoice.create",
    label: "shell.search.newDraft",
    icon: FilePlus2,
    to: paths.admin.invoices,
    search: { new: "draft" },
  },
  {
    id: "invite-person",
    page: "people",
    permission: "identity.person.change",
    label: "shell.search.invite",
    icon: UserPlus,
    to: paths.admin.people,
    search: { new: "person" },
  },
  {
    id: "new-number-list",
    page: "number-lists",
    permission: "screening.list.change",
    label: "shell.search.newNumberList",
    icon: Plus,
    to: () => paths.admin.numberList("new"),
  },
  {
    id: "set-rate",
    page: "exchange-rates",
    permission: "currencies.exchange-rate.change",
    label: "shell.search.setRate",
    icon: Plus,
    to: paths.admin.exchangeRates,
    search: { new: "rate" },
  },
  {
    id: "new-api-key",
    page: "api-keys",
    permission: "identity.api-key.change",
    label: "shell.search.newApiKey",
    icon: Plus,
    to: () => `${paths.admin.apiKeys()}/new`,
  },
] as const satisfies readonly { label: MessageKey; [key: string]: unknown }[];

/** What people of a company, customer or carrier, begin on a page of theirs. */
const COMPANY = [
  {
    id: "invite-colleague",
    page: "team",
    permission: "identity.team.change",
    label: "shell.search.inviteColleague",
    icon: UserPlus,
    to: paths.portal.team,
    search: { new: "person" },
  },
  {
    id: "new-api-key",
    page: "api-keys",
    permission: "identity.api-key.change",
    label: "shell.search.newApiKey",
    icon: Plus,
    to: () => `${paths.portal.apiKeys()}/new`,
  },
  {
    id: "failed-calls",
    page: "calls",
    permission: "reporting.call.view",
    label: "shell.search.failedCalls",
    icon: PhoneOff,
    to: paths.portal.calls,
    search: { range: "day", result: "failed" },
  },
] as const satisfies readonly { label: MessageKey; [key: string]: unknown }[];

/** What can be done from anywhere by this person. */
export function useActions(portal: Portal, modules: readonly Module[], rights: Rights, refresh: () => void): Hit[] {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const theme = useThemeChoice();
  const shown = new Set(modules.flatMap(({ pages }) => pages).map(({ id }) => id));
  const begun = (isStaff(portal) ? STAFF : COMPANY)
    .filter(({ page, permission }) => shown.has(page) && mayUse(rights, { permission }))
    .map(
      (one): Hit => ({
        id: one.id,
        label: t(one.label),
        icon: one.icon,
        to: one.to(),
        search: "search" in one ? one.search : undefined,
      }),
    );
  return [
    ...begun,
    { id: "refresh", label: t("shell.search.refresh"), icon: RotateCw, run: refresh },
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
