import { Field, Input, Select, TextArea } from "./Field";
import type { Story } from "./story";

export const story: Story = {
  title: "Field, input, select",
  about: "Label, control and message, tied together for those who cannot see that they stand together.",
  shows: ["ui/Field"],
  states: [
    {
      name: "Text",
      show: () => (
        <Field label="Legal name" hint="As it stands in the contract" required>
          {(tie) => <Input {...tie} defaultValue="Brightline Telecom" />}
        </Field>
      ),
    },
    {
      name: "With an error",
      show: () => (
        <Field label="E-mail" error="Enter an e-mail address.">
          {(tie) => <Input {...tie} defaultValue="voice@" />}
        </Field>
      ),
    },
    {
      name: "Select",
      show: () => (
        <Field label="Kind">
          {(tie) => (
            <Select {...tie} defaultValue="supplier">
              <option value="customer">Customer</option>
              <option value="supplier">Supplier</option>
            </Select>
          )}
        </Field>
      ),
    },
    {
      name: "Long text, and disabled",
      show: () => <Field label="Note">{(tie) => <TextArea {...tie} disabled defaultValue="Nothing to add" />}</Field>,
    },
  ],
};
