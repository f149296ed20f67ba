import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { LogOut, Menu as MenuIcon, Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { useErrorText } from "@/components/states";
import { homeOf, signOut } from "@/features/identity/session";
import type { Portal, Session } from "@/lib/api/contract";
import { paths } from "@/lib/paths";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "@/lib/theme";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Mark } from "@/ui/Mark";
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { shell } from "./shellStore";

/** Across the top of every portal: whose platform this is, and who is using it. */
export function Header({ session, portal }: { session: Session; portal: Portal }) {
  const { t } = useTranslation();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border bg-card px-3">
      <Button
        look="quiet"
        size="icon"
        className="md:hidden"
        aria-label={t("shell.openMenu")}
        onClick={() => shell.setDrawer(true)}
        data-testid="button-open-menu"
      >
        <MenuIcon aria-hidden />
      </Button>
      <Link to={homeOf(portal)} search={{}} className="flex min-w-0 items-center gap-2.5 rounded-md px-1">
        <Mark className="size-6 shrink-0" />
        <span data-testid="text-tenant" className="truncate text-base font-semibold">
          {session.tenant.name}
        </span>
      </Link>
      <span className="hidden border-l border-border pl-3 text-base text-muted-foreground sm:block">
        {session.carrier?.name ?? t(`shell.portal.${portal}`)}
      </span>
      {session.tenant.simulated && (
        <span className="hidden sm:block">
          <SimulatedBadge />
        </span>
      )}
      <div className="ml-auto flex items-center gap-1">
        <ThemeMenu />
        <UserMenu session={session} />
      </div>
    </header>
  );
}

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor } as const;

function ThemeMenu() {
  const { t } = useTranslation();
  const choice = useThemeChoice();
  const Icon = THEME_ICONS[choice];
  const names: ThemeChoice[] = ["light", "dark", "system"];
  return (
    <Menu
      trigger={
        <Button look="quiet" size="icon" aria-label={t("shell.theme.label")} data-testid="button-theme">
          <Icon aria-hidden />
        </Button>
      }
    >
      <MenuChoices
        value={choice}
        onChange={chooseTheme}
        options={names.map((name) => {
          const ChoiceIcon = THEME_ICONS[name];
          return {
            value: name,
            label: t(`shell.theme.${name}`),
            icon: <ChoiceIcon aria-hidden />,
            testId: `theme-${name}`,
          };
        })}
      />
    </Menu>
  );
}

function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: paths.signIn(), search: { said: "signed-out" } });
      queries.clear();
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const initials = session.person.displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-testid="button-user-menu"
          className="elevate flex h-9 items-center gap-2 rounded-md px-1.5"
        >
          <span
            aria-hidden
            className="inline-flex size-7 items-center justify-center rounded-full bg-accent text-xs font-semibold text-accent-foreground"
          >
            {initials}
          </span>
          <span className="max-w-40 truncate text-base max-md:sr-only">{session.person.displayName}</span>
          <span className="sr-only">{t("shell.user.menu")}</span>
        </button>
      }
    >
      <MenuLabel>{t("shell.user.signedInAs", { email: session.person.email })}</MenuLabel>
      <MenuRule />
      <MenuItem onSelect={() => leave.mutate()} testId="button-sign-out">
        <LogOut aria-hidden />
        {t("shell.user.signOut")}
      </MenuItem>
    </Menu>
  );
}
