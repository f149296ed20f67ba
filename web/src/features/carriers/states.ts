import type { CarrierRow } from "@/lib/api/contractAdmin";

/** Where a carrier stands. */
export type CarrierState = CarrierRow["status"];

/** In the order of a carrier's life. */
export const STATUSES = ["prospect", "pending-kyc", "testing", "active", "suspended", "closing", "closed"] as const;

/** Those that a new one may begin with. */
export const BEGINNINGS = ["active", "testing", "pending-kyc", "prospect"] as const;

/** Those that stop its calls, so somebody must say why. */
export const NEEDS_REASON: readonly CarrierState[] = ["suspended", "closing", "closed"];

export const CAUSES = ["credit", "fraud", "admin"] as const;
