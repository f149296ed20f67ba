import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page, Shapes } from "@/lib/api/contract";
import type {
  Job,
  JobDetail,
  JobQueue,
  JobStarted,
  JobState,
  JobTray,
  WorkerState,
} from "@/lib/api/contractOperations";
import { isOver } from "./jobs";

const part = encodeURIComponent;

/** How often a screen that lives looks again; a hidden one does not look at all. */
const LOOK_MS = 2_000;
const IDLE_LOOK_MS = 15_000;

export const jobQueueQuery = queryOptions({
  queryKey: ["job-queue"],
  queryFn: ({ signal }) => api.get<JobQueue>("/api/admin/job-queue", { signal }),
  refetchInterval: LOOK_MS,
  staleTime: 0,
});

export type AskedJobs = {
  state?: JobState;
  type?: string;
  category?: string;
  search?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

export const jobsQuery = (asked: AskedJobs) =>
  queryOptions({
    queryKey: ["jobs", asked],
    queryFn: ({ signal }) => api.get<Page<Job>>("/api/admin/jobs", { query: asked, signal }),
    placeholderData: keepPreviousData,
    // Older pages hold what is over; only the first one moves.
    refetchInterval: asked.cursor === undefined ? LOOK_MS : false,
    staleTime: 0,
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["job", id],
    queryFn: ({ signal }) => api.get<JobDetail>(`/api/admin/jobs/${part(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.job) ? false : LOOK_MS),
    staleTime: 0,
  });

const MY_JOBS = ["my-jobs"];

/** The jobs that the person asked for, newest first, and which of them have ended since the look before. */
export const myJobsQuery = queryOptions({
  queryKey: MY_JOBS,
  queryFn: ({ client, signal }) => {
    const before = client.getQueryData<JobTray>(MY_JOBS);
    return api.get<JobTray>("/api/me/job-tray", { query: { endedSince: before?.at }, signal });
  },
  refetchInterval: ({ state }) => (state.data?.underWay.rows ? LOOK_MS : IDLE_LOOK_MS),
});

/** The job by which a list becomes a file. */
const EXPORT = "exports.export-list";

/** The person's files; asked for again when another one is whole. */
export const myExportsQuery = (jobs: readonly Job[]) => {
  const whole = jobs.flatMap(({ id, type, state }) => (type === EXPORT && state === "completed" ? [id] : []));
  return queryOptions({
    queryKey: ["my-exports", whole],
    queryFn: ({ signal }) => api.get<Shapes["ExportsJson"]>("/api/me/exports", { signal }),
    enabled: whole.length > 0,
  });
};

export const exportPath = (id: string) => `/api/me/exports/${part(id)}/file`;

export type JobAction = "retry" | "cancel" | "pause" | "resume";

export const changeJob = (id: string, action: JobAction) =>
  api.post<JobDetail>(`/api/admin/jobs/${part(id)}/${action}`);

export const cancelMyJob = (id: string) => api.post<JobDetail>(`/api/me/jobs/${part(id)}/cancel`);

/** `concurrency` null goes back to what the type declares. */
export const setJobType = (type: string, setting: { paused: boolean; concurrency: number | null }) =>
  api.put<JobQueue>(`/api/admin/job-types/${part(type)}`, { body: setting });

export const setWorker = (name: string, state: WorkerState) =>
  api.put<JobQueue>(`/api/admin/job-workers/${part(name)}`, { body: { state } });

export const setSchedule = (name: string, paused: boolean) =>
  api.put<JobQueue>(`/api/admin/job-schedules/${part(name)}`, { body: { paused } });

export const runSchedule = (name: string) => api.post<JobStarted>(`/api/admin/job-schedules/${part(name)}/run`);

/** Sends a job that does nothing through the queue; its result is how many milliseconds it waited. */
export const checkQueue = () => api.post<JobStarted>("/api/admin/job-queue/check");

/** Everything that shows jobs looks again. */
export function lookAtJobs(queries: QueryClient): Promise<unknown> {
  return Promise.all(
    [["job-queue"], ["jobs"], ["job"], ["my-jobs"]].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}
