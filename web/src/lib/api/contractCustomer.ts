/** The customer's and the carrier's portals' part of the HTTP contract, by the names that its pages use. No type here can hold a buy price, a supplier, a margin or a verdict. */
import type { Shapes } from "./contract";

export type Account = Shapes["AccountPicture"];
export type AccountHour = Account["hours"][number];
export type AccountLine = Shapes["AccountLine"];

export type CustomerCallRow = Shapes["CustomerCallRow"];
export type CustomerCall = Shapes["CustomerCallDetail"];

export type CarrierPicture = Shapes["CarrierPicture"];
export type OwnLine = Shapes["OwnLine"];
export type OwnFlow = Shapes["OwnFlow"];
export type OwnInterconnect = Shapes["OwnInterconnect"];

/** A call as customers and carriers are shown it; only a carrier's has a way, only a customer's names its invoice. */
export type OwnCallRow = CustomerCallRow & { way?: Shapes["CarrierCallRow"]["way"] };
export type OwnCall = Omit<CustomerCall, "invoice"> & {
  invoice?: CustomerCall["invoice"];
  way?: Shapes["CarrierCallRow"]["way"];
  interconnect?: string | null;
};

export type CustomerInvoiceRow = Shapes["CustomerInvoiceRow"];
export type CustomerInvoice = Shapes["CustomerInvoiceDetail"];
export type CustomerInvoiceLine = Shapes["CustomerInvoiceLine"];
export type Price = Shapes["PriceListRow"];
export type PriceList = Shapes["PriceList"];
