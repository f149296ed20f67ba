import { ScrollRegion } from "./ScrollRegion";
import type { Story } from "./story";

export const story: Story = {
  title: "Scroll region",
  about: "Content that may be wider than its place; it can be reached and scrolled by keyboard.",
  shows: ["ui/ScrollRegion"],
  states: [
    {
      name: "Too wide",
      show: () => (
        <ScrollRegion label="A long line" className="w-60 overflow-x-auto whitespace-nowrap">
          INVITE sip:442071234567@interconnect.example;transport=tcp SIP/2.0
        </ScrollRegion>
      ),
    },
  ],
};
