import { CircleAlert, Info, OctagonAlert } from "lucide-react";

/** How much an alert matters, by sign as well as by colour. */
export const LOOKS = {
  critical: { Icon: OctagonAlert, tone: "text-danger", badge: "bg-danger-soft text-danger" },
  warning: { Icon: CircleAlert, tone: "text-warning", badge: "bg-warning-soft text-warning" },
  info: { Icon: Info, tone: "text-info", badge: "bg-info-soft text-info" },
} as const;
