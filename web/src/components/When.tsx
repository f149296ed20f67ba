import { classes } from "@/lib/classes";
import { formatInstant, type InstantStyle, utcText } from "@/lib/format";

/** An instant in the viewer's zone, with UTC behind it. */
export function When({
  at,
  style = "compact",
  className,
}: {
  at: string | null | undefined;
  style?: InstantStyle;
  className?: string;
}) {
  if (!at) return <span className="text-muted-foreground">–</span>;
  return (
    <time dateTime={at} title={utcText(at)} className={classes("whitespace-nowrap tabular-nums", className)}>
      {formatInstant(at, style)}
    </time>
  );
}
