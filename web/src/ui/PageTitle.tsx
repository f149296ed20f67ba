import type { ReactNode } from "react";

/** The heading of a page. It takes the focus after a change of page. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <h1 tabIndex={-1} className="min-w-0 text-2xl leading-8 font-semibold tracking-tight wrap-anywhere">
      {children}
    </h1>
  );
}
