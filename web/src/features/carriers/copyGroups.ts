import { type Direction, sendsCalls, takesCalls } from "./directions";

const INGRESS = ["ingress-validation", "ingress-translation", "services", "media", "signalling", "limits"] as const;
const EGRESS = [
  "egress-routing",
  "egress-translation",
  "monitoring",
  "rating-plan",
  "media",
  "signalling",
  "limits",
] as const;
export const GROUPS = [...new Set([...INGRESS, ...EGRESS])];

/** What of an interconnect can be copied, by what it does. */
export const groupsOf = (direction: Direction) =>
  GROUPS.filter(
    (group) =>
      (sendsCalls(direction) && INGRESS.some((other) => other === group)) ||
      (takesCalls(direction) && EGRESS.some((other) => other === group)),
  );
