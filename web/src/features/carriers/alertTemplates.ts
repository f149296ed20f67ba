import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { AlertTemplate, AlertTemplateExample, NewAlertTemplate } from "@/lib/api/contractAdmin";

const part = encodeURIComponent;
const PATH = "/api/admin/alert-templates";

export const alertTemplatesQuery = queryOptions({
  queryKey: ["alert-templates"],
  queryFn: ({ signal }) => api.get<{ items: AlertTemplate[] }>(PATH, { signal }),
});

type LookedAtTemplate = { id: string; version: number | undefined };

/** Makes one, or changes the one whose version was looked at. */
export function saveAlertTemplate(one: LookedAtTemplate | null, form: NewAlertTemplate, idempotencyKey: string) {
  return one === null
    ? api.post<{ id: string }>(PATH, { body: form, idempotencyKey })
    : api.put<{ id: string }>(`${PATH}/${part(one.id)}`, { body: { ...form, version: one.version } });
}

export const deleteAlertTemplate = (one: AlertTemplate) =>
  api.delete<void>(`${PATH}/${part(one.id)}?version=${one.version}`);

/** How words read in a letter, filled with an example. */
export const exampleOf = (words: { subject: string; text: string }) =>
  api.post<AlertTemplateExample>(`${PATH}/example`, { body: words });
