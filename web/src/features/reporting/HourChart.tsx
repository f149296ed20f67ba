import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from "react";
import { classes } from "@/lib/classes";
import { formatInstant, utcText } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { ReaderTable } from "@/ui/ReaderTable";
import { Skeleton } from "@/ui/Skeleton";
import { niceScale } from "./scale";

/**
 * A chart of 24 hours (or of the 60 minutes of one), drawn as plain SVG: two dozen marks need no chart library, the colours are tokens and so follow
 * the theme by themselves, and every hour can be read by keyboard and as a table.
 */
export type ChartHour = { hour: string };

export type Plot = {
  /** x of the middle of hour `index`, and the width an hour has. */
  x: (index: number) => number;
  step: number;
  y: (value: number) => number;
  base: number;
};

type Props<H extends ChartHour> = {
  title: string;
  note: string;
  legend: { label: string; mark: ReactNode }[];
  hours: readonly H[] | undefined;
  /** The largest value to fit in. */
  top: number;
  formatTick: (value: number) => string;
  draw: (plot: Plot, hours: readonly H[]) => ReactNode;
  /** What is said of one hour, in the bubble and in the table. */
  read: (hour: H) => { label: string; value: string }[];
  isEmpty: boolean;
  /** What stands in its middle when it is empty. */
  none?: string;
  /** Every how many marks one is named. */
  named?: number;
  testId: string;
};

const WIDTH = 720;
const HEIGHT = 220;
const BOTTOM = 22;
const TOP = 10;

export function HourChart<H extends ChartHour>(props: Props<H>) {
  const { title, note, legend, hours, top, formatTick, draw, read, isEmpty, none, named = 3, testId } = props;
  const { t } = useTranslation();
  const [at, setAt] = useState<number | null>(null);
  const tableId = useId();

  if (!hours) {
    return (
      <Card title={title} note={note}>
        <Skeleton className="h-52 w-full" />
      </Card>
    );
  }

  const scale = niceScale(top);
  const step = WIDTH / Math.max(1, hours.length);
  const base = HEIGHT - BOTTOM;
  const plot: Plot = {
    step,
    base,
    x: (index) => step * (index + 0.5),
    y: (value) => base - (value / scale.top) * (base - TOP),
  };
  const current = at === null ? undefined : hours[at];

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const index = Math.floor(x / step);
    setAt(index >= 0 && index < hours.length ? index : null);
  };
  const walk = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setAt((now) => Math.min(hours.length - 1, Math.max(0, (now ?? hours.length - 1 - move) + move)));
  };

  return (
    <Card
      title={title}
      note={note}
      testId={testId}
      aside={
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground">
          {legend.map((entry) => (
            <li key={entry.label} className="flex items-center gap-1.5">
              {entry.mark}
              {entry.label}
            </li>
          ))}
        </ul>
      }
    >
      <div className="relative">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read one hour after the other
          tabIndex={0}
          aria-label={`${title}. ${t("reporting.chart.help")}`}
          onKeyDown={walk}
          onBlur={() => setAt(null)}
          className="rounded-md"
        >
          <div className="relative mr-2 ml-12" style={{ height: HEIGHT }}>
            {scale.ticks.map((tick) => (
              <span
                key={tick}
                aria-hidden
                style={{ top: plot.y(tick) }}
                className="absolute -left-2 -translate-x-full -translate-y-1/2 text-xs text-muted-foreground tabular-nums"
              >
                {formatTick(tick)}
              </span>
            ))}
            {/* Stretched to the card's width; lines keep theirs by not scaling, and words stay outside. */}
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="block size-full touch-pan-y"
              aria-hidden="true"
              onPointerMove={follow}
              onPointerLeave={() => setAt(null)}
            >
              {scale.ticks.map((tick) => (
                <line
                  key={tick}
                  x1={0}
                  x2={WIDTH}
                  y1={plot.y(tick)}
                  y2={plot.y(tick)}
                  className="stroke-border"
                  vectorEffect="non-scaling-stroke"
                />
              ))}
              {at !== null && (
                <rect
                  x={plot.x(at) - step / 2}
                  y={TOP}
                  width={step}
                  height={base - TOP}
                  className="fill-foreground/6"
                />
              )}
              {draw(plot, hours)}
            </svg>
            {hours.map((hour, index) =>
              index % named === 0 ? (
                <span
                  key={hour.hour}
                  aria-hidden
                  style={{ left: `${(plot.x(index) / WIDTH) * 100}%`, top: base + 4 }}
                  className="absolute -translate-x-1/2 text-xs text-muted-foreground tabular-nums"
                >
                  {formatInstant(hour.hour, "hour")}
                </span>
              ) : null,
            )}
            {current && at !== null && (
              <Bubble
                left={plot.x(at) / WIDTH}
                title={formatInstant(current.hour, "hour")}
                hint={utcText(current.hour)}
                lines={read(current)}
              />
            )}
          </div>
        </div>
        {isEmpty && (
          <p className="absolute inset-0 flex items-center justify-center text-base text-muted-foreground">
            {none ?? t("reporting.chart.none")}
          </p>
        )}
      </div>
      <ReaderTable
        id={tableId}
        caption={`${title}: ${t("reporting.chart.table")}`}
        rows={hours.map((hour) => ({
          key: hour.hour,
          head: formatInstant(hour.hour, "hour"),
          cells: read(hour).map((line) => ({ key: line.label, text: `${line.label} ${line.value}` })),
        }))}
      />
    </Card>
  );
}

/** What is read at one hour, beside the mark and on the side that has room. */
function Bubble({
  left,
  title,
  hint,
  lines,
}: {
  left: number;
  title: string;
  hint: string;
  lines: readonly { label: string; value: string }[];
}) {
  return (
    <div
      role="status"
      style={{ left: `${left * 100}%` }}
      className={classes(
        "pointer-events-none absolute top-0 z-10 min-w-36 rounded-lg border border-card-border bg-popover px-3 py-2 text-sm shadow-md",
        left > 0.5 ? "-translate-x-[calc(100%+14px)]" : "translate-x-3.5",
      )}
    >
      <p className="mb-1 font-medium tabular-nums" title={hint}>
        {title}
      </p>
      {lines.map((line) => (
        <p key={line.label} className="flex justify-between gap-4">
          <span className="text-muted-foreground">{line.label}</span>
          <span className="tabular-nums">{line.value}</span>
        </p>
      ))}
    </div>
  );
}
