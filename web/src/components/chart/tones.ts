/** The colours of what a chart draws, by the tokens of the theme. */
export const TONES = {
  first: {
    fill: "fill-chart-1",
    stroke: "stroke-chart-1",
    swatch: "bg-chart-1",
    wash: "fill-chart-1/12",
    rule: "border-chart-1",
  },
  second: {
    fill: "fill-chart-2",
    stroke: "stroke-chart-2",
    swatch: "bg-chart-2",
    wash: "fill-chart-2/12",
    rule: "border-chart-2",
  },
  third: {
    fill: "fill-chart-3",
    stroke: "stroke-chart-3",
    swatch: "bg-chart-3",
    wash: "fill-chart-3/12",
    rule: "border-chart-3",
  },
  bad: {
    fill: "fill-chart-5",
    stroke: "stroke-chart-5",
    swatch: "bg-chart-5",
    wash: "fill-chart-5/12",
    rule: "border-chart-5",
  },
  quiet: {
    fill: "fill-chart-quiet",
    stroke: "stroke-chart-quiet",
    swatch: "bg-chart-quiet",
    wash: "fill-chart-quiet/12",
    rule: "border-chart-quiet",
  },
} as const;

export type Tone = keyof typeof TONES;
