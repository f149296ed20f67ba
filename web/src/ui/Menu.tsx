import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A menu that hangs from a button. Parts: `MenuItem`, `MenuChoice`, `MenuLabel`, `MenuRule`. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-52 animate-appear rounded-lg border border-card-border bg-popover p-1 text-base text-foreground shadow-md"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  "flex h-8 cursor-pointer items-center gap-2 rounded-md px-2 outline-none select-none data-highlighted:bg-accent data-highlighted:text-accent-foreground [&_svg]:size-4";

export function MenuItem({
  onSelect,
  children,
  testId,
  asChild,
}: {
  onSelect?: () => void;
  children: ReactNode;
  testId?: string;
  asChild?: boolean;
}) {
  return (
    <Radix.Item asChild={asChild} data-testid={testId} className={ITEM} onSelect={onSelect}>
      {children}
    </Radix.Item>
  );
}

/** One of several that exclude each other; `value` is the one that holds. */
export function MenuChoices<T extends string>({
  value,
  onChange,
  options,
}: {
  value: T;
  onChange: (value: T) => void;
  options: { value: T; label: string; icon?: ReactNode; testId?: string }[];
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} data-testid={option.testId} className={ITEM}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1.5 text-sm text-muted-foreground">{children}</Radix.Label>;
}

export function MenuRule() {
  return <Radix.Separator className="my-1 h-px bg-border" />;
}
