/** The administration portal's part of the HTTP contract, by the names that its pages use. */
import type { Shapes } from "./contract";

export type Dashboard = Shapes["Dashboard"];
export type Refusal = Shapes["RefusedCall"];
export type HourOfCalls = Shapes["HourOfCalls"];

export type CarrierRow = Shapes["CarrierRow"];
export type Carrier = Shapes["CarrierDetail"];
export type CarrierKind = CarrierRow["kind"];
export type Side = Shapes["CarrierSide"];
export type CarrierAccount = Shapes["CarrierAccount"];
export type CarrierUsage = Shapes["UsageJson"];
export type CarrierForm = Shapes["ChangedCarrier"];
export type NewCarrier = Shapes["NewCarrier"];
export type Contact = Shapes["ContactJson"];
export type ContactForm = Shapes["ContactForm"];
export type CreditAlert = Shapes["CreditAlertJson"];
export type CreditAlertForm = Shapes["CreditAlertForm"];
export type AlertChoices = Shapes["AlertChoicesJson"];
export type AlertTemplate = Shapes["AlertTemplateJson"];
export type NewAlertTemplate = Shapes["NewAlertTemplate"];
export type AlertTemplateExample = Shapes["AlertTemplateExample"];
export type AlertPreview = Shapes["AlertPreviewJson"];
export type CreditForm = Shapes["CreditForm"];
export type CarrierStatusChange = Shapes["StatusChange"];
export type NewAdjustment = Shapes["NewAdjustment"];
export type Adjustment = Shapes["AdjustmentJson"];
export type WaitingApproval = Shapes["WaitingApproval"];
export type CarrierBalances = Shapes["CarrierBalances"];
export type BalanceRow = Shapes["BalanceRow"];
export type SpendLimitForm = Shapes["SpendLimitForm"];
export type SpendReset = Shapes["SpendReset"];
export type SpendResetAt = Shapes["SpendResetAt"];
export type CurrencyTotal = Shapes["CurrencyTotal"];
export type InterconnectRow = Shapes["InterconnectRow"];
export type Interconnect = Shapes["InterconnectDetail"];
export type InterconnectForm = Shapes["InterconnectForm"];
export type InterconnectStatus = Shapes["InterconnectStatus"];
export type AddressStatus = Shapes["AddressStatus"];
export type NewInterconnect = Shapes["NewInterconnect"];
export type AllowTestCalls = Shapes["AllowTestCalls"];
export type AllowedTestCalls = Shapes["AllowedTestCalls"];
export type EndTestCalls = Shapes["EndTestCalls"];
export type EndedTestCalls = Shapes["EndedTestCalls"];
export type CopyInterconnect = Shapes["CopyForm"];
export type WhoCalls = Shapes["WhoCalls"];
export type NumberRule = Shapes["NumberRuleJson"];
export type Service = Shapes["ServiceRow"];
export type ServiceForm = Shapes["ServiceForm"];
export type NewService = Shapes["NewService"];
export type TimeClass = Shapes["TimeClassJson"];
export type TimeClassForm = Shapes["TimeClassForm"];
export type PlanChoices = Shapes["PlanChoices"];

export type LiveCalls = Shapes["LiveCallList"];
export type SignallingAddresses = Shapes["SignallingAddressesJson"];
export type LiveCall = Shapes["LiveCallRow"];

export type CallRow = Shapes["CallRow"];
export type CallList = Shapes["CallList"];
export type Call = Shapes["CallDetail"];
export type Attempt = Shapes["CallAttempt"];
export type CallMedia = Shapes["CallMedia"];
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
export type InvoiceStatus = InvoiceRow["status"];
