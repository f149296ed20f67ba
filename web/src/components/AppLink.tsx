import { Link } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/lib/classes";
import type { Search } from "@/lib/search";

type Props = Omit<ComponentProps<"a">, "href"> & { to: string; search?: Search; children: ReactNode; plain?: boolean };

/** A link inside the console: no reload, the target's code is fetched when the pointer comes near. `plain` leaves the look to the caller. */
export function AppLink({ to, search, plain = false, className, children, ...rest }: Props) {
  return (
    <Link
      to={to}
      search={search ?? {}}
      preload="intent"
      className={plain ? className : classes("text-link underline-offset-2 hover:underline", className)}
      {...rest}
    >
      {children}
    </Link>
  );
}
