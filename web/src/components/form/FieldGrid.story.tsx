import { Field, Input } from "@/ui/Field";
import type { Story } from "@/ui/story";
import { FieldGrid } from "./FieldGrid";

const Example = ({ label }: { label: string }) => (
  <Field label={label} hint="What the engine does with it takes a sentence or two.">
    {(tie) => <Input {...tie} defaultValue="400" />}
  </Field>
);

export const story: Story = {
  title: "Fields side by side",
  about: "Two columns where the card is wide enough for what is said under the fields, else one.",
  shows: ["components/form/FieldGrid"],
  states: [
    {
      name: "In a wide card",
      show: () => (
        <FieldGrid>
          <Example label="Simultaneous calls" />
          <Example label="Calls per second" />
        </FieldGrid>
      ),
    },
    {
      name: "In a narrow card",
      show: () => (
        <div className="max-w-80">
          <FieldGrid>
            <Example label="Most calls at once" />
            <Example label="Most calls in a second" />
          </FieldGrid>
        </div>
      ),
    },
  ],
};
