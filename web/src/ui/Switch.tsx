import { Switch as Radix } from "radix-ui";
import type { Ref } from "react";

type Props = {
  id?: string;
  ref?: Ref<HTMLButtonElement>;
  on: boolean;
  onChange: (on: boolean) => void;
  /** The words for both states; what is seen is also said. */
  yes: string;
  no: string;
  label?: string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

/** On or off, at once visible and in words. */
export function Switch({ id, ref, on, onChange, yes, no, label, disabled, testId, ...rest }: Props) {
  return (
    <span className="inline-flex h-9 items-center gap-2">
      <Radix.Root
        id={id}
        ref={ref}
        checked={on}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-label={label}
        data-testid={testId}
        className="swatch-on-paper h-5 w-9 shrink-0 rounded-full border border-input bg-input transition-colors disabled:opacity-60 data-[state=checked]:border-primary data-[state=checked]:bg-primary"
        {...rest}
      >
        <Radix.Thumb className="swatch-on-paper block size-4 translate-x-px rounded-full bg-card shadow-xs transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-primary-foreground" />
      </Radix.Root>
      <span aria-hidden className="text-base text-muted-foreground">
        {on ? yes : no}
      </span>
    </span>
  );
}
