import { Link } from "@tanstack/react-router";
import { ChevronsLeft, ChevronsRight } from "lucide-react";
import { memo } from "react";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { useMedia } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Resizer } from "@/ui/Resizer";
import { Tooltip } from "@/ui/Tooltip";
import type { Module, Page } from "../registry";
import { EntryIcon } from "./EntryIcon";
import { MENU_WIDTH, shell, useShell } from "./shellStore";

/** The pages of the open module. As wide as the person likes, or only icons. */
export const SecondaryMenu = memo(function SecondaryMenu({ module }: { module: Module }) {
  const { t } = useTranslation();
  const menuOpen = useShell((state) => state.menuOpen);
  const menuWidth = useShell((state) => state.menuWidth);
  const wide = useMedia("(min-width: 1024px)");
  const open = menuOpen && wide;
  return (
    <nav
      aria-label={t("shell.menuOf", { module: t(module.label) })}
      data-testid="secondary-menu"
      style={{ width: open ? menuWidth : undefined }}
      className={classes("relative flex shrink-0 flex-col border-r border-border bg-card", !open && "w-12")}
    >
      <div
        className={classes("flex h-10 shrink-0 items-center", open ? "justify-between pr-1.5 pl-4" : "justify-center")}
      >
        {open && <h2 className="truncate text-sm font-semibold">{t(module.label)}</h2>}
        <Button
          look="quiet"
          size="iconSmall"
          onClick={wide ? shell.toggleMenu : () => shell.setDrawer(true)}
          aria-expanded={wide ? open : undefined}
          aria-haspopup={wide ? undefined : "dialog"}
          aria-label={open ? t("shell.collapsePages") : t("shell.expandPages")}
          data-testid="button-toggle-menu"
          className="text-muted-foreground"
        >
          {open ? <ChevronsLeft aria-hidden /> : <ChevronsRight aria-hidden />}
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        <PageLinks pages={module.pages} open={open} />
      </div>
      {open && (
        <Resizer
          label={t("shell.menuWidth")}
          value={menuWidth}
          least={MENU_WIDTH.least}
          most={MENU_WIDTH.most}
          onChange={shell.resizeMenu}
        />
      )}
    </nav>
  );
});

/** Pages in their order; the name of a group stands above its first one. */
export function PageLinks({ pages, open, onFollow }: { pages: readonly Page[]; open: boolean; onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-0.5">
      {pages.map((page, index) => (
        <li key={page.id}>
          {page.group && page.group !== pages[index - 1]?.group && (
            <p className={classes("px-2 pt-3 pb-1 text-xs font-medium text-muted-foreground", !open && "sr-only")}>
              {t(page.group)}
            </p>
          )}
          <Tooltip text={t(page.label)} off={open}>
            <Link
              to={page.path}
              preload="intent"
              activeOptions={{ includeSearch: false }}
              onClick={onFollow}
              data-testid={`nav-item-${page.id}`}
              className={classes(
                "elevate flex min-h-8 items-center rounded-md text-base text-foreground",
                "aria-[current=page]:bg-accent aria-[current=page]:font-medium aria-[current=page]:text-accent-foreground",
                open ? "gap-2.5 px-2 py-1 max-md:min-h-10" : "w-8 justify-center",
              )}
            >
              <EntryIcon name={page.icon} className="size-4 shrink-0 opacity-80" />
              <span className={open ? "min-w-0 wrap-break-word" : "sr-only"}>{t(page.label)}</span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
