import { Link, useRouterState } from "@tanstack/react-router";
import { ChevronDown, ChevronsLeft, ChevronsRight } from "lucide-react";
import { memo } from "react";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { useMedia } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Resizer } from "@/ui/Resizer";
import { Sortable, SortableItem } from "@/ui/Sortable";
import { Tooltip } from "@/ui/Tooltip";
import { moveGroup, movePage, sectionsOf } from "../menu";
import type { Module, Page } from "../registry";
import { EntryIcon } from "./EntryIcon";
import { MENU_WIDTH, shell, useShell } from "./shellStore";

/** The pages of the open module, in the person's own order. As wide as the person likes, or only icons. */
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
      className={classes(
        "off-paper relative flex shrink-0 flex-col border-r border-border bg-card low:sticky low:top-0 low:h-dvh",
        !open && "w-12",
      )}
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
        <Sections module={module} open={open} />
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

type SectionsProps = { module: Module; open: boolean };

/** The menu as the person arranged it: groups fold, and pages and groups change places by drag or with Alt and the arrows. */
function Sections({ module, open }: SectionsProps) {
  const { t } = useTranslation();
  const folded = useShell((state) => state.foldedGroups);
  const sections = sectionsOf(module.pages);
  const loose = sections.find(({ group }) => group === undefined);
  const groups = sections.filter((section) => section.group !== undefined);
  const names = groups.map(({ group }) => String(group));
  const move = (group: string, to: number) => shell.orderPages(module.id, moveGroup(module.pages, group, to));
  return (
    <>
      {loose && <SectionPages module={module} pages={loose.pages} open={open} />}
      {groups.length > 0 && (
        <Sortable ids={names} direction="vertical" onMove={move}>
          <ul className="flex flex-col">
            {groups.map(({ group, pages }, index) => {
              if (group === undefined) return null;
              const shut = open && folded.includes(group);
              return (
                <SortableItem key={group} id={group} index={index} onMove={move}>
                  {open ? (
                    <Button
                      look="bare"
                      size="none"
                      aria-expanded={!shut}
                      onClick={() => shell.toggleGroup(group)}
                      data-testid={`nav-group-${group.split(".").at(-1)}`}
                      className="mt-2 flex min-h-8 w-full items-center justify-between gap-2 rounded-md px-2 text-left text-xs font-medium text-muted-foreground"
                    >
                      <span className="min-w-0 wrap-break-word">{t(group)}</span>
                      <ChevronDown
                        aria-hidden
                        className={classes("size-3.5 shrink-0 transition-transform", shut && "-rotate-90")}
                      />
                    </Button>
                  ) : (
                    <p className="mx-1 my-1.5 border-t border-border">
                      <span className="sr-only">{t(group)}</span>
                    </p>
                  )}
                  <SectionPages module={module} pages={pages} open={open} onlyCurrent={shut} />
                </SortableItem>
              );
            })}
          </ul>
        </Sortable>
      )}
    </>
  );
}

/** Pages of one section. Of a folded one the page that is open stays, so that the menu always says where one is. */
function SectionPages({
  module,
  pages,
  open,
  onlyCurrent = false,
}: SectionsProps & { pages: readonly Page[]; onlyCurrent?: boolean }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = onlyCurrent ? pages.filter((page) => path === page.path || path.startsWith(`${page.path}/`)) : pages;
  const move = (id: string, to: number) => shell.orderPages(module.id, movePage(module.pages, id, to));
  return (
    <Sortable ids={shown.map(({ id }) => id)} direction="vertical" onMove={move}>
      <ul className="flex flex-col gap-0.5">
        {shown.map((page, index) => (
          <SortableItem key={page.id} id={page.id} index={index} onMove={move}>
            <PageLink page={page} open={open} />
          </SortableItem>
        ))}
      </ul>
    </Sortable>
  );
}

/** Pages in their order; the name of a group stands above its first one. */
export function PageLinks({ pages, onFollow }: { pages: readonly Page[]; onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-0.5">
      {pages.map((page, index) => (
        <li key={page.id}>
          {page.group && page.group !== pages[index - 1]?.group && (
            <p className="px-2 pt-3 pb-1 text-xs font-medium text-muted-foreground">{t(page.group)}</p>
          )}
          <PageLink page={page} open onFollow={onFollow} />
        </li>
      ))}
    </ul>
  );
}

function PageLink({ page, open, onFollow }: { page: Page; open: boolean; onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip text={t(page.label)} off={open}>
      <Link
        to={page.path}
        preload="intent"
        activeOptions={{ includeSearch: false }}
        onClick={onFollow}
        draggable={false}
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
  );
}
