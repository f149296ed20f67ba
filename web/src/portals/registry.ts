import {
  Activity,
  BookOpenText,
  Building2,
  FileText,
  Landmark,
  LayoutDashboard,
  type LucideIcon,
  PhoneCall,
} from "lucide-react";
import type { Portal } from "@/lib/api/contract";
import type { MessageKey } from "@/lib/i18n";
import { paths } from "@/lib/paths";

/** One entry of a menu. `id` is the server module's name where there is one, and the test hook `nav-item-{id}`. */
export type MenuEntry = { id: string; label: MessageKey; path: string; icon: LucideIcon };
export type MenuGroup = { id: string; label: MessageKey; entries: readonly MenuEntry[] };

/** The menus of all portals. A page that is not here cannot be reached from a menu, a search or a palette. */
export const menus: Record<Portal, readonly MenuGroup[]> = {
  admin: [
    {
      id: "overview",
      label: "shell.group.overview",
      entries: [
        { id: "dashboard", label: "shell.nav.dashboard", path: paths.admin.dashboard(), icon: LayoutDashboard },
      ],
    },
    {
      id: "calls",
      label: "shell.group.calls",
      entries: [
        { id: "live-calls", label: "shell.nav.liveCalls", path: paths.admin.liveCalls(), icon: Activity },
        { id: "calls", label: "shell.nav.calls", path: paths.admin.calls(), icon: PhoneCall },
      ],
    },
    {
      id: "wholesale",
      label: "shell.group.wholesale",
      entries: [{ id: "carriers", label: "shell.nav.carriers", path: paths.admin.carriers(), icon: Building2 }],
    },
    {
      id: "money",
      label: "shell.group.money",
      entries: [
        { id: "invoices", label: "shell.nav.invoices", path: paths.admin.invoices(), icon: FileText },
        { id: "accounts", label: "shell.nav.accounts", path: paths.admin.accounts(), icon: Landmark },
        { id: "journal", label: "shell.nav.journal", path: paths.admin.journal(), icon: BookOpenText },
      ],
    },
  ],
  customer: [
    {
      id: "overview",
      label: "shell.group.overview",
      entries: [{ id: "overview", label: "shell.nav.overview", path: paths.portal.overview(), icon: LayoutDashboard }],
    },
    {
      id: "calls",
      label: "shell.group.calls",
      entries: [{ id: "calls", label: "shell.nav.myCalls", path: paths.portal.calls(), icon: PhoneCall }],
    },
    {
      id: "money",
      label: "shell.group.money",
      entries: [{ id: "invoices", label: "shell.nav.invoices", path: paths.portal.invoices(), icon: FileText }],
    },
  ],
};
