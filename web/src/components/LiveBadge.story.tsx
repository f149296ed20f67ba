import type { Story } from "@/ui/story";
import { LiveBadge } from "./LiveBadge";
import { SimulatedBadge } from "./SimulatedBadge";

export const story: Story = {
  title: "Live badge",
  about: "Whether what is seen moves by itself right now.",
  shows: ["components/LiveBadge", "components/SimulatedBadge"],
  states: [
    {
      name: "States",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <LiveBadge state="live" />
          <LiveBadge state="waiting" />
          <LiveBadge state="reconnecting" />
          <LiveBadge state="connecting" />
        </div>
      ),
    },
    {
      name: "Simulated",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <SimulatedBadge />
          <SimulatedBadge short />
        </div>
      ),
    },
  ],
};
