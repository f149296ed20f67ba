/** The administration portal's part of the HTTP contract, by the names that its pages use. */
import type { Shapes } from "./contract";

export type Dashboard = Shapes["Dashboard"];
export type Refusal = Shapes["RefusedCall"];
export type HourOfCalls = Shapes["HourOfCalls"];

export type CarrierRow = Shapes["CarrierRow"];
export type Carrier = Shapes["CarrierDetail"];
export type CarrierKind = CarrierRow["kind"];
export type Side = Shapes["CarrierSide"];
export type Interconnect = Shapes["CarrierInterconnect"];
export type Service = Shapes["CarrierService"];

export type LiveCalls = Shapes["LiveCallList"];
export type LiveCall = Shapes["LiveCallRow"];

export type CallRow = Shapes["CallRow"];
export type Call = Shapes["CallDetail"];
export type Attempt = Shapes["CallAttempt"];
export type Check = Shapes["CallCheck"];
export type RouteChoice = Shapes["CallRoute"];
export type LadderMessage = Shapes["LadderLine"];
export type RatedSide = Shapes["CallRatedSide"];

export type JournalEntry = Shapes["PostedEntry"];
export type Transfer = Shapes["PostedTransfer"];
export type LedgerAccount = Shapes["AccountRow"];
export type Proof = Shapes["ProofRow"];

export type InvoiceRow = Shapes["InvoiceRow"];
export type Invoice = Shapes["InvoiceDetail"];
export type InvoiceLine = Shapes["InvoiceLineRow"];
export type InvoiceStatus = InvoiceRow["status"];
