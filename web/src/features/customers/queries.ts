import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type {
  Category,
  CategoryInput,
  Customer,
  CustomerAccess,
  CustomerMove,
  CustomerStatus,
  Group,
  GroupInput,
} from "@/lib/api/contractCustomers";

const part = encodeURIComponent;
const CATEGORIES = "/api/admin/customer-categories";
const GROUPS = "/api/admin/customer-groups";
const CUSTOMERS = "/api/admin/customers";

export const categoriesQuery = queryOptions({
  queryKey: ["customer-categories"],
  queryFn: ({ signal }) => api.get<{ items: Category[] }>(CATEGORIES, { signal }),
});

export const categoryQuery = (id: string) =>
  queryOptions({
    queryKey: ["customer-categories", id],
    queryFn: ({ signal }) => api.get<Category>(`${CATEGORIES}/${part(id)}`, { signal }),
  });

/** Groups of all categories: there are few, and pages ask for all of them. */
export const groupsQuery = queryOptions({
  queryKey: ["customer-groups"],
  queryFn: ({ signal }) => api.get<{ items: Group[] }>(GROUPS, { signal }),
});

/** Without an id a new one. */
export const saveCategory = (id: string | undefined, input: CategoryInput, idempotencyKey: string) =>
  id
    ? api.put<Category>(`${CATEGORIES}/${part(id)}`, { body: input })
    : api.post<Category>(CATEGORIES, { body: input, idempotencyKey });

export const deleteCategory = (id: string) => api.delete<void>(`${CATEGORIES}/${part(id)}`);

export const saveGroup = (id: string | undefined, input: GroupInput, idempotencyKey: string) =>
  id
    ? api.put<Group>(`${GROUPS}/${part(id)}`, { body: input })
    : api.post<Group>(GROUPS, { body: input, idempotencyKey });

export const deleteGroup = (id: string) => api.delete<void>(`${GROUPS}/${part(id)}`);

export type AskedCustomers = {
  categoryId?: string;
  groupId?: string;
  status?: CustomerStatus;
  search?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

export const customersQuery = (asked: AskedCustomers) =>
  queryOptions({
    queryKey: ["customers", asked],
    queryFn: ({ signal }) => api.get<Page<Customer>>(CUSTOMERS, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ["customer", id],
    queryFn: ({ signal }) => api.get<Customer>(`${CUSTOMERS}/${part(id)}`, { signal }),
  });

/** Why a customer can or cannot see each thing. */
export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: ["customer", id, "access"],
    queryFn: ({ signal }) => api.get<{ items: CustomerAccess[] }>(`${CUSTOMERS}/${part(id)}/access`, { signal }),
    staleTime: 0,
  });

export const openCustomer = (
  customer: { companyName: string; categoryId: number; groupId: number | null },
  idempotencyKey: string,
) => api.post<Customer>(CUSTOMERS, { body: customer, idempotencyKey });

export type CustomerChange = { companyName: string; categoryId: number; groupId: number | null; version: number };

export const changeCustomer = (id: string, change: CustomerChange) =>
  api.put<CustomerMove>(`${CUSTOMERS}/${part(id)}`, { body: change });

/** What a move would give and take; changes nothing. */
export const moveImpactQuery = (id: string, change: CustomerChange) =>
  queryOptions({
    queryKey: ["customer", id, "move", change],
    queryFn: ({ signal }) =>
      api.put<CustomerMove>(`${CUSTOMERS}/${part(id)}`, { query: { dryRun: "true" }, body: change, signal }),
    staleTime: 0,
    retry: false,
  });

export const setCustomerStatus = (id: string, status: string, reason: string, version: number) =>
  api.put<Customer>(`${CUSTOMERS}/${part(id)}/status`, { body: { status, reason, version } });

export const deleteCustomer = (id: string, version: number) =>
  api.delete<void>(`${CUSTOMERS}/${part(id)}`, { query: { version } });

/** Everything that shows customers or counts them looks again. */
export function lookAtCustomers(queries: QueryClient): Promise<unknown> {
  return Promise.all(
    [["customers"], ["customer"], ["customer-categories"], ["customer-groups"], ["assignments"]].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
}
