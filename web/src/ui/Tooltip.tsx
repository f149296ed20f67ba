import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A name for something that shows only an icon. Never the only place of a fact: touch screens have no hover. */
export function Tooltip({
  text,
  children,
  off = false,
  side = "right",
}: {
  text: string;
  children: ReactNode;
  off?: boolean;
  side?: "right" | "top";
}) {
  if (off) return children;
  return (
    <Radix.Provider delayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={8}
            className="z-50 rounded-md bg-foreground px-2 py-1 text-xs text-background shadow-md"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
