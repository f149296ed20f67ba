import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { JournalEntry, LedgerAccount, Proof } from "@/lib/api/contractAdmin";

export const accountsQuery = queryOptions({
  queryKey: ["ledger-accounts"],
  queryFn: ({ signal }) => api.get<{ items: LedgerAccount[] }>("/api/admin/ledger/accounts", { signal }),
  staleTime: 10_000,
});

/** Summed by the server over all entries at the moment of asking; never kept. */
export const proofQuery = queryOptions({
  queryKey: ["ledger-proof"],
  queryFn: ({ signal }) => api.get<{ items: Proof[] }>("/api/admin/ledger/proof", { signal }),
  staleTime: 0,
});

type Asked = {
  account?: string;
  reference?: string;
  event?: string;
  entry?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

export const journalQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["ledger-journal", asked],
    queryFn: ({ signal }) => api.get<Page<JournalEntry>>("/api/admin/ledger/journal", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });
