import { useRef } from "react";
import { ScrollEdges } from "./ScrollEdges";
import { ScrollRegion } from "./ScrollRegion";
import type { Story } from "./story";

function Example() {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className="relative w-60">
      <ScrollRegion ref={scroller} label="A long line" className="overflow-x-auto whitespace-nowrap">
        <p className="w-max py-4">INVITE sip:442071234567@interconnect.example;transport=tcp SIP/2.0</p>
      </ScrollRegion>
      <ScrollEdges scroller={scroller} />
    </div>
  );
}

export const story: Story = {
  title: "Scroll edges",
  about: "A shadow on the side where a table goes on; gone when the end is reached.",
  shows: ["ui/ScrollEdges"],
  states: [{ name: "More on the right", show: () => <Example /> }],
};
