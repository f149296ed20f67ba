import { Badge } from "./Badge";
import type { Story } from "./story";

export const story: Story = {
  title: "Badge",
  about: "A short word about a state. The word carries the meaning, the tone only repeats it.",
  shows: ["ui/Badge"],
  states: [
    {
      name: "Tones",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Badge>Neutral</Badge>
          <Badge tone="info">Ringing</Badge>
          <Badge tone="success">Issued</Badge>
          <Badge tone="warning">Draft</Badge>
          <Badge tone="danger">Refused</Badge>
          <Badge tone="outline">Prepaid</Badge>
        </div>
      ),
    },
  ],
};
