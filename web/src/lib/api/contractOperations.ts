/** The job queue's and the audit log's part of the HTTP contract, by the names that its pages use. */
import type { Shapes } from "./contract";

/** `failed` has attempts left and waits for the next; `dead` has none and waits for a person. */
export type JobState =
  | "scheduled"
  | "pending"
  | "processing"
  | "completed"
  | "failed"
  | "dead"
  | "cancelled"
  | "paused";
export type WorkerState = "running" | "paused" | "draining";
export type AuditOutcome = "done" | "refused" | "failed";

export type Job = Omit<Shapes["JobJson"], "state"> & { state: JobState };
export type JobTray = Omit<Shapes["JobTray"], "jobs" | "ended"> & { jobs: Job[]; ended: Job[] };
export type JobDetail = Omit<Shapes["JobDetail"], "job" | "log"> & { job: Job; log: JobLogLine[] };
export type JobLogLine = Omit<Shapes["LogLine"], "level"> & { level: "info" | "warn" | "error" };
export type JobType = Shapes["JobTypeJson"];
export type JobCategory = Shapes["CategoryJson"];
export type Worker = Omit<Shapes["WorkerView"], "state"> & { state: WorkerState };
export type Schedule = Shapes["Row"];
export type MinuteOfJobs = Shapes["MinuteJson"];
/** What waits in memory is gone when the process ends. */
export type JobQueue = Omit<Shapes["QueueJson"], "mode" | "workers"> & {
  mode: "postgresql" | "memory";
  workers: Worker[];
};
export type Alert = Shapes["AlertJson"];
export type Alerts = Shapes["AlertsJson"];
export type ExportedFile = Shapes["ExportJson"];
export type JobStarted = { jobId: string };
export type MailRoute = Shapes["MailJson"];

export type AuditEntry = Omit<Shapes["EntryJson"], "outcome"> & { outcome: AuditOutcome };
export type AuditDetail = Omit<Shapes["EntryDetail"], "entry"> & { entry: AuditEntry };
export type AuditChain = Omit<Shapes["ChainJson"], "lastVerification"> & { lastVerification: AuditEntry | null };
export type AuditType = Shapes["EntryTypeJson"];

/** What came of computing the chain anew, as the journal keeps it. */
export type ChainReport = {
  whole: boolean;
  links: number;
  head: string | null;
  brokenAt: number | null;
  brokenEntry: number | null;
  reason: string | null;
};

export type SettingKind = "number" | "flag" | "text" | "choice" | "secret";
export type SettingValue = string | number | boolean;
export type Setting = Omit<Shapes["SettingJson"], "kind" | "value" | "usual"> & {
  kind: SettingKind;
  /** In force; null of a secret. */
  value: SettingValue | null;
  /** In force while nothing is set; null of a secret. */
  usual: SettingValue | null;
};
export type SettingSection = { title: string; settings: Setting[] };
export type SettingChange = Shapes["SettingChange"];

export type TrashItem = Shapes["TrashItemJson"];
export type TrashSummary = Shapes["TrashSummary"];

export type Approval = Shapes["ApprovalRow"];
export type ApprovalDetail = Shapes["ApprovalDetail"];
