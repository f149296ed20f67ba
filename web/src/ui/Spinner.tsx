import { LoaderCircle } from "lucide-react";
import { classes } from "@/lib/classes";

/** Work in progress. Decorative: the element around it says what is going on. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={classes("size-4 animate-spin", className)} />;
}
