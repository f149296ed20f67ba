import { Area, BarStack, LinePath } from "@visx/shape";
import type { ChartHour } from "./HourChart";
import { TONES, type Tone } from "./tones";

/** How the values of a series are drawn: columns that stand on each other, a line above its area, a dashed line. */
export type Look = "column" | "area" | "dashed";

export type Series<H> = { label: string; look: Look; tone: Tone; value: (hour: H) => number };

type Scale = ((value: number) => number) & { domain: () => number[]; range: () => number[] };

type Props<H extends ChartHour> = {
  series: readonly Series<H>[];
  hours: readonly H[];
  x: Parameters<typeof BarStack<H, string>>[0]["xScale"];
  y: Parameters<typeof BarStack<H, string>>[0]["yScale"] & Scale;
  /** Where the middle of an hour is. */
  middle: (index: number) => number;
};

export function SeriesMarks<H extends ChartHour>({ series, hours, x, y, middle }: Props<H>) {
  const columns = series.filter(({ look }) => look === "column");
  const lines = series.filter(({ look }) => look !== "column");
  const byLabel = new Map(columns.map((one) => [one.label, one]));
  return (
    <>
      {columns.length > 0 && (
        <BarStack<H, string>
          data={[...hours]}
          keys={columns.map(({ label }) => label)}
          x={(hour) => hour.hour}
          value={(hour, label) => byLabel.get(label)?.value(hour) ?? 0}
          xScale={x}
          yScale={y}
          color={(label) => label}
        >
          {(stacks) =>
            stacks.map((stack) =>
              stack.bars.map((bar) => (
                <rect
                  key={`${stack.key} ${bar.index}`}
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={Math.max(0, bar.height)}
                  className={TONES[byLabel.get(stack.key)?.tone ?? "quiet"].fill}
                />
              )),
            )
          }
        </BarStack>
      )}
      {lines.map(({ label, look, tone, value }) => {
        const points = hours.map((hour, index) => ({ x: middle(index), y: y(value(hour)) }));
        return (
          <g key={label}>
            {look === "area" && (
              <Area
                data={points}
                x={(point) => point.x}
                y0={y(0)}
                y1={(point) => point.y}
                className={TONES[tone].wash}
              />
            )}
            <LinePath
              data={points}
              x={(point) => point.x}
              y={(point) => point.y}
              className={`fill-none ${TONES[tone].stroke}`}
              strokeWidth={2}
              strokeLinejoin="round"
              strokeDasharray={look === "dashed" ? "5 4" : undefined}
            />
          </g>
        );
      })}
    </>
  );
}
