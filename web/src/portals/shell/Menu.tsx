import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Portal } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { useMedia } from "@/lib/media";
import { Tooltip } from "@/ui/Tooltip";
import { menus } from "../registry";
import { shell, useShell } from "./shellStore";

type Props = {
  portal: Portal;
  /** In the rail the labels give way to icons; in the drawer they never do. */
  collapsible?: boolean;
  onFollow?: () => void;
};

/** The menu of a portal, drawn from the registry. */
export function Menu({ portal, collapsible = false, onFollow }: Props) {
  const { t } = useTranslation();
  const { menuCollapsed } = useShell();
  const wide = useMedia("(min-width: 1024px)");
  const iconsOnly = collapsible && (menuCollapsed || !wide);

  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-3">
        {menus[portal].map((group) => (
          <section key={group.id} data-testid={`nav-section-${group.id}`} className="mb-3">
            <h2
              className={classes(
                "px-2 pb-1 text-2xs font-semibold tracking-wider text-muted-foreground uppercase",
                iconsOnly && "sr-only",
              )}
            >
              {t(group.label)}
            </h2>
            <ul className="flex flex-col gap-0.5">
              {group.entries.map((entry) => (
                <li key={entry.id}>
                  <Tooltip text={t(entry.label)} off={!iconsOnly}>
                    <Link
                      to={entry.path}
                      search={{}}
                      preload="intent"
                      activeOptions={{ includeSearch: false }}
                      onClick={onFollow}
                      data-testid={`nav-item-${entry.id}`}
                      className={classes(
                        "elevate flex items-center gap-2.5 rounded-md px-2 text-base font-medium text-muted-foreground",
                        "aria-[current=page]:bg-accent aria-[current=page]:text-accent-foreground",
                        collapsible ? "h-8" : "h-10",
                        iconsOnly && "w-10 justify-center",
                      )}
                    >
                      <entry.icon aria-hidden className="size-4.5 shrink-0" />
                      <span className={classes("truncate", iconsOnly && "sr-only")}>{t(entry.label)}</span>
                    </Link>
                  </Tooltip>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {collapsible && wide && (
        <div className="border-t border-border p-2">
          <button
            type="button"
            onClick={shell.toggleMenu}
            aria-expanded={!menuCollapsed}
            aria-label={menuCollapsed ? t("shell.expandMenu") : t("shell.collapseMenu")}
            className={classes(
              "elevate flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-muted-foreground",
              menuCollapsed ? "w-10 justify-center" : "w-full",
            )}
          >
            {menuCollapsed ? (
              <PanelLeftOpen aria-hidden className="size-4.5" />
            ) : (
              <>
                <PanelLeftClose aria-hidden className="size-4.5" />
                {t("shell.collapseMenu")}
              </>
            )}
          </button>
        </div>
      )}
    </>
  );
}
