/** The customer portal's part of the HTTP contract, by the names that its pages use. No type here can hold a buy price, a supplier, a margin or a verdict. */
import type { Shapes } from "./contract";

export type Account = Shapes["AccountPicture"];
export type AccountLine = Shapes["AccountLine"];

export type CustomerCallRow = Shapes["CustomerCallRow"];
export type CustomerCall = Shapes["CustomerCallDetail"];

export type CustomerInvoiceRow = Shapes["CustomerInvoiceRow"];
export type CustomerInvoice = Shapes["CustomerInvoiceDetail"];
export type CustomerInvoiceLine = Shapes["CustomerInvoiceLine"];
