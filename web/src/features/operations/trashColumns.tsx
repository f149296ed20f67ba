import type { TFunction } from "i18next";
import { MoreHorizontal, Undo2 } from "lucide-react";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { TrashItem } from "@/lib/api/contractOperations";
import { formatCount, formatInstant } from "@/lib/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";

const DAY_MS = 86_400_000;
/** The same week that the server counts as soon. */
const SOON_DAYS = 7;

/** Days until a thing is purged, a begun one counted whole; 0 and less is overdue. */
export const daysLeft = (expiresAt: string, now: number): number => Math.ceil((Date.parse(expiresAt) - now) / DAY_MS);

type Doing = {
  refusals: { restore?: string; hold?: string; purge?: string };
  /** Id of the item that is on its way back. */
  busy: string | undefined;
  onRestore: (item: TrashItem) => void;
  onAsk: (what: "hold" | "purge", item: TrashItem) => void;
};

export function trashColumns(t: TFunction, { refusals, busy, onRestore, onAsk }: Doing): Columns<TrashItem> {
  const column = columnsOf<TrashItem>();
  return [
    column.accessor("label", {
      header: t("operations.trash.what"),
      meta: { sort: "server", phone: "title", className: "max-w-72" },
      cell: ({ row: { original } }) => (
        <span className="block truncate font-medium" title={original.label}>
          {original.label}
        </span>
      ),
    }),
    column.accessor("kindTitle", {
      header: t("operations.trash.kind"),
      meta: { sort: "server" },
      cell: ({ row: { original } }) => (
        <span>
          {original.kindTitle} <span className="font-mono text-sm text-muted-foreground">{original.subjectId}</span>
        </span>
      ),
    }),
    column.accessor((item) => item.children.length, {
      id: "children",
      header: t("operations.trash.children"),
      cell: ({ row: { original } }) =>
        original.children.length === 0 ? (
          <span className="text-muted-foreground">–</span>
        ) : (
          <span title={original.children.map(({ label }) => label).join(", ")}>
            {t("operations.trash.withChildren", {
              count: original.children.length,
              formatted: formatCount(original.children.length),
              names: original.children
                .slice(0, 3)
                .map(({ label }) => label)
                .join(", "),
            })}
          </span>
        ),
    }),
    column.accessor("deletedAt", {
      header: t("operations.trash.deletedAt"),
      meta: { sort: "server" },
      cell: ({ row: { original } }) => <When at={original.deletedAt} />,
    }),
    column.accessor("deletedBy", { header: t("operations.trash.by"), meta: { sort: "server" } }),
    column.accessor("expiresAt", {
      header: t("operations.trash.left"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row: { original } }) => <TimeLeft item={original} t={t} />,
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", pin: "right", phoneLabel: t("operations.trash.actions") },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-1">
          <Button
            size="tiny"
            reason={refusals.restore}
            busy={busy === original.id}
            onClick={() => onRestore(original)}
            aria-label={t("operations.trash.restoreOf", { name: original.label })}
            data-testid={`button-restore-${original.id}`}
          >
            <Undo2 aria-hidden />
            {t("operations.trash.restore")}
          </Button>
          <Menu
            trigger={
              <Button
                look="quiet"
                size="iconTiny"
                aria-label={t("operations.trash.more", { name: original.label })}
                data-testid={`button-more-${original.id}`}
              >
                <MoreHorizontal aria-hidden />
              </Button>
            }
          >
            <MenuItem
              reason={refusals.hold}
              onSelect={() => onAsk("hold", original)}
              testId={`button-hold-${original.id}`}
            >
              {t(original.legalHold ? "operations.trash.lift" : "operations.trash.hold")}
            </MenuItem>
            <MenuItem
              reason={refusals.purge ?? (original.legalHold ? t("operations.trash.heldReason") : undefined)}
              onSelect={() => onAsk("purge", original)}
              testId={`button-purge-${original.id}`}
            >
              {t("operations.trash.purge")}
            </MenuItem>
          </Menu>
        </span>
      ),
    }),
  ];
}

function TimeLeft({ item, t }: { item: TrashItem; t: TFunction }) {
  if (item.legalHold) return <Badge tone="warning">{t("operations.trash.held")}</Badge>;
  const days = daysLeft(item.expiresAt, Date.now());
  return (
    <time dateTime={item.expiresAt} title={t("operations.trash.until", { at: formatInstant(item.expiresAt, "full") })}>
      <Badge tone={days <= SOON_DAYS ? "danger" : "neutral"}>
        {days <= 0
          ? t("operations.trash.overdue")
          : t("operations.trash.days", { count: days, formatted: formatCount(days) })}
      </Badge>
    </time>
  );
}
