import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";

type Props = {
  checked: boolean | "indeterminate";
  onChange: (checked: boolean) => void;
  /** Named by this when no label element points to `id`. */
  label?: string;
  id?: string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
};

/** Chosen or not; a third state stands for "some". */
export function Checkbox({ checked, onChange, label, id, disabled, testId, ...rest }: Props) {
  return (
    <Radix.Root
      id={id}
      checked={checked}
      onCheckedChange={(next) => onChange(next === true)}
      aria-label={label}
      disabled={disabled}
      data-testid={testId}
      className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-input bg-card align-middle text-primary-foreground data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary"
      {...rest}
    >
      <Radix.Indicator>
        {checked === "indeterminate" ? (
          <Minus aria-hidden className="size-3" />
        ) : (
          <Check aria-hidden className="size-3" />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
}
