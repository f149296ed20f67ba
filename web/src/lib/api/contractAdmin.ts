/** The administration portal's part of the HTTP contract. */
import type { CallResult, Day, Instant, Money, Named, RatingState, ReleasedBy } from "./contract";

export type Refusal = {
  callId: string;
  at: Instant;
  caller: string;
  called: string;
  carrier: string | null;
  refusal: string;
  sipCode: number;
};

export type HourOfCalls = { hour: Instant; calls: number; answered: number; revenue: string; cost: string };

export type Dashboard = {
  at: Instant;
  callsNow: number;
  talkingNow: number;
  callsPerSecond: number;
  today: {
    calls: number;
    answered: number;
    asrPercent: number | null;
    acdSeconds: number | null;
    pddMedianMs: number | null;
    revenue: Money;
    cost: Money;
    margin: Money;
    marginPercent: number | null;
  };
  lastRefusals: Refusal[];
  hours: HourOfCalls[];
  unrated: number;
  suspended: number;
};

export type CarrierKind = "customer" | "supplier" | "bilateral";

/** One side of a carrier's account, signed from the carrier's point of view. `limit` null means none. */
export type Side = {
  creditType: "prepaid" | "postpaid" | null;
  balance: Money;
  limit: Money | null;
  held: Money;
  remaining: Money | null;
  exhausted: boolean;
};

export type CarrierRow = {
  id: string;
  name: string;
  code: string;
  kind: CarrierKind;
  status: string;
  currency: string;
  accountManager: string | null;
  interconnects: number;
  simulated: boolean;
  customer: Side | null;
  supplier: Side | null;
  net: Side | null;
};

export type Service = {
  id: string;
  name: string;
  position: number;
  enabled: boolean;
  ratingPlan: Named | null;
  routingPlan: Named | null;
  capacityLimit: number | null;
  cpsLimit: number | null;
  destinations: string[];
};

export type Interconnect = {
  id: string;
  name: string;
  direction: "customer" | "supplier";
  currency: string;
  position: number;
  enabled: boolean;
  techPrefix: string | null;
  addresses: string[];
  host: string | null;
  port: number | null;
  transport: string | null;
  capacityLimit: number | null;
  cpsLimit: number | null;
  callsNow: number;
  progressTimeoutMs: number | null;
  ringTimeoutMs: number | null;
  ratingPlan: Named | null;
  services: Service[];
};

export type Carrier = CarrierRow & {
  timeZone: string;
  legalName: string | null;
  address: string | null;
  country: string | null;
  billingEmail: string | null;
  technicalEmail: string | null;
  termsDays: number | null;
  circularRouting: boolean;
  capacityLimit: number | null;
  cpsLimit: number | null;
  callsNow: number;
  interconnectList: Interconnect[];
};

export type LiveCall = {
  callId: string;
  startedAt: Instant;
  answeredAt: Instant | null;
  state: "routing" | "ringing" | "talking";
  caller: string;
  called: string;
  zone: string | null;
  customer: Named;
  supplier: Named | null;
  held: Money | null;
  simulated: boolean;
};
export type LiveCalls = { at: Instant; calls: LiveCall[] };

export type CallRow = {
  callId: string;
  startedAt: Instant;
  caller: string;
  called: string;
  zone: string | null;
  customer: Named | null;
  supplier: Named | null;
  result: CallResult;
  sipCode: number;
  endCode: string | null;
  refusal: string | null;
  verdict: string | null;
  talkMs: number;
  pddMs: number | null;
  charge: Money | null;
  cost: Money | null;
  margin: Money | null;
  state: RatingState;
  simulated: boolean;
};

export type Attempt = {
  position: number;
  supplier: Named;
  interconnect: Named;
  sentAt: Instant | null;
  ringingAt: Instant | null;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  sipCode: number | null;
  q850: number | null;
  reason: string | null;
  outcome: string;
};

export type Check = { name: string; outcome: "passed" | "refused"; detail: string | null };

export type RouteChoice = {
  rank: number | null;
  supplier: Named;
  interconnect: Named;
  code: string | null;
  price: Money | null;
  effectivePrice: Money | null;
  chosen: boolean;
  reason: string | null;
};

/** `leg` is `ingress` for the caller's side, otherwise the reference of the route that was tried. */
export type LadderMessage = {
  at: Instant;
  leg: string;
  received: boolean;
  peer: string;
  summary: string;
  text: string;
};

export type RatedSide = {
  plan: Named;
  zone: string;
  code: string;
  price: Money;
  ratedSeconds: number;
  charge: Money;
  lines: string[];
};

export type Transfer = { debit: string; credit: string; amount: Money };

export type JournalEntry = {
  id: string;
  event: string;
  reference: string;
  effectiveAt: Instant;
  postedAt: Instant;
  note: string | null;
  transfers: Transfer[];
};

export type Call = CallRow & {
  calledReceived: string | null;
  ringingAt: Instant | null;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  releasedBy: ReleasedBy | null;
  q850: number | null;
  sourceAddress: string | null;
  sipCallId: string | null;
  earlyMedia: boolean;
  source: "live" | "recovered" | "ingest";
  interconnect: Named | null;
  service: Named | null;
  attemptList: Attempt[];
  checks: Check[];
  routes: RouteChoice[];
  ladder: LadderMessage[];
  ladderCut: number;
  rating: { sell: RatedSide; buy: RatedSide | null; margin: Money | null } | null;
  journal: JournalEntry[];
  invoice: { id: string; number: string | null; position: number } | null;
  suspended: { reason: string; explanation: string } | null;
};

export type LedgerAccount = {
  id: string;
  code: string;
  kind: "asset" | "liability" | "income" | "expense";
  currency: string;
  debits: string;
  credits: string;
  balance: string;
};

export type Proof = { currency: string; debits: string; credits: string; balanced: boolean };

export type InvoiceStatus = "draft" | "issued";

export type InvoiceRow = {
  id: string;
  number: string | null;
  status: InvoiceStatus;
  carrier: Named;
  periodFrom: Day;
  periodTo: Day;
  currency: string;
  total: Money;
  calls: number;
  invoiceDate: Day | null;
  dueDate: Day | null;
  version: number;
};

export type InvoiceLine = {
  position: number;
  zone: string;
  interconnect: Named | null;
  fromDay: Day;
  toDay: Day;
  price: string;
  calls: number;
  ratedSeconds: number;
  charge: Money;
};

export type Invoice = InvoiceRow & {
  timeZone: string;
  termsDays: number;
  ratedSeconds: number;
  lines: InvoiceLine[];
};
