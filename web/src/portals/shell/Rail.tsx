import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { memo, useCallback, useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import type { Portal } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { useMedia } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Sortable, SortableItem } from "@/ui/Sortable";
import { Tooltip } from "@/ui/Tooltip";
import type { Module } from "../registry";
import { EntryIcon } from "./EntryIcon";
import { StatusFoot } from "./StatusFoot";
import { shell, useShell } from "./shellStore";

/** The modules: icons, or with their words when there is room. Their order is the person's own. */
export const Rail = memo(function Rail({
  portal,
  modules,
  current,
  due,
}: {
  portal: Portal;
  modules: readonly Module[];
  /** Nothing answers but the account until a second factor is set up. */
  due: boolean;
  current: string | undefined;
}) {
  const { t } = useTranslation();
  const railOpen = useShell((state) => state.railOpen);
  const wide = useMedia("(min-width: 1024px)");
  const open = railOpen && wide;
  const ids = useMemo(() => modules.map(({ id }) => id), [modules]);
  const move = useCallback(
    (id: string, to: number) => {
      const rest = ids.filter((other) => other !== id);
      shell.arrange({ moduleOrder: [...rest.slice(0, to), id, ...rest.slice(to)] });
    },
    [ids],
  );

  return (
    <nav
      aria-label={t("shell.modules")}
      data-testid="rail"
      className={classes(
        "off-paper flex shrink-0 flex-col border-r border-border bg-sidebar low:sticky low:top-0 low:h-dvh",
        open ? "w-48" : "w-14",
      )}
    >
      <Sortable ids={ids} direction="vertical" onMove={move}>
        <ul className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2">
          {modules.map((module, index) => (
            <RailItem
              key={module.id}
              module={module}
              index={index}
              current={module.id === current}
              open={open}
              onMove={move}
            />
          ))}
        </ul>
      </Sortable>
      <div className="flex flex-col gap-0.5 border-t border-border p-2">
        {!due && <StatusFoot portal={portal} open={open} />}
        <Button
          look="quiet"
          size={open ? "small" : "icon"}
          // where there is no room beside the page, the words lie above it
          onClick={wide ? shell.toggleRail : () => shell.setDrawer(true)}
          aria-expanded={wide ? open : undefined}
          aria-haspopup={wide ? undefined : "dialog"}
          aria-label={open ? t("shell.collapseMenu") : t("shell.expandMenu")}
          data-testid="button-toggle-rail"
          className="text-muted-foreground"
        >
          {open ? <PanelLeftClose aria-hidden /> : <PanelLeftOpen aria-hidden />}
          {open && t("shell.collapseMenu")}
        </Button>
      </div>
    </nav>
  );
});

type ItemProps = {
  module: Module;
  index: number;
  current: boolean;
  open: boolean;
  onMove: (id: string, to: number) => void;
};

const RailItem = memo(function RailItem({ module, index, current, open, onMove }: ItemProps) {
  const { t } = useTranslation();
  return (
    <SortableItem id={module.id} index={index} onMove={onMove}>
      <Tooltip text={t(module.label)} off={open}>
        <ModuleLink module={module} current={current} open={open} />
      </Tooltip>
    </SortableItem>
  );
});

type LinkProps = { module: Module; current: boolean; open: boolean; onFollow?: () => void };

/** Opens the first page of the module that the person may see; the list of pages is already theirs. */
export function ModuleLink({ module, current, open, onFollow, ...rest }: LinkProps) {
  const { t } = useTranslation();
  const [first] = module.pages;
  if (!first) return null;
  return (
    <AppLink
      plain
      to={first.path}
      draggable={false}
      onClick={onFollow}
      aria-current={current ? "true" : undefined}
      data-testid={`nav-section-${module.id}`}
      {...rest}
      className={classes(
        "elevate flex h-10 items-center rounded-md text-base font-medium",
        open ? "gap-3 px-2.5" : "w-10 justify-center",
        current ? "bg-accent text-accent-foreground" : "text-muted-foreground",
      )}
    >
      <EntryIcon name={module.icon} className="size-5 shrink-0" />
      <span className={open ? "truncate" : "sr-only"}>{t(module.label)}</span>
    </AppLink>
  );
}
