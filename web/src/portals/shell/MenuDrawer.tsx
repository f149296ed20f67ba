import { useTranslation } from "@/lib/i18n";
import { Dialog } from "@/ui/Dialog";
import type { Module } from "../registry";
import { ModuleLink } from "./Rail";
import { PageLinks } from "./SecondaryMenu";
import { shell, useShell } from "./shellStore";

/** Both menus where there is no room for their words beside the page: modules with their pages beneath, closing behind a choice. */
export function MenuDrawer({
  title,
  modules,
  current,
}: {
  title: string;
  modules: readonly Module[];
  current: string | undefined;
}) {
  const { t } = useTranslation();
  const drawerOpen = useShell((state) => state.drawerOpen);
  const close = () => shell.setDrawer(false);
  return (
    <Dialog open={drawerOpen} onOpenChange={shell.setDrawer} side="left" title={title} closeLabel={t("common.close")}>
      <nav aria-label={t("shell.mainMenu")} className="-mx-2 mt-2">
        <ul className="flex flex-col gap-1">
          {modules.map((module) => (
            <li key={module.id}>
              <ModuleLink
                module={module}
                current={module.id === current && module.withoutMenu === true}
                open
                onFollow={close}
              />
              {!module.withoutMenu && (
                <div className="mb-2 ml-4 border-l border-border pl-2">
                  <PageLinks pages={module.pages} onFollow={close} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </Dialog>
  );
}
