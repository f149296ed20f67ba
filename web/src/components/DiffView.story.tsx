import type { Story } from "@/ui/story";
import { DiffView } from "./DiffView";

export const story: Story = {
  title: "Changes",
  about: "A record before and after, field by field; only what differs.",
  shows: ["components/DiffView"],
  states: [
    {
      name: "Changed, added, removed",
      show: () => (
        <DiffView
          label="Changes"
          before={{ name: "Sahel Voice", limit: { amount: "100.00" }, note: "old" }}
          after={{ name: "Sahel Voice", limit: { amount: "250.00" }, terms: 14 }}
        />
      ),
    },
    { name: "Nothing", show: () => <DiffView label="No changes" before={{}} after={{}} /> },
  ],
};
