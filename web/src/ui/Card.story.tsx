import { Badge } from "./Badge";
import { Card } from "./Card";
import type { Story } from "./story";

export const story: Story = {
  title: "Card",
  about: "A titled surface. With a title it is a named region; tables reach its edges with flush.",
  shows: ["ui/Card"],
  states: [
    {
      name: "With title, note and aside",
      show: () => (
        <Card title="Credit" note="Green while something remains" aside={<Badge tone="success">7,282.56</Badge>}>
          Content
        </Card>
      ),
    },
    {
      name: "Long words do not break out",
      show: () => (
        <div className="w-60">
          <Card title="aVeryLongNameThatHasNoPlaceToBreakAnywhereAtAll">
            <p className="wrap-anywhere">sip:442071234567890@interconnect.of.a.carrier.example;transport=tcp</p>
          </Card>
        </div>
      ),
    },
  ],
};
