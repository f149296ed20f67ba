import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "@/components/AppLink";
import { useSearchState } from "@/components/urlState";
import { classes } from "@/lib/classes";
import { oneOf } from "@/lib/search";

const VIEWS = ["lines", "document"] as const;

/** The two views of an invoice, as links: the open one is in the address and can be sent to somebody. */
export function InvoiceViews({ path, lines, document }: { path: string; lines: ReactNode; document: ReactNode }) {
  const { t } = useTranslation();
  const { search } = useSearchState();
  const view = oneOf(VIEWS, search.view) ?? "lines";
  return (
    <>
      <nav
        aria-label={t("billing.detail.views")}
        className="mt-4 mb-3 flex gap-1 overflow-x-auto border-b border-border"
      >
        {VIEWS.map((name) => (
          <AppLink
            key={name}
            plain
            to={path}
            search={name === "lines" ? {} : { view: name }}
            data-testid={`tab-${name}`}
            aria-current={view === name ? "page" : undefined}
            className={classes(
              "-mb-px border-b-2 px-3 py-2 text-base font-medium",
              view === name ? "border-primary text-foreground" : "border-transparent text-muted-foreground",
            )}
          >
            {t(`billing.detail.${name}`)}
          </AppLink>
        ))}
      </nav>
      {view === "lines" ? lines : document}
    </>
  );
}
