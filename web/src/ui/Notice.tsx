import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";

const LOOK = {
  info: { box: "bg-info-soft text-info", icon: Info },
  success: { box: "bg-success-soft text-success", icon: CircleCheck },
  warning: { box: "bg-warning-soft text-warning", icon: TriangleAlert },
  danger: { box: "bg-danger-soft text-danger", icon: CircleAlert },
} as const;

type Props = {
  tone: keyof typeof LOOK;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Spoken at once when it appears: for the outcome of something the person just did. */
  urgent?: boolean;
  className?: string;
  /** Across the whole width of the page, without rounded corners. */
  square?: boolean;
  testId?: string;
};

/** A message that stays until its reason is gone. */
export function Notice({ tone, title, children, action, urgent = false, square = false, className, testId }: Props) {
  const { box, icon: Icon } = LOOK[tone];
  return (
    <div
      role={urgent ? "alert" : undefined}
      data-testid={testId}
      className={classes("flex items-start gap-2.5 px-3 py-2.5 text-base", !square && "rounded-lg", box, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 wrap-break-word">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
