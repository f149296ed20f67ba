import type { JournalEntry } from "@/lib/api/contractAdmin";

/** Whose account is moved, since its code names them by their number. */
export function AccountOwner({ of, side }: { of: JournalEntry["transfers"][number]; side: "debit" | "credit" }) {
  const name = side === "debit" ? of.debitOwner : of.creditOwner;
  return name && <span className="font-sans text-sm text-muted-foreground">{name}</span>;
}
