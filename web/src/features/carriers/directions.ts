import type { Interconnect } from "@/lib/api/contractAdmin";

export type Direction = Interconnect["direction"];

export const DIRECTIONS = ["customer", "supplier", "bilateral"] as const satisfies readonly Direction[];

/** Whether the carrier sends us calls over such an interconnect. */
export const sendsCalls = (direction: Direction) => direction !== "supplier";

/** Whether the carrier takes calls from us over such an interconnect. */
export const takesCalls = (direction: Direction) => direction !== "customer";
