import { useRouterState } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useProduct } from "@/lib/brand";
import { useTranslation } from "@/lib/i18n";
import { PageTitle } from "@/ui/PageTitle";
import { AppLink } from "./AppLink";
import { type Crumb, useTabName, useTrail } from "./workspace";

type Props = {
  title: string;
  /** Said in the browser tab when the visible title is too long for it. */
  tabTitle?: string;
  lead?: ReactNode;
  /** Records between the list and this page, from the top down. Module and list come from the registry. */
  crumbs?: readonly Crumb[];
  /** Beside the title: states. */
  badges?: ReactNode;
  actions?: ReactNode;
  /** There is nothing at this address. */
  missing?: boolean;
};

/** The head of every page: where we are, what this is, what can be done. Takes focus after a change of page. */
export function PageHeader({ title, tabTitle, lead, crumbs, badges, actions, missing }: Props) {
  const { t } = useTranslation();
  const product = useProduct() ?? t("common.product");
  useTabName(tabTitle ?? title, missing);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // a module that is named as its first page stands there once
  const above = [...useTrail(), ...(crumbs ?? [])].filter(
    (crumb, index, all) => crumb.label !== all[index - 1]?.label || crumb.to !== all[index - 1]?.to,
  );
  return (
    <header className="mb-4">
      <title>{`${tabTitle ?? title} · ${product}`}</title>
      {above.length > 0 && (
        // on a phone a list needs no way up: the bar below it has the pages, and the room is its rows'
        <nav aria-label={t("common.breadcrumb")} className={above.length === 1 ? "max-md:hidden" : undefined}>
          <ol className="mb-1 flex flex-wrap items-center gap-1 text-sm text-muted-foreground">
            {above.map((crumb) => (
              <li key={crumb.label + crumb.to} className="flex items-center gap-1">
                {crumb.to === path ? (
                  crumb.label
                ) : (
                  <AppLink plain to={crumb.to} className="underline-offset-2 hover:text-foreground hover:underline">
                    {crumb.label}
                  </AppLink>
                )}
                <ChevronRight aria-hidden className="size-3.5" />
              </li>
            ))}
            <li aria-current="page" className="max-w-60 truncate text-foreground">
              {tabTitle ?? title}
            </li>
          </ol>
        </nav>
      )}
      <div className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(16rem,1fr)_auto]">
        <div className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <PageTitle>{title}</PageTitle>
          {badges}
        </div>
        {/* beneath the title's line whatever stands beside it; on a phone before what can be done */}
        {lead && (
          <div className="md:col-span-2 md:row-start-2 md:-mt-2">
            <p className="max-w-[110ch] text-pretty text-muted-foreground max-md:text-sm md:text-base">{lead}</p>
          </div>
        )}
        {actions && (
          <div className="flex flex-wrap items-center gap-2 md:col-start-2 md:row-start-1 md:justify-end">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}
