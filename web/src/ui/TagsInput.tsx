import { X } from "lucide-react";
import { type KeyboardEvent, type Ref, useState } from "react";
import { Button } from "./Button";
import { rowAction, useRowFocus } from "./rowFocus";

type Props = {
  id?: string;
  /** Of the input that is typed into. */
  ref?: Ref<HTMLInputElement>;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  onBlur?: () => void;
  placeholder?: string;
  removeLabel: (tag: string) => string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

/** Several short texts: typed and closed with Enter, a comma or a space; pasted lists are taken apart. */
export function TagsInput(props: Props) {
  const { id, ref, tags, onChange, onBlur, placeholder, removeLabel, disabled, testId, ...rest } = props;
  const [typed, setTyped] = useState("");
  const { rows, add: input } = useRowFocus<HTMLSpanElement>();
  const add = (text: string) => {
    const more = text.split(/[\s,;]+/).filter((tag) => tag && !tags.includes(tag));
    if (more.length > 0) onChange([...tags, ...new Set(more)]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (["Enter", ",", " "].includes(event.key) && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div
      {...rows}
      className="flex min-h-9 w-full flex-wrap items-center gap-1 rounded-md border border-input bg-card px-1.5 py-1 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring has-aria-invalid:border-destructive"
    >
      {tags.map((tag) => (
        <span key={tag} className="inline-flex h-6 items-center gap-0.5 rounded-sm bg-secondary pl-1.5 text-sm">
          {tag}
          <Button
            look="bare"
            size="none"
            disabled={disabled}
            aria-label={removeLabel(tag)}
            {...rowAction("remove")}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
            className="inline-flex size-5 items-center justify-center rounded-sm text-muted-foreground"
          >
            <X aria-hidden className="size-3" />
          </Button>
        </span>
      ))}
      <span ref={input} className="flex min-w-24 flex-1">
        <input
          id={id}
          ref={ref}
          value={typed}
          disabled={disabled}
          placeholder={tags.length === 0 ? placeholder : undefined}
          data-testid={testId}
          onChange={(event) => setTyped(event.target.value)}
          onPaste={(event) => {
            event.preventDefault();
            add(typed + event.clipboardData.getData("text"));
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            add(typed);
            onBlur?.();
          }}
          className="min-w-0 flex-1 bg-transparent px-1 text-base outline-none placeholder:text-muted-foreground"
          {...rest}
        />
      </span>
    </div>
  );
}
