import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Pause, Play, Settings2 } from "lucide-react";
import { type FormEvent, type ReactNode, useId, useMemo, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import type { JobQueue, JobType } from "@/lib/api/contractOperations";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { StatusBadge } from "@/ui/StatusBadge";
import { usePlatformReason } from "./parts";
import { jobQueueQuery, setJobType } from "./queries";

const MOST_AT_ONCE = 256;

/** Depth and throughput type by type, with the two switches of a type: whether it starts, and how many at once. */
export function JobTypesCard({ queue }: { queue: JobQueue | undefined }) {
  const { t } = useTranslation();
  const reason = usePlatformReason(queue);
  const [edited, setEdited] = useState<string | null>(null);
  const columns = useMemo(
    () =>
      typeColumns(t, queue, (type) => (
        <TypeActions type={type} reason={reason} onSettings={() => setEdited(type.type)} />
      )),
    [t, queue, reason],
  );
  const view = useTableView({ name: "types" });
  const type = queue?.types.find((each) => each.type === edited);
  return (
    <Card title={t("operations.types.title")} note={t("operations.types.note")} flush>
      <WholeTable
        label={t("operations.types.title")}
        kind="job-type"
        columns={columns}
        view={view}
        rows={queue?.types}
        rowId={(row) => row.type}
        none={<NoneYet title={t("operations.queue.none")} hint={t("operations.queue.noneHint")} />}
        withoutTools
        exported={{ list: "/api/admin/job-queue#types" }}
      />
      {type && <TypeDialog type={type} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function typeColumns(
  t: TFunction,
  queue: JobQueue | undefined,
  actions: (type: JobType) => ReactNode,
): Columns<JobType> {
  const column = columnsOf<JobType>();
  const titles = new Map(queue?.categories.map(({ code, title }) => [code, title]));
  const count = (name: "completed" | "failed" | "dead", header: string) =>
    column.accessor(name, {
      header,
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => {
        const value = row.original[name];
        return (
          <span className={name === "dead" && value > 0 ? "font-medium text-danger" : undefined}>
            {formatCount(value)}
          </span>
        );
      },
    });
  // What holds for the whole platform, and can be set: of no use to others than its operator.
  const limit = column.accessor("concurrency", {
    header: t("operations.types.limit"),
    meta: { sort: "number", align: "right" },
    cell: ({ row: { original } }) => (
      <span data-testid={`text-at-once-${original.type}`}>
        {original.concurrency === null ? "–" : formatCount(original.concurrency)}
      </span>
    ),
  });
  const doing = column.display({
    id: "action",
    header: t("operations.types.action"),
    meta: { align: "right", pin: "right" },
    cell: ({ row }) => actions(row.original),
  });
  return [
    column.accessor("title", {
      header: t("operations.types.type"),
      meta: { sort: "text", phone: "title", pin: "left" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.jobQueue()} search={{ view: "jobs", type: row.original.type }} className="font-medium">
          {row.original.title}
        </AppLink>
      ),
    }),
    column.accessor("category", {
      header: t("operations.types.category"),
      meta: { sort: "text" },
      cell: ({ row }) => titles.get(row.original.category) ?? row.original.category,
    }),
    column.accessor((type) => type.scheduled + type.pending, {
      id: "waiting",
      header: t("operations.types.waiting"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.scheduled + row.original.pending),
    }),
    column.accessor("processing", {
      header: t("operations.types.running"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.processing),
    }),
    count("completed", t("operations.types.completed")),
    count("failed", t("operations.types.retrying")),
    count("dead", t("operations.types.dead")),
    ...(queue?.setsForAll === false ? [] : [limit]),
    column.accessor("typePaused", {
      header: t("operations.types.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => (
        <StatusBadge
          tone={row.original.typePaused ? "away" : "online"}
          label={t(row.original.typePaused ? "operations.types.paused" : "operations.types.active")}
        />
      ),
    }),
    ...(queue?.setsForAll === false ? [] : [doing]),
  ];
}

function TypeActions({
  type,
  reason,
  onSettings,
}: {
  type: JobType;
  reason: string | undefined;
  onSettings: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const pause = useMutation({
    mutationFn: (paused: boolean) => setJobType(type.type, { paused, concurrency: ownLimit(type) }),
    onSuccess: (queue, paused) => {
      queries.setQueryData(jobQueueQuery.queryKey, queue);
      showToast(
        "success",
        t(paused ? "operations.types.pausedDone" : "operations.types.resumedDone", { type: type.title }),
      );
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const Icon = type.typePaused ? Play : Pause;
  return (
    <span className="inline-flex gap-1">
      <Button
        look="quiet"
        size="iconSmall"
        reason={reason}
        busy={pause.isPending}
        aria-label={t(type.typePaused ? "operations.types.resume" : "operations.types.pause", { type: type.title })}
        onClick={() => pause.mutate(!type.typePaused)}
        data-testid={`button-pause-${type.type}`}
      >
        {!pause.isPending && <Icon aria-hidden />}
      </Button>
      <Button
        look="quiet"
        size="iconSmall"
        reason={reason}
        aria-label={t("operations.types.settings", { type: type.title })}
        onClick={onSettings}
        data-testid={`button-settings-${type.type}`}
      >
        <Settings2 aria-hidden />
      </Button>
    </span>
  );
}

/** The limit that somebody set; null when it is the declared one. */
const ownLimit = (type: JobType) => (type.concurrency === type.declaredConcurrency ? null : type.concurrency);

function TypeDialog({ type, onClose }: { type: JobType; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [atOnce, setAtOnce] = useState(String(ownLimit(type) ?? ""));
  const [tried, setTried] = useState(false);
  const number = atOnce.trim() === "" ? null : Number(atOnce);
  const wrong = number !== null && !(Number.isInteger(number) && number >= 1 && number <= MOST_AT_ONCE);
  const save = useMutation({
    mutationFn: () => setJobType(type.type, { paused: type.typePaused, concurrency: number }),
    onSuccess: (queue) => {
      queries.setQueryData(jobQueueQuery.queryKey, queue);
      showToast("success", t("operations.types.saved", { type: type.title }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("operations.types.settingTitle", { type: type.title })}
      description={t("operations.types.settingText", {
        attempts: formatCount(type.attempts),
        minutes: formatCount(Math.round(type.timeoutSeconds / 60)),
        days: formatCount(type.retentionDays),
      })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={save.isPending} data-testid="button-save-type">
            {t("operations.types.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {save.error && (
          <Notice tone="danger" urgent>
            {errorText(save.error)}
          </Notice>
        )}
        <Field
          label={t("operations.types.atOnce")}
          hint={
            type.declaredConcurrency !== null &&
            t("operations.types.atOnceHint", { declared: formatCount(type.declaredConcurrency) })
          }
          error={tried && wrong ? t("operations.types.atOnceWrong") : undefined}
        >
          {(tie) => (
            <Input
              {...tie}
              inputMode="numeric"
              autoComplete="off"
              value={atOnce}
              placeholder={String(type.declaredConcurrency)}
              onChange={(event) => setAtOnce(event.target.value)}
              data-testid="input-at-once"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
