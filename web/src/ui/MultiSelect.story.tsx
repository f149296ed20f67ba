import { useState } from "react";
import { Field } from "./Field";
import { MultiSelect } from "./MultiSelect";
import type { Story } from "./story";

const CODECS = ["G.711 A-law", "G.711 µ-law", "G.729", "Opus"].map((label) => ({ value: label, label }));

function Alive() {
  const [chosen, setChosen] = useState<string[]>(["G.711 A-law"]);
  return (
    <Field label="Codecs">
      {(tie) => (
        <MultiSelect
          {...tie}
          options={CODECS}
          chosen={chosen}
          onChange={setChosen}
          none="none"
          requiredText="This is needed."
        />
      )}
    </Field>
  );
}

export const story: Story = {
  title: "Multi-select",
  about: "Several of a few, each switched on or off in a menu.",
  shows: ["ui/MultiSelect"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
