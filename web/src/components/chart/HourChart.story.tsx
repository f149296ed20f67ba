import { formatCount } from "@/lib/format";
import type { Story } from "@/ui/story";
import { HourChart } from "./HourChart";

const HOURS = Array.from({ length: 24 }, (_, index) => ({
  hour: new Date(Date.UTC(2026, 2, 2, index)).toISOString(),
  answered: Math.round(60 + 50 * Math.sin(index / 4)),
  failed: (index * 7) % 23,
}));

type Hour = (typeof HOURS)[number];

const usual = {
  note: "By hour",
  formatTick: formatCount,
  read: (hour: Hour) => [
    { label: "Answered", value: formatCount(hour.answered) },
    { label: "Failed", value: formatCount(hour.failed) },
  ],
  isEmpty: false,
};

export const story: Story = {
  title: "Chart of hours",
  about: "Hours on end, or minutes. The arrow keys read one after the other; a screen reader has a table.",
  shows: [
    "components/chart/HourChart",
    "components/chart/Bubble",
    "components/chart/Legend",
    "components/chart/SeriesMarks",
  ],
  states: [
    {
      name: "Columns that stand on each other",
      show: () => (
        <HourChart
          {...usual}
          testId="chart-story-columns"
          title="Calls"
          hours={HOURS}
          top={140}
          series={[
            { label: "Answered", look: "column", tone: "first", value: (hour) => hour.answered },
            { label: "Failed", look: "column", tone: "quiet", value: (hour) => hour.failed },
          ]}
        />
      ),
    },
    {
      name: "Lines",
      show: () => (
        <HourChart
          {...usual}
          testId="chart-story-lines"
          title="Answered beside failed"
          hours={HOURS}
          top={110}
          series={[
            { label: "Answered", look: "area", tone: "second", value: (hour) => hour.answered },
            { label: "Failed", look: "dashed", tone: "third", value: (hour) => hour.failed },
          ]}
        />
      ),
    },
    {
      name: "Nothing yet",
      show: () => (
        <HourChart
          {...usual}
          testId="chart-story-empty"
          title="Calls of a new account"
          hours={HOURS.map(({ hour }) => ({ hour, answered: 0, failed: 0 }))}
          top={0}
          isEmpty
          series={[{ label: "Answered", look: "column", tone: "first", value: (hour) => hour.answered }]}
        />
      ),
    },
    {
      name: "Loading",
      show: () => (
        <HourChart {...usual} testId="chart-story-loading" title="Calls" hours={undefined} top={0} series={[]} />
      ),
    },
  ],
};
