import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { CircleUser, LogOut, Menu as MenuIcon, Monitor, Moon, RotateCcw, Search, Sun } from "lucide-react";
import { memo } from "react";
import { useErrorText } from "@/components/states";
import { homeOf, signOut } from "@/features/identity/session";
import type { Portal, Session } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { chooseDensity, DENSITIES, useDensity } from "@/lib/density";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "@/lib/theme";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Mark } from "@/ui/Mark";
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { Bell } from "./Bell";
import { CustomerChips } from "./CustomerChips";
import { JobTray } from "./JobTray";
import { SwitchState } from "./SwitchState";
import { shell, useShell } from "./shellStore";

/** Across the top of every portal: whose platform this is, the search, and who is using it. */
export const Header = memo(function Header({ session, portal }: { session: Session; portal: Portal }) {
  const { t } = useTranslation();
  const { productName, logo } = session.tenant.brand;
  const name = productName ?? session.tenant.name;
  return (
    <header className="off-paper flex h-12 shrink-0 items-center gap-2 border-b border-border bg-card px-3 md:gap-3">
      <div className={classes("flex min-w-0 flex-1 items-center gap-2", portal === "customer" && "max-sm:flex-none")}>
        <MenuToggle />
        <Link to={homeOf(portal)} className="flex min-w-0 items-center gap-2.5 rounded-md px-1">
          {logo ? (
            <img src={logo} alt={name} data-testid="logo" className="h-8 max-w-48 object-contain" />
          ) : (
            <>
              <Mark className="size-6 shrink-0" />
              <span
                data-testid="text-tenant"
                className={classes(
                  "truncate text-base font-semibold",
                  // staff have a bell and a tray there, customers what is left to spend
                  portal !== "carrier" && "max-sm:sr-only",
                )}
              >
                {name}
              </span>
            </>
          )}
        </Link>
        <span className="truncate border-l border-border pl-3 text-sm text-muted-foreground max-lg:hidden">
          {session.carrier?.name ?? t(`shell.portal.${portal}`)}
        </span>
      </div>
      <SearchField />
      <div
        className={classes(
          "flex min-w-0 flex-1 items-center justify-end gap-1",
          portal === "customer" ? "max-sm:flex-auto" : "max-md:flex-none",
        )}
      >
        <JobTray />
        {isStaff(portal) && !session.secondFactorDue && <Bell />}
        {isStaff(portal) ? <SwitchState /> : portal === "customer" && <CustomerChips />}
        <AppearanceMenu />
        <UserMenu session={session} />
      </div>
    </header>
  );
});

/** On a phone it opens the drawer; elsewhere it hides both menus and brings them back. */
function MenuToggle() {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const hidden = useShell((state) => state.sidebarsHidden);
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={isPhone ? t("shell.openMenu") : hidden ? t("shell.showMenus") : t("shell.hideMenus")}
      aria-expanded={isPhone ? undefined : !hidden}
      onClick={() => (isPhone ? shell.setDrawer(true) : shell.toggleSidebars())}
      data-testid="button-open-menu"
    >
      <MenuIcon aria-hidden />
    </Button>
  );
}

/** Looks like the field it opens. */
function SearchField() {
  const { t } = useTranslation();
  return (
    <Button
      look="bare"
      size="none"
      aria-keyshortcuts="Control+K"
      onClick={() => shell.setSearch(true)}
      data-testid="button-search"
      className="flex h-8 items-center gap-2 rounded-md text-sm text-muted-foreground max-md:size-9 max-md:shrink-0 max-md:justify-center md:w-full md:max-w-96 md:flex-2 md:border md:border-border md:bg-muted md:px-2.5"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 truncate text-left max-md:sr-only">{t("shell.search.placeholder")}</span>
      <kbd aria-hidden className="rounded-sm border border-border bg-card px-1 font-sans text-2xs max-md:hidden">
        {t("shell.search.key")}
      </kbd>
    </Button>
  );
}

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const THEMES: ThemeChoice[] = ["light", "dark", "system"];

/** Theme and density: how the console looks to this person, everywhere. */
function AppearanceMenu() {
  const { t } = useTranslation();
  const choice = useThemeChoice();
  const density = useDensity();
  const arranged = useShell(
    ({ moduleOrder, pageOrder, foldedGroups }) =>
      moduleOrder.length + foldedGroups.length + Object.keys(pageOrder).length > 0,
  );
  const Icon = THEME_ICONS[choice];
  return (
    <Menu
      trigger={
        <Button look="quiet" size="icon" aria-label={t("shell.appearance")} data-testid="button-theme">
          <Icon aria-hidden />
        </Button>
      }
    >
      <MenuLabel>{t("shell.theme.label")}</MenuLabel>
      <MenuChoices
        value={choice}
        onChange={chooseTheme}
        options={THEMES.map((name) => {
          const ChoiceIcon = THEME_ICONS[name];
          return {
            value: name,
            label: t(`shell.theme.${name}`),
            icon: <ChoiceIcon aria-hidden />,
            testId: `theme-${name}`,
          };
        })}
      />
      <MenuRule />
      <MenuLabel>{t("shell.density.label")}</MenuLabel>
      <MenuChoices
        value={density}
        onChange={chooseDensity}
        options={DENSITIES.map((name) => ({
          value: name,
          label: t(`shell.density.${name}`),
          testId: `density-${name}`,
        }))}
      />
      {arranged && (
        <>
          <MenuRule />
          <MenuItem onSelect={shell.resetMenus} testId="button-reset-menus">
            <RotateCcw aria-hidden />
            {t("shell.resetMenus")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

/** Ends the session on the server and leads to the sign-in. */
export function useSignOut(): () => void {
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
  return leave.mutate;
}

function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const leave = useSignOut();
  const initials = session.person.displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();
  return (
    <Menu
      trigger={
        <Button
          look="bare"
          size="none"
          data-testid="button-user-menu"
          className="flex h-9 min-w-0 items-center gap-2 rounded-md px-1.5"
        >
          <span
            aria-hidden
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-accent-foreground"
          >
            {initials}
          </span>
          <span className="max-w-36 truncate text-sm max-xl:sr-only">{session.person.displayName}</span>
          <span className="sr-only">{t("shell.user.menu")}</span>
        </Button>
      }
    >
      <MenuLabel>{t("shell.user.signedInAs", { email: session.person.email })}</MenuLabel>
      <MenuRule />
      <MenuItem asChild testId="link-account">
        <Link to={isStaff(session.person.portal) ? paths.admin.account() : paths.portal.account()}>
          <CircleUser aria-hidden />
          {t("shell.user.account")}
        </Link>
      </MenuItem>
      <MenuItem onSelect={leave} testId="button-sign-out">
        <LogOut aria-hidden />
        {t("shell.user.signOut")}
      </MenuItem>
    </Menu>
  );
}
