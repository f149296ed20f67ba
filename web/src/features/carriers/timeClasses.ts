import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { TimeClass, TimeClassForm } from "@/lib/api/contractAdmin";

const part = encodeURIComponent;
const PATH = "/api/admin/time-classes";

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof DAYS)[number];

export const timeClassesQuery = queryOptions({
  queryKey: ["time-classes"],
  queryFn: ({ signal }) => api.get<{ items: TimeClass[] }>(PATH, { signal }),
});

type LookedAtTimeClass = { id: string; version: number | undefined };

/** Makes one, or changes the one whose version was looked at. */
export function saveTimeClass(
  one: LookedAtTimeClass | null,
  form: Omit<TimeClassForm, "version">,
  idempotencyKey: string,
) {
  return one === null
    ? api.post<{ id: string }>(PATH, { body: form, idempotencyKey })
    : api.put<{ id: string }>(`${PATH}/${part(one.id)}`, { body: { ...form, version: one.version } });
}

export const deleteTimeClass = (one: TimeClass) => api.delete<void>(`${PATH}/${part(one.id)}?version=${one.version}`);
