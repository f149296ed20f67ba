import { StatusBadge } from "./StatusBadge";
import { StatusDot } from "./StatusDot";
import type { Story } from "./story";

export const story: Story = {
  title: "Status badge",
  about: "Where a thing stands: a dot for the eye that scans, a word for everybody.",
  shows: ["ui/StatusBadge", "ui/StatusDot"],
  states: [
    {
      name: "Badges",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge tone="online" label="Active" />
          <StatusBadge tone="away" label="Testing" />
          <StatusBadge tone="busy" label="Suspended" />
          <StatusBadge tone="offline" label="Closed" />
        </div>
      ),
    },
    {
      name: "The dot alone, beside a word",
      show: () => (
        <span className="inline-flex items-center gap-1.5">
          <StatusDot tone="online" /> Live
        </span>
      ),
    },
  ],
};
