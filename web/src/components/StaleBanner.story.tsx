import type { Story } from "@/ui/story";
import { StaleBanner } from "./StaleBanner";

const NOW = Date.parse("2026-11-21T13:04:05Z");
const MINUTE_MS = 60_000;
const clock = () => NOW;

export const story: Story = {
  title: "Stale figures",
  about: "Above a screen that moves by itself, when it has not for long. Fresh figures have none.",
  shows: ["components/StaleBanner"],
  states: [
    { name: "Two minutes old", show: () => <StaleBanner at={NOW - 2 * MINUTE_MS} clock={clock} onRetry={() => {}} /> },
    {
      name: "Five minutes old",
      show: () => <StaleBanner at={NOW - 5 * MINUTE_MS} clock={clock} onRetry={() => {}} />,
    },
    {
      name: "Tried again",
      show: () => <StaleBanner at={NOW - 12 * MINUTE_MS} clock={clock} onRetry={() => {}} busy />,
    },
  ],
};
