import type { Job, JobState, JobTray, JobType, MinuteOfJobs } from "@/lib/api/contractOperations";

export const JOB_STATES: readonly JobState[] = [
  "scheduled",
  "pending",
  "processing",
  "paused",
  "completed",
  "failed",
  "dead",
  "cancelled",
];

/** Nothing more will happen to it by itself. */
export function isOver(job: Job): boolean {
  return job.state === "completed" || job.state === "dead" || job.state === "cancelled";
}

/** Which ends of jobs were seen: a job that is tried again ends again, at another moment. */
export type EndsSeen = ReadonlySet<string>;

/** What of the ends that the server tells is new; it tells some twice. What had ended before the first look is no news. */
export function newEnds(seen: EndsSeen | null, ended: readonly Job[]): { news: Job[]; seen: EndsSeen } {
  const end = ({ id, finishedAt }: Job) => `${id} ${finishedAt}`;
  return { news: seen ? ended.filter((job) => !seen.has(end(job))) : [], seen: new Set(ended.map(end)) };
}

/** What a tray shows of many jobs: the newest, and how many of those that are under way are not among them. */
export function inTray(
  { jobs, underWay }: Pick<JobTray, "jobs" | "underWay">,
  most: number,
): { shown: Job[]; beyond: number } {
  const shown = jobs.slice(0, most);
  return { shown, beyond: underWay.rows - shown.filter((job) => !isOver(job)).length };
}

/** How far a job has come, 0 to 100; null while nobody knows. */
export function percentOf({ progressDone: done, progressTotal: total }: Job): number | null {
  return done === null || !total ? null : (100 * done) / total;
}

/** How long it ran, or has run until `at`; null before its start. */
export function ranMs(job: Job, at: string): number | null {
  if (!job.startedAt) return null;
  return Math.max(0, Date.parse(job.finishedAt ?? at) - Date.parse(job.startedAt));
}

export type QueueTotals = {
  waiting: number;
  running: number;
  completed: number;
  retrying: number;
  dead: number;
  /** Of those that ended within 24 hours; null when none did. */
  successPercent: number | null;
};

export function totalsOf(types: readonly JobType[]): QueueTotals {
  const sum = (read: (type: JobType) => number) => types.reduce((total, type) => total + read(type), 0);
  const completed = sum((type) => type.completed);
  const dead = sum((type) => type.dead);
  return {
    waiting: sum((type) => type.scheduled + type.pending),
    running: sum((type) => type.processing),
    completed,
    retrying: sum((type) => type.failed),
    dead,
    successPercent: completed + dead === 0 ? null : (100 * completed) / (completed + dead),
  };
}

export type ChartMinute = { hour: string; completed: number; failed: number };

const MINUTE_MS = 60_000;

/** The 60 minutes up to `at`, also those in which nothing ended. */
export function lastHour(minutes: readonly MinuteOfJobs[], at: string): ChartMinute[] {
  const known = new Map(minutes.map((entry) => [Math.floor(Date.parse(entry.minute) / MINUTE_MS), entry]));
  const last = Math.floor(Date.parse(at) / MINUTE_MS);
  return Array.from({ length: 60 }, (_, index) => {
    const minute = last - 59 + index;
    const entry = known.get(minute);
    return {
      hour: new Date(minute * MINUTE_MS).toISOString(),
      completed: entry?.completed ?? 0,
      failed: entry?.failed ?? 0,
    };
  });
}

/** JSON from the server, laid out for people; other text stays as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The value in a JSON text; null when there is none. */
export function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
