import type { Side } from "@/lib/api/contractAdmin";

/** What one side of a carrier is reckoned with: remaining is balance and limit less what is held. */
export const reckoned = ({ balance, held, remaining }: Pick<Side, "balance" | "held" | "remaining">) => [
  balance,
  held,
  remaining,
];
