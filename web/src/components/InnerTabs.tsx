import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { useInSight } from "@/lib/inSight";
import type { Search } from "@/lib/search";
import { oneOf } from "@/lib/search";
import { ScrollEdges } from "@/ui/ScrollEdges";
import { AppLink } from "./AppLink";
import { useSearchState } from "./urlState";

export type InnerTab = { id: string; label: string; content: () => ReactNode; note?: ReactNode };

/**
 * The tabs inside a page. Which one is open stands in the address as `view`, so it can be sent to somebody and is found
 * again when the workspace tab is; only the open one is drawn and fetches.
 */
export function InnerTabs({ tabs, label }: { tabs: readonly InnerTab[]; label?: string }) {
  const { t } = useTranslation();
  const { search } = useSearchState();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const ids = tabs.map(({ id }) => id);
  const open = oneOf(ids, search.view) ?? ids[0];
  const strip = useRef<HTMLElement>(null);
  useInSight(strip, `[data-testid="tab-${open}"]`);
  // Another tab has other filters; those of the one that is left do not follow.
  const address = (id: string): Search => (id === ids[0] ? {} : { view: id });
  return (
    <>
      <div className="relative mt-4 mb-3">
        <nav
          ref={strip}
          aria-label={label ?? t("common.tabs")}
          className="no-scrollbar overflow-x-auto border-b border-border"
        >
          {/* one thing whose width is known, so that it is seen when it grows */}
          <div className="flex w-max gap-1">
            {tabs.map((tab) => (
              <AppLink
                key={tab.id}
                plain
                to={path}
                search={address(tab.id)}
                data-testid={`tab-${tab.id}`}
                aria-current={open === tab.id ? "page" : undefined}
                className={classes(
                  "-mb-px inline-flex shrink-0 items-center gap-1.5 border-b-2 px-3 py-2 text-base font-medium whitespace-nowrap",
                  open === tab.id ? "border-primary text-foreground" : "border-transparent text-muted-foreground",
                )}
              >
                {tab.label}
                {tab.note}
              </AppLink>
            ))}
          </div>
        </nav>
        <ScrollEdges scroller={strip} />
      </div>
      {tabs.find((tab) => tab.id === open)?.content()}
    </>
  );
}
