/** The customer portal's part of the HTTP contract. No type here can hold a buy price, a supplier, a margin or a verdict. */
import type { CallResult, Day, Instant, Money, RatingState, ReleasedBy } from "./contract";

export type AccountLine = {
  currency: string;
  creditType: "prepaid" | "postpaid" | null;
  balance: Money;
  limit: Money | null;
  held: Money;
  available: Money | null;
  exhausted: boolean;
};

export type Account = {
  name: string;
  code: string;
  timeZone: string;
  lines: AccountLine[];
  callsNow: number;
  today: { calls: number; answered: number; charge: Money };
};

export type CustomerCallRow = {
  callId: string;
  startedAt: Instant;
  caller: string;
  called: string;
  zone: string | null;
  result: CallResult;
  sipCode: number;
  talkMs: number;
  ratedSeconds: number | null;
  charge: Money | null;
  state: RatingState;
};

export type CustomerCall = CustomerCallRow & {
  ringingAt: Instant | null;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  releasedBy: ReleasedBy | null;
  price: Money | null;
  code: string | null;
  lines: string[];
  refusal: string | null;
  invoice: { id: string; number: string | null } | null;
};

export type CustomerInvoiceRow = {
  id: string;
  number: string | null;
  status: "draft" | "issued";
  periodFrom: Day;
  periodTo: Day;
  currency: string;
  total: Money;
  calls: number;
  invoiceDate: Day | null;
  dueDate: Day | null;
};

export type CustomerInvoiceLine = {
  position: number;
  zone: string;
  interconnect: { id: string; name: string } | null;
  fromDay: Day;
  toDay: Day;
  price: string;
  calls: number;
  ratedSeconds: number;
  charge: Money;
};

export type CustomerInvoice = CustomerInvoiceRow & {
  timeZone: string;
  termsDays: number;
  ratedSeconds: number;
  lines: CustomerInvoiceLine[];
};
