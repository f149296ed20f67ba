import { useState } from "react";
import { Resizer } from "./Resizer";
import type { Story } from "./story";

function Alive() {
  const [width, setWidth] = useState(200);
  return (
    <div className="relative h-16 border-r border-border bg-muted" style={{ width }}>
      <Resizer label="Width" value={width} least={120} most={320} onChange={setWidth} />
    </div>
  );
}

export const story: Story = {
  title: "Resizer",
  about: "The edge between two panes: dragged, or moved with the arrow keys.",
  shows: ["ui/Resizer"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
