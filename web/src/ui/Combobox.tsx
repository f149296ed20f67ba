import { ChevronsUpDown, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { classes } from "@/lib/classes";
import { controlLook } from "./Field";
import { Spinner } from "./Spinner";

export type ComboboxOption = { value: string; label: string; note?: string };

type Props = {
  id?: string;
  /** Of the input that is typed into. */
  ref?: Ref<HTMLInputElement>;
  /** What is chosen now; its label may be known before the options are. */
  chosen: ComboboxOption | null;
  onChoose: (option: ComboboxOption | null) => void;
  options: readonly ComboboxOption[];
  /** Called as the person types; the owner fetches the options. */
  search: string;
  onSearch: (text: string) => void;
  loading?: boolean;
  /** The options are not those of what is typed: the answer to that is on its way. */
  behind?: boolean;
  placeholder: string;
  emptyText: string;
  clearLabel: string;
  disabled?: boolean;
  testId?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

/**
 * Choose one of many by typing (WAI-ARIA combobox with a list box). The owner of the options does the searching. Enter that is
 * pressed before the answer to what is typed chooses of that answer, not of the options before it.
 */
export function Combobox(props: Props) {
  const { chosen, onChoose, options, search, onSearch, loading = false, behind = false } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [awaited, setAwaited] = useState(false);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.ref, () => input.current as HTMLInputElement);
  const activeOption = options[Math.min(active, options.length - 1)];

  const close = () => {
    setOpen(false);
    setAwaited(false);
  };
  const choose = (option: ComboboxOption | null) => {
    onChoose(option);
    onSearch("");
    close();
    input.current?.focus();
  };

  // That an answer has come is told by no event.
  useEffect(() => {
    if (!awaited || behind) return;
    setAwaited(false);
    if (activeOption) choose(activeOption);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAwaited(false);
      if (!open) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (options.length === 0 ? 0 : (now + step + options.length) % options.length));
    } else if (event.key === "Enter" && open && behind) {
      event.preventDefault();
      setAwaited(true);
    } else if (event.key === "Enter" && open && activeOption) {
      event.preventDefault();
      choose(activeOption);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left its parts
    <div
      className="relative min-w-0"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <input
        ref={input}
        id={props.id}
        data-testid={props.testId}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && activeOption ? `${listId}-${activeOption.value}` : undefined}
        aria-describedby={props["aria-describedby"]}
        aria-invalid={props["aria-invalid"]}
        aria-required={props["aria-required"]}
        autoComplete="off"
        disabled={props.disabled}
        className={controlLook({ room: "icons" })}
        placeholder={props.placeholder}
        value={open ? search : (chosen?.label ?? "")}
        onFocus={() => setActive(0)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          onSearch(event.target.value);
          setActive(0);
          setAwaited(false);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center gap-1 text-muted-foreground">
        {loading && open && <Spinner size="small" />}
        {chosen && !props.disabled && (
          <button
            type="button"
            aria-label={props.clearLabel}
            onClick={() => choose(null)}
            className="elevate pointer-events-auto inline-flex size-6 items-center justify-center rounded-sm"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
        <ChevronsUpDown aria-hidden className="size-3.5" />
      </span>
      {/* The list box exists even while closed, so that aria-controls always names something. */}
      <div
        id={listId}
        role="listbox"
        aria-label={props.placeholder}
        aria-busy={behind || undefined}
        // that nothing is found is not known before the answer
        hidden={!open || (behind && options.length === 0)}
        className="absolute top-full z-30 mt-1 max-h-64 w-full min-w-56 overflow-y-auto rounded-lg border border-card-border bg-popover p-1 shadow-md"
      >
        {options.map((option, index) => (
          // Arrow keys move through the options from the input; the options themselves are never focused.
          <div
            key={option.value}
            id={`${listId}-${option.value}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === chosen?.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onKeyDown={onKeyDown}
            onMouseEnter={() => setActive(index)}
            className={classes(
              "flex cursor-pointer items-center justify-between gap-3 rounded-md px-2 py-1.5 text-base",
              option === activeOption && "bg-accent text-accent-foreground",
            )}
          >
            <span className="truncate">{option.label}</span>
            {option.note && <span className="shrink-0 font-mono text-xs opacity-80">{option.note}</span>}
          </div>
        ))}
        {options.length === 0 && (
          <div
            role="option"
            tabIndex={-1}
            aria-disabled
            aria-selected={false}
            className="px-2 py-1.5 text-sm text-muted-foreground"
          >
            {props.emptyText}
          </div>
        )}
      </div>
    </div>
  );
}
