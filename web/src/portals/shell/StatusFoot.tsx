import { useQuery } from "@tanstack/react-query";
import { BookOpen, CircleCheck, HeartPulse } from "lucide-react";
import { AppLink } from "@/components/AppLink";
import { LOOKS } from "@/features/operations/alertLooks";
import { unreadQuery } from "@/features/operations/alerts";
import type { Portal } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/portal";
import { OutLink } from "@/ui/OutLink";
import { Tooltip } from "@/ui/Tooltip";
import { type SwitchStanding, useSwitchState } from "./SwitchState";

const MOST = 99;
const LOOK_MS = 60_000;
const PLACE = "elevate relative flex h-10 items-center rounded-md text-sm font-medium text-muted-foreground";

/** How things stand: the worst of the switch and of what has rung. Nothing is claimed of what is not known. */
export type Standing = { worst: "critical" | "warning" | "clean" | "unknown"; count: number };

/**
 * @param unread alerts that nobody has read, by severity; undefined while not told. What merely informs rings in the bell
 * and counts for nothing here.
 */
export function standingOf(
  state: SwitchStanding,
  unread: { critical: number | undefined; warning: number | undefined },
): Standing {
  const down = state === "down" ? 1 : 0;
  const unwell = state === "degraded" || state === "silent" ? 1 : 0;
  const { critical = 0, warning = 0 } = unread;
  const count = critical + warning + down + unwell;
  if (critical + down > 0) return { worst: "critical", count };
  if (warning + unwell > 0) return { worst: "warning", count };
  const known = state === "up" && unread.critical !== undefined && unread.warning !== undefined;
  return { worst: known ? "clean" : "unknown", count: 0 };
}

/** At the foot of the rail: for staff how things stand, for others the way to the documentation. */
export function StatusFoot({ portal, open }: { portal: Portal; open: boolean }) {
  return isStaff(portal) ? <SystemStatus open={open} /> : <Documentation open={open} />;
}

function SystemStatus({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const state = useSwitchState();
  // The bell's line to the server makes these old at once; while it is cut they are asked every minute.
  const critical = useQuery({ ...unreadQuery("critical"), refetchInterval: LOOK_MS });
  const warning = useQuery({ ...unreadQuery("warning"), refetchInterval: LOOK_MS });
  const { worst, count } = standingOf(state, {
    critical: critical.isError ? undefined : critical.data,
    warning: warning.isError ? undefined : warning.data,
  });
  const words = t(`shell.status.${worst}`, { count });
  return (
    <Tooltip text={`${t("shell.status.label")}: ${words}`} off={open}>
      <AppLink
        plain
        to={paths.admin.alerts()}
        search={{ read: "false" }}
        data-testid="link-status"
        data-standing={worst}
        className={classes(PLACE, open ? "gap-3 px-2.5" : "w-10 justify-center")}
      >
        <HeartPulse aria-hidden className="size-5 shrink-0" />
        <span className={open ? "min-w-0 flex-1 truncate" : "sr-only"}>{t("shell.status.label")}</span>
        <span className="sr-only">: {words}</span>
        {worst === "clean" && (
          <CircleCheck
            aria-hidden
            className={classes("text-success", open ? "size-4" : "absolute top-1 right-1 size-3.5")}
          />
        )}
        {(worst === "critical" || worst === "warning") && (
          <span
            aria-hidden
            data-testid="badge-status"
            className={classes(
              "inline-flex h-4 min-w-4 items-center justify-center rounded-full px-1 text-2xs leading-none font-semibold",
              LOOKS[worst].badge,
              !open && "absolute top-0.5 right-0",
            )}
          >
            {count > MOST ? `${MOST}+` : count}
          </span>
        )}
      </AppLink>
    </Tooltip>
  );
}

function Documentation({ open }: { open: boolean }) {
  const { t } = useTranslation();
  return (
    <Tooltip text={t("shell.documentation")} off={open}>
      <OutLink
        plain
        beside
        href={paths.documentation()}
        data-testid="link-documentation"
        className={classes(PLACE, open ? "gap-3 px-2.5" : "w-10 justify-center")}
      >
        <BookOpen aria-hidden className="size-5 shrink-0" />
        <span className={open ? "min-w-0 truncate" : "sr-only"}>{t("shell.documentation")}</span>
      </OutLink>
    </Tooltip>
  );
}
