/** The job queue's and the audit log's part of the HTTP contract. */
import type { Instant } from "./contract";

export type JobState =
  | "scheduled"
  | "pending"
  | "processing"
  | "completed"
  | "failed"
  | "dead"
  | "cancelled"
  | "paused";

/** `failed` has attempts left and waits for the next; `dead` has none and waits for a person. */
export type Job = {
  id: string;
  type: string;
  title: string;
  category: string;
  state: JobState;
  priority: number;
  actor: string;
  concurrencyKey: string | null;
  runAt: Instant;
  createdAt: Instant;
  startedAt: Instant | null;
  heartbeatAt: Instant | null;
  finishedAt: Instant | null;
  worker: string | null;
  attempt: number;
  mostAttempts: number;
  cancelRequested: boolean;
  progressDone: number | null;
  progressTotal: number | null;
  progressNote: string | null;
  failureClass: string | null;
  failure: string | null;
};

export type JobLogLine = { at: Instant; level: "info" | "warn" | "error"; line: string };

/** `payload`, `request` and `result` are JSON as text, secrets masked. */
export type JobDetail = { job: Job; payload: string; request: string; result: string | null; log: JobLogLine[] };

/** Finished jobs are counted over the last 24 hours; dead ones until somebody deals with them. */
export type JobType = {
  type: string;
  title: string;
  category: string;
  scheduled: number;
  pending: number;
  processing: number;
  completed: number;
  failed: number;
  dead: number;
  cancelled: number;
  paused: number;
  typePaused: boolean;
  concurrency: number;
  declaredConcurrency: number;
  attempts: number;
  timeoutSeconds: number;
  retentionDays: number;
};

export type JobCategory = { code: string; title: string };
export type WorkerState = "running" | "paused" | "draining";
export type Worker = {
  name: string;
  startedAt: Instant;
  heartbeatAt: Instant;
  state: WorkerState;
  running: number;
};

export type Schedule = {
  name: string;
  title: string;
  cron: string;
  everyTenant: boolean;
  paused: boolean;
  nextRunAt: Instant;
  lastRunAt: Instant | null;
  lastJobId: number | null;
};

export type MinuteOfJobs = { minute: Instant; completed: number; failed: number };

export type JobQueue = {
  /** What waits in memory is gone when the process ends. */
  mode: "postgresql" | "memory";
  at: Instant;
  types: JobType[];
  categories: JobCategory[];
  workers: Worker[];
  schedules: Schedule[];
  /** Of the last hour; minutes in which nothing ended are left out. */
  minutes: MinuteOfJobs[];
};

export type JobStarted = { jobId: string };

export type AuditOutcome = "done" | "refused" | "failed";

export type AuditEntry = {
  id: string;
  at: Instant;
  type: string;
  title: string;
  category: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  onBehalfOf: string | null;
  source: string;
  address: string;
  subjectKind: string | null;
  subjectId: string | null;
  subjectLabel: string | null;
  outcome: AuditOutcome;
  code: string | null;
  explanation: string | null;
  jobId: string | null;
};

/** `payload`, `before` and `after` are JSON as text. `position` null: not sealed yet, which takes half a second. */
export type AuditDetail = {
  entry: AuditEntry;
  requestId: string;
  agent: string;
  payload: string | null;
  before: string | null;
  after: string | null;
  digest: string;
  position: number | null;
  hash: string | null;
};

export type AuditChain = {
  links: number;
  head: string | null;
  sealedAt: Instant | null;
  waiting: number;
  lastVerification: AuditEntry | null;
};

/** What came of computing the chain anew. */
export type ChainReport = {
  whole: boolean;
  links: number;
  head: string | null;
  brokenAt: number | null;
  brokenEntry: number | null;
  reason: string | null;
};

export type AuditType = { type: string; title: string; category: string };
