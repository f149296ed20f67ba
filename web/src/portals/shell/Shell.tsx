import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "@/features/identity/session";
import type { Portal } from "@/lib/api/contract";
import { dismissToast, useToasts } from "@/lib/toasts";
import { Dialog } from "@/ui/Dialog";
import { Toaster } from "@/ui/Toaster";
import { Header } from "./Header";
import { Menu } from "./Menu";
import { ForbiddenPage } from "./pages";
import { ServerDownBanner } from "./ServerDown";
import { SessionExpired } from "./SessionExpired";
import { shell, useShell } from "./shellStore";

/**
 * The frame of a portal: header, menu, content. It stays mounted for the whole session; only the content changes.
 * Workspace tabs and docks find their place between header and content.
 */
export function Shell({ portal }: { portal: Portal }) {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  const { drawerOpen, sessionExpired, menuCollapsed } = useShell();
  const { toasts } = useToasts();
  // The guard of the route has put the session into the cache before this is drawn.
  if (!session) return null;
  if (session.person.portal !== portal) return <ForbiddenPage session={session} />;

  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("shell.skip")}
      </a>
      <Header session={session} portal={portal} />
      {session.tenant.simulated && (
        <section
          aria-label={t("common.simulated")}
          data-testid="banner-simulated"
          className="flex items-start gap-2 border-b border-border bg-warning-soft px-4 py-1.5 text-sm text-warning"
        >
          <FlaskConical aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <p>{t("shell.simulatedBanner")}</p>
        </section>
      )}
      <ServerDownBanner />
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={t("shell.mainMenu")}
          data-collapsed={menuCollapsed || undefined}
          className="group/menu hidden w-14 shrink-0 flex-col border-r border-border bg-sidebar md:flex lg:not-data-collapsed:w-52"
        >
          <Menu portal={portal} collapsible />
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 overflow-y-auto">
          <div className="mx-auto max-w-[120rem] p-4 md:p-6">
            <Outlet />
          </div>
        </main>
      </div>
      <Dialog
        open={drawerOpen}
        onOpenChange={shell.setDrawer}
        side="left"
        title={session.tenant.name}
        closeLabel={t("common.close")}
      >
        <nav aria-label={t("shell.mainMenu")} className="-mx-5 mt-2">
          <Menu portal={portal} onFollow={() => shell.setDrawer(false)} />
        </nav>
      </Dialog>
      {sessionExpired && <SessionExpired email={session.person.email} personId={session.person.id} />}
      <Toaster
        toasts={toasts}
        onDismiss={dismissToast}
        dismissLabel={t("shell.dismiss")}
        label={t("shell.notifications")}
      />
    </div>
  );
}
