import { useState } from "react";
import { ApiProblem } from "@/lib/api/problem";
import { Button } from "@/ui/Button";
import type { Story } from "@/ui/story";
import { DialogForm } from "./DialogForm";
import { TextField } from "./fields";
import { needed, z } from "./rules";

const schema = z.object({ name: needed().max(80), code: needed() });

/** As the server refuses a code that is taken. */
const taken = () =>
  Promise.reject(
    new ApiProblem(422, "invalid", "The code is taken.", [
      { field: "code", message: "another one; acme is Acme Ltd's" },
    ]),
  );

function Asked({ save }: { save: () => Promise<unknown> }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>Add carrier</Button>
      {asked && (
        <DialogForm
          title="Add carrier"
          text="What is not asked here can be set on its page."
          schema={schema}
          values={{ name: "Acme", code: "acme" }}
          submitLabel="Add"
          save={save}
          onClose={() => setAsked(false)}
        >
          <TextField name="name" label="Name" required />
          <TextField name="code" label="Code" required />
        </DialogForm>
      )}
    </>
  );
}

export const story: Story = {
  title: "Form in a dialog",
  about: "A few fields. What the server finds wrong with a field stands at it; the dialog closes when it is saved.",
  shows: ["components/form/DialogForm"],
  states: [
    { name: "Saves", show: () => <Asked save={() => Promise.resolve()} /> },
    { name: "Refused by the server", show: () => <Asked save={taken} /> },
  ],
};
