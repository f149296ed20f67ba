import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { Ban, FlaskConical } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { RightsProvider } from "@/components/rights";
import { type Crumb, WorkspaceProvider } from "@/components/workspace";
import { rightsOf, sessionQuery } from "@/features/identity/session";
import type { Portal, Session } from "@/lib/api/contract";
import { showBrand } from "@/lib/brand";
import { useDrafts } from "@/lib/drafts";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone, useMedia } from "@/lib/media";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import { mayUse, type Rights } from "@/lib/rights";
import type { Search } from "@/lib/search";
import { dismissToast, holdToast, releaseToast, useToasts } from "@/lib/toasts";
import { OutLink } from "@/ui/OutLink";
import { Toaster } from "@/ui/Toaster";
import { ordered } from "../menu";
import { type Module, placeOf, trailOf, visibleModules } from "../registry";
import { BottomBar } from "./BottomBar";
import { Header } from "./Header";
import { MenuDrawer } from "./MenuDrawer";
import { Palette } from "./Palette";
import { followPreferences } from "./preferences";
import { Rail } from "./Rail";
import { ForbiddenPage, RefusedPage } from "./refusedPages";
import { SecondaryMenu } from "./SecondaryMenu";
import { ServerDownBanner } from "./ServerDown";
import { SessionExpired } from "./SessionExpired";
import { SlowBanner } from "./SlowBanner";
import { StepUp } from "./StepUp";
import { freshDesk, shell, useShell } from "./shellStore";
import { VisitBanner } from "./VisitBanner";
import { WorkspaceTabs } from "./WorkspaceTabs";

/** The frame of a portal, for those it belongs to. It stays mounted for the whole session; only the content changes. */
export function Shell({ portal }: { portal: Portal }) {
  const session = useQuery(sessionQuery).data;
  // The guard of the route has put the session into the cache before this is drawn.
  if (!session) return null;
  if (session.person.portal !== portal) return <ForbiddenPage session={session} />;
  return <Frame portal={portal} session={session} />;
}

function Frame({ portal, session }: { portal: Portal; session: Session }) {
  const { t } = useTranslation();
  const sessionExpired = useShell((state) => state.sessionExpired);
  const sidebarsHidden = useShell((state) => state.sidebarsHidden);
  const isPhone = useIsPhone();
  const isWide = useMedia("(min-width: 1024px)");
  const rights = useMemo(() => rightsOf(session), [session]);
  const due = session.secondFactorDue;
  const modules = useOrderedModules(portal, rights, due);
  const path = useRouterState({ select: (state) => state.location.pathname.replace(/\/$/, "") });
  const place = placeOf(portal, path);
  // Nothing else answers until the second factor is there.
  const mustEnrol = due && place?.module.id !== "account";
  const module = modules.find(({ id }) => id === place?.module.id);
  const { productName, accent } = session.tenant.brand;
  const trail = useMemo(
    () =>
      trailOf(portal, path, rights).map(({ label, to }) => ({
        label: t(label),
        // a module leads where a click on it does: to the first page in the person's own order
        to: label === module?.label ? (module.pages[0]?.path ?? to) : to,
      })),
    [portal, path, rights, module, t],
  );
  useDesk(session.visit ? null : session.person.id);
  useOpenTab(portal);

  // Colours and titles belong to the document, not to this component.
  useEffect(() => showBrand({ productName, accent }), [productName, accent]);

  return (
    <RightsProvider value={rights}>
      {/* in a low window the frame scrolls with the page, as its beginning and its end */}
      <div className="on-paper flex h-dvh flex-col low:h-auto low:min-h-dvh">
        <OutLink
          plain
          href="#content"
          className="sr-only z-50 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          {t("shell.skip")}
        </OutLink>
        {session.visit && <VisitBanner session={session} visit={session.visit} />}
        <Header session={session} portal={portal} />
        {session.tenant.suspended && <SuspendedBanner name={session.tenant.name} {...session.tenant.suspended} />}
        {session.tenant.simulated && <SimulatedBanner />}
        <ServerDownBanner />
        <SlowBanner />
        <div className="on-paper flex min-h-0 flex-1">
          {!isPhone && !sidebarsHidden && (
            <>
              <Rail portal={portal} modules={modules} current={module?.id} due={due} />
              {module && !module.withoutMenu && <SecondaryMenu module={module} />}
            </>
          )}
          <div className="on-paper flex min-w-0 flex-1 flex-col">
            <WorkspaceTabs current={path} portal={portal} />
            <Content
              portal={portal}
              trail={trail}
              mustEnrol={mustEnrol ? paths[isStaff(portal) ? "admin" : "portal"].account() : undefined}
              refused={(place && !mayUse(rights, place.page)) || path.split("/").length === 2}
            />
          </div>
        </div>
        {isPhone && <BottomBar modules={modules} current={place?.page} />}
        {!isWide && <MenuDrawer title={session.tenant.name} modules={modules} current={module?.id} />}
        <Palette portal={portal} modules={modules} />
        {sessionExpired && <SessionExpired email={session.person.email} personId={session.person.id} />}
        <StepUp email={session.person.email} />
      </div>
    </RightsProvider>
  );
}

/** The page, and beneath it the dock of a form. Nothing of the page ever lies under the dock. */
function Content({
  portal,
  refused,
  mustEnrol,
  trail,
}: {
  portal: Portal;
  refused: boolean;
  mustEnrol: string | undefined;
  trail: readonly Crumb[];
}) {
  const { t } = useTranslation();
  const { toasts } = useToasts();
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const workspace = useMemo(() => {
    // an address that no page has gets no tab
    const nameTab: typeof shell.nameTab = (path, ...name) => {
      if (placeOf(portal, path)) shell.nameTab(path, ...name);
    };
    return { nameTab, dropTab: (path: string) => shell.closeTabs([path]), dock, trail };
  }, [portal, dock, trail]);
  const drawn = useRouterState({
    select: ({ resolvedLocation: it }) => it && it.pathname + it.searchStr,
  });
  return (
    <WorkspaceProvider value={workspace}>
      {/* the address changes before the page does: this says which page is seen */}
      {/* a field that gets the focus comes with what is said beneath it, above the edge of the dock */}
      <main
        id="content"
        data-page={drawn}
        tabIndex={-1}
        className="on-paper relative min-h-0 min-w-0 flex-1 scroll-pb-24 overflow-y-auto low:overflow-y-visible"
      >
        <div className="on-paper mx-auto max-w-[120rem] p-4 lg:px-6 lg:py-5">
          {mustEnrol ? (
            <Navigate to={mustEnrol} search={{ view: "security" }} replace />
          ) : refused ? (
            <RefusedPage />
          ) : (
            <Outlet />
          )}
        </div>
      </main>
      {/* over the page and never over the dock, whose buttons are pressed just when an outcome is told */}
      <div className="off-paper relative low:fixed low:inset-x-0 low:bottom-0 low:z-40">
        <Toaster
          toasts={toasts}
          onDismiss={dismissToast}
          onHold={holdToast}
          onRelease={releaseToast}
          dismissLabel={t("shell.dismiss")}
          label={t("shell.notifications")}
        />
      </div>
      <div ref={setDock} className="off-paper" />
    </WorkspaceProvider>
  );
}

function SimulatedBanner() {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  return (
    <section
      aria-label={t("common.simulated")}
      data-testid="banner-simulated"
      className="off-paper flex items-start gap-2 border-b border-border bg-warning-soft px-4 py-1 text-xs text-warning"
    >
      <FlaskConical aria-hidden className="mt-px size-3.5 shrink-0" />
      <p>{t(isPhone ? "shell.simulatedBannerShort" : "shell.simulatedBanner")}</p>
    </section>
  );
}

/** Nothing can be changed: since when and, for the tenant's staff, why. */
function SuspendedBanner({ name, since, reason }: { name: string; since: string; reason: string | null }) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t("shell.suspended.label")}
      data-testid="banner-suspended"
      className="off-paper flex flex-wrap items-center gap-x-3 gap-y-1 border-b-2 border-danger bg-danger-soft px-4 py-2 text-base text-danger"
    >
      <Ban aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-64 wrap-break-word">
        <strong>{t("shell.suspended.title", { name, since: formatInstant(since, "compact") })}</strong>{" "}
        {t("shell.suspended.text")} {reason && <span>{t("shell.suspended.reason", { reason })}</span>}
      </p>
    </section>
  );
}

/** The modules this person may see, with their pages, in the order they gave them; only their account while a second factor is due. */
function useOrderedModules(portal: Portal, rights: Rights, due: boolean): Module[] {
  const order = useShell((state) => state.moduleOrder);
  const pageOrder = useShell((state) => state.pageOrder);
  return useMemo(() => {
    const place = (module: Module) => (order.includes(module.id) ? order.indexOf(module.id) : order.length);
    return visibleModules(portal, rights)
      .filter(({ id }) => !due || id === "account")
      .sort((a, b) => place(a) - place(b))
      .map((module) => ordered(module, pageOrder));
  }, [portal, rights, due, order, pageOrder]);
}

/** Sets the desk as the person left it, and warns before edits are lost with the page. A visitor's desk is bare and kept nowhere. */
function useDesk(personId: string | null): void {
  const hasDrafts = useDrafts((state) => Object.keys(state.drafts).length > 0);

  // Keeping the desk begins and ends with the person's time at it.
  useEffect(() => {
    if (personId !== null) return followPreferences(personId);
    shell.arrange(freshDesk);
  }, [personId]);

  // Only the browser can hold somebody back who closes its window.
  useEffect(() => {
    if (!hasDrafts) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [hasDrafts]);
}

/** Every page of the registry that is looked at has its tab. */
function useOpenTab(portal: Portal): void {
  const location = useRouterState({ select: (state) => state.resolvedLocation ?? state.location });
  const path = location.pathname.replace(/\/$/, "");
  const search = location.search as Search;
  const known = placeOf(portal, path) !== undefined;

  // The address is the router's; the tabs follow it.
  useEffect(() => {
    if (known) shell.openTab(path, search);
  }, [known, path, search]);
}
