/**
 * The shapes of the HTTP contract that the portals share, by the names that pages use. They are the server's: `schema.d.ts` is made from its
 * OpenAPI document (`npm run api`), and nothing may be declared beside it.
 */
import type { components, paths } from "./schema";

export type Shapes = components["schemas"];

export type Money = Shapes["MoneyJson"];
export type Named = Shapes["Named"];
export type Instant = Shapes["Dashboard"]["at"];
export type Day = Shapes["InvoiceRow"]["periodFrom"];
/** How many rows a list has; `orMore` when counting stopped there. */
export type RowCount = Shapes["RowCount"];
export type Page<T> = Omit<Shapes["PageCarrierRow"], "items"> & { items: T[] };

export type Portal = Shapes["PersonJson"]["portal"];
export type Session = Shapes["SessionJson"];

export type CallResult = Shapes["CallRow"]["result"];
export type RatingState = Shapes["CallRow"]["state"];
export type ReleasedBy = Shapes["CallDetail"]["releasedBy"];
export type DocumentFormat =
  paths["/api/admin/invoices/{id}/document.{extension}"]["get"]["parameters"]["path"]["extension"];
