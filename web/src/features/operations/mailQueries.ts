import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { JobStarted, MailRoute } from "@/lib/api/contractOperations";

export const mailQuery = queryOptions({
  queryKey: ["settings", "mail"],
  queryFn: ({ signal }) => api.get<MailRoute>("/api/admin/mail", { signal }),
});

/** Sent by a job, whose failure is what the mail server said. */
export const sendTestLetter = (to: string) => api.post<JobStarted>("/api/admin/mail/test-letters", { body: { to } });
