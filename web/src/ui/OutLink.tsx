import type { ComponentProps } from "react";
import { classes } from "@/lib/classes";

type Props = ComponentProps<"a"> & {
  href: string;
  /** Opens beside the console, which stays where it is. */
  beside?: boolean;
  /** Leaves the look to what it stands in: a button, an entry of a menu. */
  plain?: boolean;
};

/** A link to what is no page of the console: a file, a letter, a document, another host, a place on this page. */
export function OutLink({ href, beside = false, plain = false, className, children, ...rest }: Props) {
  return (
    <a
      href={href}
      {...(beside && { target: "_blank", rel: "noreferrer" })}
      className={plain ? className : classes("text-link underline-offset-2 hover:underline", className)}
      {...rest}
    >
      {children}
    </a>
  );
}
