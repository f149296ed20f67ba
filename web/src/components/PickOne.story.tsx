import { useState } from "react";
import type { Story } from "@/ui/story";
import { PickOne } from "./PickOne";

const OPTIONS = [
  { value: "DE", label: "Germany" },
  { value: "GB", label: "United Kingdom" },
  { value: "US", label: "United States" },
];

function Alive({ disabled }: { disabled?: boolean }) {
  const [value, setValue] = useState("GB");
  return (
    <div className="w-64">
      <PickOne options={OPTIONS} value={value} onPick={setValue} disabled={disabled} placeholder="Country" />
    </div>
  );
}

export const story: Story = {
  title: "Pick one",
  about: "One of a long list that is known beforehand, found by typing its code or a word of its name.",
  shows: ["components/PickOne"],
  states: [
    { name: "Alive", show: () => <Alive /> },
    { name: "Disabled", show: () => <Alive disabled /> },
  ],
};
