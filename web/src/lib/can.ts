/**
 * What may be done to a thing, in one table. A button asks here; when the answer is no it stays visible, disabled,
 * with the reason. The server decides in the end: each rule names the refusal it foretells.
 */
import type { CarrierRow, InvoiceRow, LiveCall } from "./api/contractAdmin";
import type { Job } from "./api/contractOperations";
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

  /** POST /api/admin/interconnects → 409 `carrier-closing`. */
  addInterconnect: ({ status }: Pick<CarrierRow, "status">): Permission =>
    status === "closing" || status === "closed" ? no("carriers.inter.closing") : yes,

  /** POST /api/admin/jobs/{id}/retry → 409. */
  retryJob: ({ state }: Job): Permission =>
    ["dead", "failed", "cancelled"].includes(state) ? yes : no("operations.reason.notRetried"),

  /** POST /api/admin/jobs/{id}/cancel → 409. */
  cancelJob: ({ state, cancelRequested }: Job): Permission =>
    cancelRequested && state === "processing"
      ? no("operations.reason.cancelling")
      : ["completed", "dead", "cancelled"].includes(state)
        ? no("operations.reason.over")
        : yes,

  /** POST /api/admin/jobs/{id}/pause → 409: only what waits can be held back. */
  pauseJob: ({ state }: Job): Permission =>
    ["scheduled", "pending", "failed"].includes(state) ? yes : no("operations.reason.notWaiting"),

  /** POST /api/admin/jobs/{id}/resume → 409. */
  resumeJob: ({ state }: Job): Permission => (state === "paused" ? yes : no("operations.reason.notPaused")),
};
