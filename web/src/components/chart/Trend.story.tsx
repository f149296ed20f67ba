import type { Story } from "@/ui/story";
import { Trend } from "./Trend";

export const story: Story = {
  title: "Trend",
  about: "Amounts of days on end in the height of a row; what they are is in the tooltip.",
  shows: ["components/chart/Trend"],
  states: [
    {
      name: "Rising, with a day of nothing",
      show: () => <Trend amounts={["120", "180", "0", "240.5", "310", "305", "420"]} currency="USD" />,
    },
    {
      name: "Nothing at all",
      show: () => <Trend amounts={["0", "0", "0", "0", "0", "0", "0"]} currency="EUR" />,
    },
  ],
};
