import type { TFunction } from "i18next";
import type { ListUse } from "@/lib/api/contractScreening";
import { Badge } from "@/ui/Badge";

/** "Service Standard of Acme, Trunk 1" */
export const whereText = (t: TFunction, { scope, carrier, interconnect, service }: ListUse) =>
  t(`screening.where.${scope}`, {
    carrier: carrier?.name,
    interconnect: interconnect?.name,
    service: service?.name,
  });

/** "refuses called numbers" */
export const doesText = (t: TFunction, { effect, number }: ListUse) => t(`screening.use.${effect}.${number}`);

export const EffectBadge = ({ effect, text }: { effect: ListUse["effect"]; text: string }) => (
  <Badge tone={effect === "refuse" ? "danger" : "success"}>{text}</Badge>
);
