import { useId } from "react";
import { Checkbox } from "./Checkbox";

type Props = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Further words for whoever rests on the label. */
  title?: string;
  disabled?: boolean;
  testId?: string;
};

/** A checkbox with its words beside it, which are pressed like the box itself. */
export function LabelledCheckbox({ label, title, ...box }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <span className="mt-0.5">
        <Checkbox id={id} {...box} />
      </span>
      <label htmlFor={id} className="min-w-0 text-base" title={title}>
        {label}
      </label>
    </div>
  );
}
