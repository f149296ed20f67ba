import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Something to read that hangs from a button. For things to choose there is `Menu`. */
export function Popover({ trigger, label, children }: { trigger: ReactNode; label: string; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          aria-label={label}
          className="z-40 w-88 max-w-[calc(100vw-2rem)] animate-appear rounded-lg border border-card-border bg-popover p-3 text-base text-foreground shadow-md outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
