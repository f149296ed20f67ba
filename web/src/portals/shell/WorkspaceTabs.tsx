import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { ChevronDown, Pin, RotateCw, X } from "lucide-react";
import { memo, useCallback, useMemo, useRef } from "react";
import { AppLink } from "@/components/AppLink";
import type { Portal } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { dirtyPaths, useDrafts } from "@/lib/drafts";
import { useTranslation } from "@/lib/i18n";
import { bringInSight, useInSight } from "@/lib/inSight";
import { Button } from "@/ui/Button";
import { ContextItem, ContextMenu, ContextRule, Menu, MenuItem } from "@/ui/Menu";
import { Sortable, SortableItem } from "@/ui/Sortable";
import { StatusDot } from "@/ui/StatusDot";
import { type Place, placeOf } from "../registry";
import { CloseDirtyTabs } from "./CloseDirtyTabs";
import { EntryIcon } from "./EntryIcon";
import { shell, useShell } from "./shellStore";
import { closing, neighbour, type Tab } from "./tabs";

type Props = { current: string; portal: Portal };

type Closing = "this" | "others" | "right" | "all";

/** The second header: the pages that are open, in the person's own order. */
export function WorkspaceTabs({ current, portal }: Props) {
  const { t } = useTranslation();
  const tabs = useShell((state) => state.tabs);
  const drafts = useDrafts((state) => state.drafts);
  const dirty = dirtyPaths(drafts);
  const navigate = useNavigate();
  const strip = useRef<HTMLElement>(null);
  const shown = tabs.find(({ path }) => path === current)?.title;

  // a new tab has its place after its address, and its name, with its width, after that; a dot makes its tab wider again
  useInSight(strip, `[data-tab="${CSS.escape(current)}"]`, shown === undefined ? null : `${shown} ${dirty.size}`);

  const router = useRouter();
  const close = useCallback(
    async (paths: readonly string[]) => {
      const here = router.state.location.pathname.replace(/\/$/, "");
      if (paths.includes(here)) {
        const next = neighbour(useShell.getState().tabs, here, new Set(paths));
        await router.navigate(next ? { to: next.path, search: next.search } : { to: "/" });
      }
      shell.closeTabs(paths);
    },
    [router],
  );
  // What is asked of the stores when it happens need not be told to every tab whenever it changes.
  const ask = useCallback(
    (path: string, which: Closing) => {
      const paths = closing(useShell.getState().tabs, path, which);
      const edited = dirtyPaths(useDrafts.getState().drafts);
      if (paths.some((one) => edited.has(one))) shell.askToClose(paths);
      else void close(paths);
    },
    [close],
  );
  const ids = useMemo(() => tabs.map(({ path }) => path), [tabs]);
  const titleOf = (tab: Tab) => {
    const place = placeOf(portal, tab.path);
    return place?.page.path === tab.path ? t(place.page.label) : tab.title || (place ? t(place.page.label) : tab.path);
  };

  return (
    <div className="off-paper flex h-10 shrink-0 items-end border-b border-border bg-sidebar max-md:hidden">
      <nav
        ref={strip}
        aria-label={t("shell.tabs.label")}
        // the browser brings the link or the button into sight that has the focus, and leaves the rest of its tab cut
        onFocus={({ currentTarget, target }) => {
          const tab = target.closest("[data-tab]");
          if (tab) bringInSight(currentTarget, tab);
        }}
        className="no-scrollbar min-w-0 flex-1 overflow-x-auto px-2"
      >
        <Sortable ids={ids} direction="horizontal" onMove={shell.moveTab}>
          <ul className="flex items-end gap-0.5">
            {tabs.map((tab, index) => (
              <TabHandle
                key={tab.path}
                index={index}
                tab={tab}
                title={titleOf(tab)}
                icon={placeOf(portal, tab.path)?.page.icon}
                open={tab.path === current}
                dirty={dirty.has(tab.path)}
                onClose={ask}
              />
            ))}
          </ul>
        </Sortable>
      </nav>
      {tabs.length > 1 && (
        <div className="flex h-10 items-center px-1.5">
          <Menu
            trigger={
              <Button
                look="quiet"
                size="iconSmall"
                aria-label={t("shell.tabs.all", { count: tabs.length })}
                data-testid="button-all-tabs"
                className="text-muted-foreground"
              >
                <ChevronDown aria-hidden />
              </Button>
            }
          >
            {tabs.map((tab) => (
              <MenuItem key={tab.path} onSelect={() => navigate({ to: tab.path, search: tab.search })}>
                <span className={classes("max-w-72 flex-1 truncate", tab.path === current && "font-semibold")}>
                  {titleOf(tab)}
                </span>
                {dirty.has(tab.path) && <StatusDot tone="away" />}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
      <CloseDirtyTabs onClose={close} />
    </div>
  );
}

type HandleProps = {
  tab: Tab;
  index: number;
  title: string;
  icon: Place["page"]["icon"] | undefined;
  open: boolean;
  dirty: boolean;
  onClose: (path: string, which: Closing) => void;
};

const TabHandle = memo(function TabHandle({ index, ...props }: HandleProps) {
  return (
    <SortableItem id={props.tab.path} index={index} onMove={shell.moveTab} className="shrink-0">
      <Handle {...props} />
    </SortableItem>
  );
});

function Handle({ tab, title, icon, open, dirty, onClose }: Omit<HandleProps, "index">) {
  const { t } = useTranslation();
  const refresh = useRefresh(tab, open);
  const close = (which: Closing) => onClose(tab.path, which);
  const small = "inline-flex size-5 shrink-0 items-center justify-center rounded-sm text-muted-foreground";
  return (
    <ContextMenu
      trigger={
        <div
          data-tab={tab.path}
          data-open={open || undefined}
          className={classes(
            "group relative flex h-8 max-w-56 items-center gap-1 rounded-t-md border border-b-0 pr-1 pl-2.5 text-sm",
            open
              ? "-mb-px h-8.5 border-border bg-background font-medium"
              : "border-transparent text-muted-foreground hover:bg-muted",
          )}
          onAuxClick={(event) => event.button === 1 && close("this")}
        >
          <AppLink
            plain
            to={tab.path}
            search={tab.search}
            draggable={false}
            aria-current={open ? "page" : undefined}
            title={title}
            data-testid={`tab-${tab.path}`}
            className="flex min-w-0 items-center gap-1.5 rounded-sm py-1"
          >
            {tab.pinned ? (
              <Pin aria-label={t("shell.tabs.pinned")} className="size-3.5 shrink-0" />
            ) : (
              icon && <EntryIcon name={icon} className="size-3.5 shrink-0" />
            )}
            <span className="max-w-30 truncate">{title}</span>
            {dirty && <StatusDot tone="away" />}
            {dirty && <span className="sr-only">{t("shell.tabs.dirty")}</span>}
          </AppLink>
          {/* Their place is kept on every tab: what lies over a name is pressed by mistake. */}
          <span
            className={classes(
              "flex items-center",
              !open && "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100",
            )}
          >
            <Button
              look="bare"
              size="none"
              className={small}
              aria-label={t("shell.tabs.refresh", { title })}
              onClick={refresh}
              data-testid={open ? "button-refresh-tab" : undefined}
            >
              {open ? <Wheel /> : <RotateCw aria-hidden className="size-3!" />}
            </Button>
            <Button
              look="bare"
              size="none"
              className={small}
              aria-label={t("shell.tabs.close", { title })}
              onClick={() => close("this")}
              data-testid={open ? "button-close-tab" : undefined}
            >
              <X aria-hidden className="size-3.5!" />
            </Button>
          </span>
        </div>
      }
    >
      <ContextItem onSelect={refresh}>{t("shell.tabs.refreshItem")}</ContextItem>
      <ContextItem onSelect={() => shell.pinTab(tab.path, !tab.pinned)} testId="tab-pin">
        {tab.pinned ? t("shell.tabs.unpin") : t("shell.tabs.pin")}
      </ContextItem>
      <ContextRule />
      <ContextItem onSelect={() => close("this")}>{t("shell.tabs.closeItem")}</ContextItem>
      <ContextItem onSelect={() => close("others")} testId="tab-close-others">
        {t("shell.tabs.closeOthers")}
      </ContextItem>
      <ContextItem onSelect={() => close("right")}>{t("shell.tabs.closeRight")}</ContextItem>
      <ContextItem onSelect={() => close("all")}>{t("shell.tabs.closeAll")}</ContextItem>
    </ContextMenu>
  );
}

/** Turns while anything of the open page is asked for. */
function Wheel() {
  const fetching = useIsFetching() > 0;
  return <RotateCw aria-hidden className={classes("size-3!", fetching && "animate-spin")} />;
}

/** Loads what a tab shows once more; one that is not open is opened, which loads it because it is stale. */
function useRefresh(tab: Tab, open: boolean): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  return () => {
    if (open)
      return void queries.refetchQueries({ type: "active", predicate: ({ queryKey }) => queryKey[0] !== "session" });
    void router.navigate({ to: tab.path, search: tab.search });
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
  };
}
