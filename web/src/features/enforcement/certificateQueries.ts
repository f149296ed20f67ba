import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Certificate } from "@/lib/api/contractEnforcement";

const CERTIFICATES = "/api/admin/attestation-certificates";
const path = (id: string) => `${CERTIFICATES}/${encodeURIComponent(id)}`;

export const certificatesQuery = queryOptions({
  queryKey: ["attestation-certificates"],
  queryFn: ({ signal }) => api.get<{ items: Certificate[]; fetches: boolean }>(CERTIFICATES, { signal }),
});

export type CertificateForm = { name: string; url: string; chain: string; key: string };

type LookedAtCertificate = { id: string; version: number | undefined };

/** Takes one, or writes all of the one whose version was looked at. */
export function saveCertificate(one: LookedAtCertificate | null, form: CertificateForm, idempotencyKey: string) {
  const body = { ...form, key: form.key.trim() === "" ? null : form.key };
  return one === null
    ? api.post<Certificate>(CERTIFICATES, { body, idempotencyKey })
    : api.put<Certificate>(path(one.id), { body: { ...body, version: one.version } });
}

export type RequestForm = {
  name: string;
  url: string;
  commonName: string;
  organisation: string;
  country: string;
  providerCode: string;
};

/** Makes a key that stays with the platform, and a request for a certificate with it. */
export const requestCertificate = (form: RequestForm, idempotencyKey: string) =>
  api.post<Certificate>(`${CERTIFICATES}/requests`, { body: form, idempotencyKey });

export const deleteCertificate = ({ id, version }: Certificate) => api.delete<void>(path(id), { query: { version } });

export const refreshCertificates = (queries: QueryClient) =>
  queries.invalidateQueries({ queryKey: certificatesQuery.queryKey });
