import { classes } from "@/lib/classes";
import type { Look } from "./SeriesMarks";
import { TONES, type Tone } from "./tones";

/** What the marks of a chart stand for; one alone is told by the title. */
export function Legend({ series }: { series: readonly { label: string; look: Look; tone: Tone }[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground">
      {series.map(({ label, look, tone }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span aria-hidden className={swatch(look, tone)} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function swatch(look: Look, tone: Tone): string {
  switch (look) {
    case "column":
      return classes("swatch inline-block size-2.5 rounded-sm", TONES[tone].swatch);
    case "area":
      return classes("swatch inline-block h-0.5 w-4 rounded-full", TONES[tone].swatch);
    case "dashed":
      return classes("swatch inline-block w-4 border-t-2 border-dashed", TONES[tone].rule);
  }
}
