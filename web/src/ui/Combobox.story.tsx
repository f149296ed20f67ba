import { useState } from "react";
import { Combobox, type ComboboxOption } from "./Combobox";
import { Field } from "./Field";
import type { Story } from "./story";

const CARRIERS = ["Aurelia Networks", "Brightline Telecom", "Sahel Voice"].map((label) => ({ value: label, label }));

function Alive() {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const [typed, setTyped] = useState("");
  return (
    <Field label="Carrier">
      {(tie) => (
        <Combobox
          {...tie}
          chosen={chosen}
          onChoose={setChosen}
          options={CARRIERS.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))}
          search={typed}
          onSearch={setTyped}
          placeholder="Any carrier"
          emptyText="No carrier of that name"
          clearLabel="Remove the carrier"
        />
      )}
    </Field>
  );
}

export const story: Story = {
  title: "Combobox",
  about: "Choose one of many by typing; the owner of the options does the searching.",
  shows: ["ui/Combobox"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
