import { Check, Minus } from "lucide-react";

type Props = {
  checked: boolean | "indeterminate";
  /** `extend`: pressed with the Shift key, which means everything from the last one to this. */
  onChange: (checked: boolean, extend: boolean) => void;
  /** Named by this when no label element points to `id`. */
  label?: string;
  id?: string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
};

/**
 * Chosen or not; a third state stands for "some", and a press chooses all of it. A button of its own and no more: long
 * tables have one in every row. It is hit 6 px around as well, which makes a target of 28 px.
 */
export function Checkbox({ checked, onChange, label, id, disabled, testId, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input cannot draw its own mark
    <button
      type="button"
      role="checkbox"
      id={id}
      aria-checked={checked === "indeterminate" ? "mixed" : checked}
      aria-label={label}
      disabled={disabled}
      data-state={checked === "indeterminate" ? "indeterminate" : checked ? "checked" : "unchecked"}
      data-testid={testId}
      onClick={(event) => onChange(checked !== true, event.shiftKey)}
      // with Shift the browser would mark the text in between
      onMouseDown={(event) => {
        if (!event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.focus();
      }}
      // a checkbox is pressed with the space bar; Enter is the form's
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      className="relative flex size-4 shrink-0 items-center justify-center rounded-sm border border-input bg-card text-primary-foreground after:absolute after:-inset-1.5 disabled:opacity-55 data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary"
      {...rest}
    >
      {checked === "indeterminate" ? (
        <Minus aria-hidden className="size-3" />
      ) : (
        checked && <Check aria-hidden className="size-3" />
      )}
    </button>
  );
}
