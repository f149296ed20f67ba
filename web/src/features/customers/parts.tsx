import type { Customer, CustomerStatus } from "@/lib/api/contractCustomers";
import { codeText, useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { StatusBadge } from "@/ui/StatusBadge";
import type { DotTone } from "@/ui/StatusDot";

export const CUSTOMER_STATUSES: readonly CustomerStatus[] = [
  "pending-approval",
  "pending-kyc",
  "active",
  "limited",
  "suspended",
  "closed",
];

/** Where the server wants to know why. */
export const NEEDS_REASON: readonly string[] = ["limited", "suspended", "closed"];

const TONE: Record<string, DotTone> = {
  "pending-approval": "away",
  "pending-kyc": "away",
  active: "online",
  limited: "away",
  suspended: "busy",
  closed: "offline",
};

export function CustomerState({ customer }: { customer: Customer }) {
  return (
    <StatusBadge
      tone={TONE[customer.status] ?? "offline"}
      label={codeText("customerStatus", customer.status)}
      testId="badge-customer-status"
    />
  );
}

/** Whether a category or group is offered. */
export function ActiveBadge({ active }: { active: boolean }) {
  const { t } = useTranslation();
  return <Badge tone={active ? "success" : "neutral"}>{t(active ? "customers.active" : "customers.inactive")}</Badge>;
}
