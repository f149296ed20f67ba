import type { TFunction } from "i18next";
import { ArrowDownLeft, ArrowLeftRight, ArrowUpRight } from "lucide-react";
import type { Service } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { StatusDot } from "@/ui/StatusDot";
import type { Direction } from "./directions";

const LOOKS = {
  customer: { Arrow: ArrowDownLeft, tone: "info" },
  supplier: { Arrow: ArrowUpRight, tone: "success" },
  bilateral: { Arrow: ArrowLeftRight, tone: "neutral" },
} as const;

/** Which way calls go, with an arrow as well as a word. */
export function DirectionBadge({ direction }: { direction: Direction }) {
  const { Arrow, tone } = LOOKS[direction];
  return (
    <Badge tone={tone}>
      <Arrow aria-hidden />
      {codeText("direction", direction)}
    </Badge>
  );
}

export function Enabled({ on }: { on: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusDot tone={on ? "online" : "offline"} />
      {on ? t("carriers.detail.enabled") : t("carriers.detail.disabled")}
    </span>
  );
}

/** Addresses and prefixes; a dash when there is none. */
export function Mono({ text }: { text: string }) {
  return text ? (
    <span className="font-mono text-sm" title={text}>
      {text}
    </span>
  ) : (
    <span className="text-muted-foreground">–</span>
  );
}

/** Where a service's calls go, in a word: the routing plan's name, or the one interconnect. */
export const wayOf = (t: TFunction, { routingPlan, direct }: Pick<Service, "routingPlan" | "direct">) =>
  routingPlan?.name ??
  (direct ? t("carriers.service.direct", { name: `${direct.carrier.name}, ${direct.interconnect.name}` }) : "");
