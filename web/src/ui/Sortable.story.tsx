import { useState } from "react";
import { Button } from "./Button";
import { Sortable, SortableItem } from "./Sortable";
import { SortableList } from "./SortableList";
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

function Long() {
  const [ids, setIds] = useState(() => Array.from({ length: 3000 }, (_, index) => `Service ${index + 1}`));
  const move = (id: string, to: number) => {
    const rest = ids.filter((other) => other !== id);
    setIds([...rest.slice(0, to), id, ...rest.slice(to)]);
  };
  return (
    <div className="w-80">
      <SortableList ids={ids} onMove={move} item={(index) => <Button className="w-full">{ids[index]}</Button>} />
    </div>
  );
}

export const story: Story = {
  title: "Sortable",
  about: "A list whose items change places: dragged, or with Alt and the arrow keys.",
  shows: ["ui/Sortable", "ui/SortableList"],
  states: [
    { name: "Alive", show: () => <Alive /> },
    { name: "Three thousand", show: () => <Long /> },
  ],
};
