import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import { Button } from "./Button";
import { Menu, MenuChecks } from "./Menu";

type Props = {
  id?: string;
  /** Of the button that opens the choices. */
  ref?: Ref<HTMLButtonElement>;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Said when nothing is chosen. */
  none: string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
  /** What is heard of a needed field: a button that opens choices is not allowed `aria-required`. */
  requiredText: string;
};

/** Several of a few, each switched on or off in a menu; what is chosen is read in the field. */
export function MultiSelect({ id, ref, options, chosen, onChange, none, disabled, testId, ...props }: Props) {
  const { requiredText, "aria-required": required, ...rest } = props;
  const words = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <Menu
      align="start"
      trigger={
        <Button
          look="bare"
          size="none"
          id={id}
          ref={ref}
          disabled={disabled}
          data-testid={testId}
          aria-description={required && requiredText}
          className="flex h-9 w-full min-w-0 items-center justify-between gap-2 rounded-md border border-input bg-card pr-2 pl-2.5 text-left text-base aria-invalid:border-destructive"
          {...rest}
        >
          <span className={words.length === 0 ? "text-muted-foreground" : "truncate"}>{words.join(", ") || none}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
        </Button>
      }
    >
      <MenuChecks
        options={options.map(({ value, label }) => ({
          value,
          label,
          on: chosen.includes(value),
          onChange: (on) =>
            onChange(
              options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))),
            ),
          testId: testId && `${testId}-${value}`,
        }))}
      />
    </Menu>
  );
}
