import { AxisBottom, AxisLeft, type TickRendererProps } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { useParentSize } from "@visx/responsive";
import { scaleBand, scaleLinear } from "@visx/scale";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { ReaderTable } from "@/ui/ReaderTable";
import { Skeleton } from "@/ui/Skeleton";
import { Bubble } from "./Bubble";
import { Legend } from "./Legend";
import { type Series, SeriesMarks } from "./SeriesMarks";

/** What stands at one mark of the axis: an hour of a day, or a minute of an hour, by its beginning. */
export type ChartHour = { hour: string };

type Props<H extends ChartHour> = {
  title: string;
  note: string;
  /** Columns stand on each other in this order, from the foot; lines lie over each other. */
  series: readonly Series<H>[];
  hours: readonly H[] | undefined;
  /** The largest value to fit in. */
  top: number;
  formatTick: (value: number) => string;
  /** What is said of one hour, in the bubble and in the table. */
  read: (hour: H) => { label: string; value: string }[];
  isEmpty: boolean;
  /** What stands in its middle when it is empty. */
  none?: string;
  /** Every how many marks one is named. */
  named?: number;
  testId: string;
};

const HEIGHT = 220;
const LEFT = 48;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 22;
const BASE = HEIGHT - BOTTOM;
/** How many lines the grid has, about. */
const LINES = 4;
/** The part of an hour's width that stays free. */
const GAP = 0.38;

/** A chart of hours on end. Each can be read by keyboard and as a table; the colours are tokens and so follow the theme. */
export function HourChart<H extends ChartHour>(props: Props<H>) {
  const { title, note, series, hours, top, formatTick, read, isEmpty, none, named = 3, testId } = props;
  const { t } = useTranslation();
  const [at, setAt] = useState<number | null>(null);
  const { parentRef, width } = useParentSize<HTMLDivElement>({
    debounceTime: 0,
    ignoreDimensions: ["top", "left", "height"],
  });
  const tableId = useId();

  if (!hours) {
    return (
      <Card title={title} note={note}>
        <Skeleton className="h-52 w-full" />
      </Card>
    );
  }

  const room = Math.max(0, width - LEFT - RIGHT);
  const x = scaleBand({
    domain: hours.map((one) => one.hour),
    range: [0, room],
    paddingInner: GAP,
    paddingOuter: GAP / 2,
  });
  const y = scaleLinear({ domain: [0, top > 0 ? top : 1], range: [BASE, TOP], nice: LINES });
  const ticks = y.ticks(top > 0 ? LINES : 1);
  const middle = (index: number) => x.step() * (index + 0.5);
  const current = at === null ? undefined : hours[at];

  const follow = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * hours.length);
    setAt(index >= 0 && index < hours.length ? index : null);
  };
  const walk = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setAt((now) => Math.min(hours.length - 1, Math.max(0, (now ?? hours.length - 1 - move) + move)));
  };

  return (
    <Card title={title} note={note} testId={testId} aside={<Legend series={series} />}>
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
          <div ref={parentRef} className="relative w-full overflow-hidden" style={{ height: HEIGHT }}>
            <svg width={width} height={HEIGHT} className="absolute inset-0 block" aria-hidden="true">
              <g transform={`translate(${LEFT},0)`}>
                <GridRows scale={y} width={room} tickValues={ticks} stroke="" className="stroke-border" />
                <AxisLeft
                  scale={y}
                  tickValues={ticks}
                  tickFormat={(value) => formatTick(Number(value))}
                  tickComponent={besideGrid}
                  hideAxisLine
                  hideTicks
                />
                <AxisBottom
                  scale={x}
                  top={BASE}
                  tickValues={hours.map((one) => one.hour).filter((_, index) => index % named === 0)}
                  tickFormat={(hour) => formatInstant(hour, "hour")}
                  tickComponent={belowGrid}
                  hideAxisLine
                  hideTicks
                />
                {at !== null && (
                  <rect
                    x={middle(at) - x.step() / 2}
                    y={TOP}
                    width={x.step()}
                    height={BASE - TOP}
                    className="fill-foreground/6"
                  />
                )}
                <SeriesMarks series={series} hours={hours} x={x} y={y} middle={middle} />
                <rect
                  width={room}
                  height={BASE}
                  className="touch-pan-y fill-transparent"
                  onPointerMove={follow}
                  onPointerLeave={() => setAt(null)}
                />
              </g>
            </svg>
          </div>
          {current && at !== null && (
            <Bubble left={LEFT + middle(at)} flip={at >= hours.length / 2} hour={current.hour} lines={read(current)} />
          )}
        </div>
        {isEmpty && (
          <p className="pointer-events-none absolute inset-0 flex items-center justify-center text-base text-muted-foreground">
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

const WORDS = "fill-muted-foreground text-xs tabular-nums";

const besideGrid = ({ y, formattedValue }: TickRendererProps) => (
  <text x={-8} y={y} dy="0.32em" textAnchor="end" className={WORDS}>
    {formattedValue}
  </text>
);

const belowGrid = ({ x, formattedValue }: TickRendererProps) => (
  <text x={x} y={16} textAnchor="middle" className={WORDS}>
    {formattedValue}
  </text>
);
