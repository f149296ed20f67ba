import { useState } from "react";
import { Button } from "./Button";
import { Sortable, SortableItem } from "./Sortable";
import type { Story } from "./story";

function Alive() {
  const [ids, setIds] = useState(["First route", "Second route", "Third route"]);
  const move = (id: string, to: number) => {
    const rest = ids.filter((other) => other !== id);
    setIds([...rest.slice(0, to), id, ...rest.slice(to)]);
  };
  return (
    <Sortable ids={ids} direction="vertical" onMove={move}>
      <ol className="flex w-60 flex-col gap-1">
        {ids.map((id, index) => (
          <SortableItem key={id} id={id} index={index} onMove={move}>
            <Button className="w-full">{id}</Button>
          </SortableItem>
        ))}
      </ol>
    </Sortable>
  );
}

export const story: Story = {
  title: "Sortable",
  about: "A list whose items change places: dragged, or with Alt and the arrow keys.",
  shows: ["ui/Sortable"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
