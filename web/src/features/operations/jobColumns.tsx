import type { TFunction } from "i18next";
import { Ellipsis } from "lucide-react";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { Job, JobCategory } from "@/lib/api/contractOperations";
import { can } from "@/lib/can";
import { formatDelay } from "@/lib/format";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { Progress } from "@/ui/Progress";
import { percentOf, ranMs } from "./jobs";
import { actorText, JobStateBadge } from "./parts";
import type { JobAction } from "./queries";

type Options = {
  at: string | undefined;
  categories: readonly JobCategory[];
  onOpen: (id: string) => void;
  /** Left out when the person may change nothing. */
  onAction: ((id: string, action: JobAction) => void) | undefined;
};

export function jobColumns(t: TFunction, { at, categories, onOpen, onAction }: Options): Columns<Job> {
  const column = columnsOf<Job>();
  const titles = new Map(categories.map(({ code, title }) => [code, title]));
  return [
    column.accessor("id", {
      header: t("operations.job.one"),
      meta: { sort: "server", copy: ({ id }) => id, phone: "title", pin: "left" },
      cell: ({ row }) => (
        <Button
          look="bare"
          size="none"
          className="font-medium text-link tabular-nums underline-offset-2 hover:underline"
          onClick={() => onOpen(row.original.id)}
          data-testid={`button-open-job-${row.original.id}`}
        >
          {row.original.id}
        </Button>
      ),
    }),
    column.accessor("title", {
      header: t("operations.job.type"),
      meta: { sort: "server", className: "max-w-64 truncate" },
      cell: ({ row }) => <span title={row.original.type}>{row.original.title}</span>,
    }),
    column.accessor("category", {
      header: t("operations.job.category"),
      meta: { sort: "server" },
      cell: ({ row }) => titles.get(row.original.category) ?? row.original.category,
    }),
    column.accessor("state", {
      header: t("operations.job.state"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row }) => <JobStateBadge job={row.original} />,
    }),
    column.accessor("attempt", {
      header: t("operations.job.attempt"),
      meta: { sort: "server", align: "right" },
      cell: ({ row }) =>
        t("operations.job.attemptOf", { attempt: row.original.attempt, most: row.original.mostAttempts }),
    }),
    column.accessor("createdAt", {
      header: t("operations.job.created"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.createdAt} />,
    }),
    column.display({
      id: "ran",
      header: t("operations.job.ran"),
      meta: { align: "right" },
      cell: ({ row }) => {
        const ran = ranMs(row.original, at ?? row.original.createdAt);
        if (row.original.state === "processing" && percentOf(row.original) !== null) {
          return (
            <Progress
              label={t("operations.running.progress", { id: row.original.id })}
              percent={percentOf(row.original)}
            />
          );
        }
        return ran === null ? <span className="text-muted-foreground">–</span> : formatDelay(ran);
      },
    }),
    // who asked stands within the request that a job keeps: to sort by it, every job would have to be opened
    column.accessor("actor", {
      header: t("operations.job.actor"),
      cell: ({ row }) => actorText(row.original),
    }),
    column.accessor("failure", {
      header: t("operations.job.cause"),
      meta: { className: "max-w-80 truncate" },
      cell: ({ row }) =>
        row.original.failure ? (
          <span title={row.original.failure}>{row.original.failure}</span>
        ) : (
          <span className="text-muted-foreground">–</span>
        ),
    }),
    ...(onAction
      ? [
          column.display({
            id: "action",
            header: t("operations.job.action"),
            meta: { align: "right", pin: "right" },
            cell: ({ row }) => <JobMenu t={t} job={row.original} onAction={onAction} />,
          }),
        ]
      : []),
  ];
}

/** What can be done with a job as it stands; the drawer says of the rest why it cannot. */
function JobMenu({ t, job, onAction }: { t: TFunction; job: Job; onAction: NonNullable<Options["onAction"]> }) {
  const possible = (
    [
      ["retry", can.retryJob(job)],
      ["pause", can.pauseJob(job)],
      ["resume", can.resumeJob(job)],
      ["cancel", can.cancelJob(job)],
    ] as const
  ).filter(([, permission]) => permission.allowed);
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          size="iconSmall"
          aria-label={t("operations.job.actions", { id: job.id })}
          reason={possible.length === 0 ? t("operations.reason.over") : undefined}
          data-testid={`button-actions-${job.id}`}
        >
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {possible.map(([action]) => (
        <MenuItem key={action} onSelect={() => onAction(job.id, action)} testId={`button-${action}-${job.id}`}>
          {t(`operations.job.${action}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
