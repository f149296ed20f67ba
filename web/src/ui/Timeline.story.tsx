import type { Story } from "./story";
import { Timeline } from "./Timeline";

export const story: Story = {
  title: "Timeline",
  about: "What happened, one below the other.",
  shows: ["ui/Timeline"],
  states: [
    {
      name: "Of an invoice",
      show: () => (
        <Timeline
          label="History"
          entries={[
            { id: "1", at: "12:04:31", title: "Issued", text: "by Noor Castellan", tone: "online" },
            { id: "2", at: "11:58:02", title: "Draft made", text: "1,321 calls" },
          ]}
        />
      ),
    },
  ],
};
