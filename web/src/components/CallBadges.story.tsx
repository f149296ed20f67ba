import type { Story } from "@/ui/story";
import { RatingBadge, ResultBadge } from "./CallBadges";

export const story: Story = {
  title: "Badges of a call",
  about: "How a call went, and where it stands on its way to the invoice.",
  shows: ["components/CallBadges"],
  states: [
    {
      name: "Results",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <ResultBadge result="answered" />
          <ResultBadge result="failed" sipCode={503} />
          <ResultBadge result="refused" sipCode={403} />
        </div>
      ),
    },
    {
      name: "Rating",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <RatingBadge state="unrated" />
          <RatingBadge state="rated" />
          <RatingBadge state="suspended" />
        </div>
      ),
    },
  ],
};
