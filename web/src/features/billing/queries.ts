import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Day, Page } from "@/lib/api/contract";
import type { CallList, Invoice, InvoiceRow, InvoiceStatus } from "@/lib/api/contractAdmin";
import type { CustomerInvoice, CustomerInvoiceRow } from "@/lib/api/contractCustomer";
import { companyApi } from "@/lib/portal";
import { inOrder } from "../cdr/queries";

const part = encodeURIComponent;
type PageOf = { cursor?: string; limit: number };
type AskedInvoices = PageOf & { search?: string; sort?: string };

export const invoicesQuery = (asked: AskedInvoices & { status?: InvoiceStatus; carrier?: string }) =>
  queryOptions({
    queryKey: ["invoices", asked],
    queryFn: ({ signal }) => api.get<Page<InvoiceRow>>("/api/admin/invoices", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const invoiceQuery = (id: string) =>
  queryOptions({
    // An address holds text, an answer may hold a number: both must find the same invoice in the cache.
    queryKey: ["invoice", String(id)],
    queryFn: ({ signal }) => api.get<Invoice>(`/api/admin/invoices/${part(id)}`, { signal }),
  });

export const lineCallsQuery = (
  id: string,
  position: string,
  { sort, ...page }: PageOf & { sort: string | undefined },
) =>
  queryOptions({
    queryKey: ["invoice", id, "line", position, page, sort],
    queryFn: ({ signal }) => {
      const list = `/api/admin/invoices/${part(id)}/lines/${part(position)}/calls`;
      return inOrder((by) => api.get<CallList>(list, { query: { ...page, sort: by }, signal }), sort);
    },
    placeholderData: keepPreviousData,
  });

export type NewDraft = { carrierId: string; periodFrom: Day; periodTo: Day };

/** The key stays the same while the same dialog is open: pressing twice makes one draft. */
export const createDraft = (draft: NewDraft, idempotencyKey: string) =>
  api.post<Invoice>("/api/admin/invoices", { body: draft, idempotencyKey });

/** `version` is the draft that was looked at; a draft that changed since is refused and not issued unseen. */
export const issueInvoice = (id: string, version: number, idempotencyKey: string) =>
  api.post<Invoice>(`/api/admin/invoices/${part(id)}/issue`, { body: { version }, idempotencyKey });

export const deleteDraft = (id: string) => api.delete<void>(`/api/admin/invoices/${part(id)}`);

export const myInvoicesQuery = (asked: AskedInvoices) =>
  queryOptions({
    queryKey: ["my-invoices", asked],
    queryFn: ({ signal }) => api.get<Page<CustomerInvoiceRow>>(`${companyApi()}/invoices`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const myInvoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ["my-invoice", id],
    queryFn: ({ signal }) => api.get<CustomerInvoice>(`${companyApi()}/invoices/${part(id)}`, { signal }),
  });
