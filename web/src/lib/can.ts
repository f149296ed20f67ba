/**
 * What may be done to a thing, in one table. A button asks here; when the answer is no it stays visible, disabled,
 * with the reason. The server decides in the end: each rule names the refusal it foretells.
 */
import type { InvoiceRow, LiveCall } from "./api/contractAdmin";
import type { MessageKey } from "./i18n";

export type Permission = { allowed: true } | { allowed: false; reason: MessageKey };

const yes: Permission = { allowed: true };
const no = (reason: MessageKey): Permission => ({ allowed: false, reason });

export const can = {
  /** POST /api/admin/live-calls/{id}/hang-up; a call that is still being routed has no egress leg to end, but its ingress leg can be refused. */
  hangUp: (_call: LiveCall): Permission => yes,

  /** POST /api/admin/invoices/{id}/issue → 409 `already-issued`. */
  issueInvoice: (invoice: InvoiceRow): Permission =>
    invoice.status === "issued" ? no("billing.reason.alreadyIssued") : yes,

  /** DELETE /api/admin/invoices/{id}: drafts only. An issued invoice is corrected by a credit note, never removed. */
  deleteInvoice: (invoice: InvoiceRow): Permission =>
    invoice.status === "issued" ? no("billing.reason.issuedStays") : yes,
};
