import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type Query } from "@/lib/api/client";
import type { Page, Shapes } from "@/lib/api/contract";
import type { Dashboard } from "@/lib/api/contractAdmin";
import type { Account, CarrierPicture, OwnInterconnect, Price, PriceList } from "@/lib/api/contractCustomer";

/** The first picture; the event stream moves it from then on. */
export const dashboardQuery = queryOptions({
  queryKey: ["dashboard"],
  queryFn: ({ signal }) => api.get<Dashboard>("/api/admin/dashboard", { signal }),
  staleTime: 10_000,
});

export const accountQuery = queryOptions({
  queryKey: ["account"],
  queryFn: ({ signal }) => api.get<Account>("/api/customer/account", { signal }),
  staleTime: 10_000,
});

/** How a carrier stands, looked at anew while the page is open. */
export const carrierPictureQuery = queryOptions({
  queryKey: ["carrier-picture"],
  queryFn: ({ signal }) => api.get<CarrierPicture>("/api/carrier/account", { signal }),
  staleTime: 5_000,
  refetchInterval: 10_000,
});

export const ownInterconnectsQuery = queryOptions({
  queryKey: ["own-interconnects"],
  queryFn: ({ signal }) => api.get<{ items: OwnInterconnect[] }>("/api/carrier/interconnects", { signal }),
  staleTime: 10_000,
});

export const ADMIN_EVENTS = "/api/admin/events";
export const CUSTOMER_EVENTS = "/api/customer/events";

/** Lists of prices that the company may look at, those in use first. */
export const priceListsQuery = queryOptions({
  queryKey: ["price-lists"],
  queryFn: ({ signal }) => api.get<{ items: PriceList[] }>("/api/customer/price-lists", { signal }),
});

export const pricesQuery = (query: Query) =>
  queryOptions({
    queryKey: ["prices", query],
    queryFn: ({ signal }) => api.get<Page<Price>>("/api/customer/prices", { query, signal }),
    placeholderData: keepPreviousData,
  });

/** A customer's account as its own first page shows it, for staff. */
export const accountOfQuery = (carrierId: string) =>
  queryOptions({
    queryKey: ["carrier", carrierId, "account"],
    queryFn: ({ signal }) =>
      api.get<Shapes["CustomersAccountJson"]>(`/api/admin/carriers/${encodeURIComponent(carrierId)}/account`, {
        signal,
      }),
    refetchInterval: 10_000,
  });
