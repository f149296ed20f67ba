import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { Button } from "@/ui/Button";
import { Menu } from "@/ui/Menu";

/** Beyond it the sign is too small for the number; up to it the number is the one that `label` says. */
const MOST = 99;

/** A menu in the header with the number of what waits in it. `label` says the number in words. */
export function TrayMenu({
  sign: Sign,
  label,
  count,
  badge,
  name,
  onOpenChange,
  children,
}: {
  sign: LucideIcon;
  label: string;
  count: number;
  /** Colours of the number. */
  badge: string;
  /** For tests: `bell` makes `button-bell` and `badge-bell`. */
  name: string;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Menu
      onOpenChange={onOpenChange}
      trigger={
        <Button look="quiet" size="icon" className="relative" aria-label={label} data-testid={`button-${name}`}>
          <Sign aria-hidden />
          {count > 0 && (
            <span
              aria-hidden
              data-testid={`badge-${name}`}
              className={classes(
                "absolute top-1 right-1 inline-flex h-3.5 min-w-3.5 items-center justify-center rounded-full px-0.5 text-2xs leading-none font-semibold",
                badge,
              )}
            >
              {count > MOST ? `${MOST}+` : count}
            </span>
          )}
        </Button>
      }
    >
      {children}
    </Menu>
  );
}
