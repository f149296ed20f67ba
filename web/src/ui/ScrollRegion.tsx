import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from "react";

type Props = {
  ref?: Ref<HTMLDivElement>;
  /** What is inside, for readers; or the id of the element that says it. */
  label?: string;
  labelledBy?: string;
  className?: string;
  style?: CSSProperties;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
};

/** Content that may be wider or higher than its place. It can be reached and scrolled by keyboard. */
export function ScrollRegion({ ref, label, labelledBy, className, style, onKeyDown, children }: Props) {
  return (
    // A group and no landmark: the card around it often is one already, of the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={ref}
      role="group"
      aria-label={label}
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll only what has the focus
      tabIndex={0}
      className={className}
      style={style}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
