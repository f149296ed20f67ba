import { Check } from "lucide-react";
import { DropdownMenu as Radix, ContextMenu as RadixContext } from "radix-ui";
import type { ReactNode } from "react";

/** A menu that hangs from a button. Parts: `MenuItem`, `MenuChoice`, `MenuLabel`, `MenuRule`. */
export function Menu({
  trigger,
  children,
  onOpenChange,
  align = "end",
}: {
  align?: "start" | "end";
  trigger: ReactNode;
  children: ReactNode;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Radix.Root modal={false} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          // beside the edge of a phone it keeps the distance that the page keeps
          collisionPadding={8}
          // what does not fit below its button is scrolled to
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 animate-appear overflow-y-auto rounded-lg border border-card-border bg-popover p-1 text-base text-foreground shadow-md"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The menu of a thing itself: right click, or the menu key while it has the focus. Its parts are `ContextItem` and `ContextRule`. */
export function ContextMenu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <RadixContext.Root modal={false}>
      <RadixContext.Trigger asChild>{trigger}</RadixContext.Trigger>
      <RadixContext.Portal>
        <RadixContext.Content className="z-50 min-w-48 animate-appear rounded-lg border border-card-border bg-popover p-1 text-base text-foreground shadow-md">
          {children}
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  );
}

export function ContextItem({
  onSelect,
  children,
  testId,
  disabled,
}: {
  onSelect: () => void;
  children: ReactNode;
  testId?: string;
  disabled?: boolean;
}) {
  return (
    <RadixContext.Item disabled={disabled} data-testid={testId} className={ITEM} onSelect={onSelect}>
      {children}
    </RadixContext.Item>
  );
}

export function ContextRule() {
  return <RadixContext.Separator className="my-1 h-px bg-border" />;
}

const ITEM =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-accent data-highlighted:text-accent-foreground data-disabled:cursor-default data-disabled:opacity-50 [&_svg]:size-4";

export function MenuItem({
  onSelect,
  children,
  testId,
  asChild,
  label,
  reason,
  staysOpen,
}: {
  onSelect?: () => void;
  children: ReactNode;
  testId?: string;
  asChild?: boolean;
  /** Names an item that shows only an icon. */
  label?: string;
  /** Why it cannot be chosen now. */
  reason?: string;
  /** Choosing it changes what the menu shows. */
  staysOpen?: boolean;
}) {
  return (
    <Radix.Item
      asChild={asChild}
      aria-label={label}
      aria-description={reason}
      title={reason}
      disabled={reason !== undefined}
      data-testid={testId}
      className={ITEM}
      onSelect={(event) => {
        if (staysOpen) {
          event.preventDefault();
          // what it changes may take it away, and the focus with it
          (event.currentTarget as HTMLElement | null)?.closest<HTMLElement>('[role="menu"]')?.focus();
        }
        onSelect?.();
      }}
    >
      {children}
    </Radix.Item>
  );
}

/** What may be done to one of the things that a menu lists, in a menu beside it. Shows an icon and is named by `label`. */
export function MenuMore({
  label,
  icon,
  children,
  testId,
}: {
  label: string;
  icon: ReactNode;
  children: ReactNode;
  testId?: string;
}) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger aria-label={label} data-testid={testId} className={`${ITEM} data-[state=open]:bg-accent`}>
        {icon}
      </Radix.SubTrigger>
      <Radix.Portal>
        <Radix.SubContent
          collisionPadding={8}
          className="z-50 min-w-40 animate-appear rounded-lg border border-card-border bg-popover p-1 text-base text-foreground shadow-md"
        >
          {children}
        </Radix.SubContent>
      </Radix.Portal>
    </Radix.Sub>
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

/** Several that can be on at the same time; the menu stays open while they are switched. */
export function MenuChecks({
  options,
}: {
  options: { value: string; label: string; on: boolean; onChange: (on: boolean) => void; testId?: string }[];
}) {
  return options.map((option) => (
    <Radix.CheckboxItem
      key={option.value}
      checked={option.on}
      onCheckedChange={option.onChange}
      onSelect={(event) => event.preventDefault()}
      data-testid={option.testId}
      className={ITEM}
    >
      <span className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-input">
        <Radix.ItemIndicator>
          <Check aria-hidden className="size-3!" />
        </Radix.ItemIndicator>
      </span>
      <span className="flex-1">{option.label}</span>
    </Radix.CheckboxItem>
  ));
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1.5 text-sm text-muted-foreground">{children}</Radix.Label>;
}

export function MenuRule() {
  return <Radix.Separator className="my-1 h-px bg-border" />;
}
