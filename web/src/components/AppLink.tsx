import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { classes } from "@/lib/classes";
import { type Search, stringifySearch } from "@/lib/search";

type Props = Omit<ComponentProps<"a">, "href"> & { to: string; search?: Search; children: ReactNode; plain?: boolean };

/** Whoever only passes over a link does not mean it. */
const MEANT_MS = 50;

/**
 * A link inside the console: no reload, the target's code is fetched when the pointer rests on it. `plain` leaves the
 * look to the caller. A table has hundreds of them, so each is an `a` and no more: unlike the router's own link it
 * does not follow the address to know whether it leads to where one is.
 */
export function AppLink({ to, search = {}, plain = false, className, children, ...rest }: Props) {
  const router = useRouter();
  let meant: ReturnType<typeof setTimeout> | undefined;
  const preload = () => void router.preloadRoute({ to, search }).catch(() => undefined);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    rest.onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere || (rest.target && rest.target !== "_self")) return;
    event.preventDefault();
    void router.navigate({ to, search });
  };
  return (
    <a
      {...rest}
      href={to + stringifySearch(search)}
      className={plain ? className : classes("text-link underline-offset-2 hover:underline", className)}
      onClick={follow}
      onFocus={(event) => {
        rest.onFocus?.(event);
        preload();
      }}
      onTouchStart={(event) => {
        rest.onTouchStart?.(event);
        preload();
      }}
      onMouseEnter={(event) => {
        rest.onMouseEnter?.(event);
        meant = setTimeout(preload, MEANT_MS);
      }}
      onMouseLeave={(event) => {
        rest.onMouseLeave?.(event);
        clearTimeout(meant);
      }}
    >
      {children}
    </a>
  );
}
