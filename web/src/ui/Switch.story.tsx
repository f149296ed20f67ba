import { useState } from "react";
import { Switch } from "./Switch";
import type { Story } from "./story";

function Alive() {
  const [on, setOn] = useState(true);
  return <Switch on={on} onChange={setOn} yes="Yes" no="No" label="Enabled" />;
}

export const story: Story = {
  title: "Switch",
  about: "On or off, seen at once and said in words.",
  shows: ["ui/Switch"],
  states: [
    { name: "Alive", show: () => <Alive /> },
    {
      name: "Disabled",
      show: () => <Switch on={false} disabled onChange={() => {}} yes="Yes" no="No" label="Circular routing" />,
    },
  ],
};
