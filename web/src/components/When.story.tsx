import type { Story } from "@/ui/story";
import { When } from "./When";

export const story: Story = {
  title: "Instant",
  about: "An instant in the viewer's zone, with UTC behind it.",
  shows: ["components/When"],
  states: [
    {
      name: "Styles",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <When at="2026-11-21T12:04:31.120Z" style="full" />
          <When at="2026-11-21T12:04:31.120Z" />
          <When at="2026-11-21T12:04:31.120Z" style="time" />
          <When at={null} />
        </div>
      ),
    },
  ],
};
