import { Ellipsis } from "lucide-react";
import { AppLink } from "@/components/AppLink";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import type { Module, Page } from "../registry";
import { EntryIcon } from "./EntryIcon";
import { shell, useShell } from "./shellStore";

const PLACE =
  "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-none px-0.5 text-2xs tracking-tight";

/** Beneath the content of a phone: the pages that are wanted most, and the way to all others. */
export function BottomBar({ modules, current }: { modules: readonly Module[]; current: Page | undefined }) {
  const { t } = useTranslation();
  const drawerOpen = useShell((state) => state.drawerOpen);
  const pages = modules.flatMap((module) => module.pages).filter((page) => page.onPhone);
  return (
    <nav
      aria-label={t("shell.bottom")}
      data-testid="bottom-bar"
      className="off-paper flex shrink-0 border-t border-border bg-card pb-[env(safe-area-inset-bottom)]"
    >
      {pages.map((page) => (
        <AppLink
          key={page.id}
          plain
          to={page.path}
          aria-current={page.id === current?.id ? "page" : undefined}
          data-testid={`bottom-${page.id}`}
          className={classes(PLACE, page.id === current?.id ? "font-semibold text-link" : "text-muted-foreground")}
        >
          <EntryIcon name={page.icon} className="size-5" />
          <span className="max-w-full truncate">{t(page.label)}</span>
        </AppLink>
      ))}
      <Button
        look="bare"
        size="none"
        aria-haspopup="dialog"
        aria-expanded={drawerOpen}
        onClick={() => shell.setDrawer(true)}
        data-testid="button-more-pages"
        className={classes(PLACE, "text-muted-foreground")}
      >
        <Ellipsis aria-hidden className="size-5" />
        {t("shell.more")}
      </Button>
    </nav>
  );
}
