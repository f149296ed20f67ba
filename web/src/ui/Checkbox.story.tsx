import { useState } from "react";
import { Checkbox } from "./Checkbox";
import { LabelledCheckbox } from "./LabelledCheckbox";
import type { Story } from "./story";

function Alive() {
  const [on, setOn] = useState(true);
  return <Checkbox checked={on} onChange={setOn} label="Mark the row" />;
}

function Worded() {
  const [on, setOn] = useState(false);
  return <LabelledCheckbox label="May change things while looking" checked={on} onChange={setOn} />;
}

export const story: Story = {
  title: "Checkbox",
  about: "Chosen, not chosen, or some of several.",
  shows: ["ui/Checkbox", "ui/LabelledCheckbox"],
  states: [
    { name: "Alive", show: () => <Alive /> },
    { name: "With its words", show: () => <Worded /> },
    {
      name: "Some, and disabled",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Checkbox checked="indeterminate" onChange={() => {}} label="Some rows" />
          <Checkbox checked disabled onChange={() => {}} label="Not yours to change" />
        </div>
      ),
    },
  ],
};
