import { useState } from "react";
import { ApiProblem } from "@/lib/api/problem";
import { Button } from "@/ui/Button";
import type { Story } from "@/ui/story";
import { DialogForm } from "./DialogForm";
import { TextField } from "./fields";
import { NotDone, useLookedAt } from "./lookedAt";
import { needed, z } from "./rules";

const schema = z.object({ name: needed().max(80), code: needed() });

/** As the server refuses a code that is taken. */
const taken = () =>
  Promise.reject(
    new ApiProblem(422, "invalid", "The code is taken.", [
      { field: "code", message: "another one; acme is Acme Ltd's" },
    ]),
  );

const CARRIER = { name: "Acme", code: "acme" };

/** As it refuses what was typed upon what somebody else has changed since. */
const faster = () => Promise.reject(new ApiProblem(409, "changed-meanwhile", "Somebody else has changed it."));
const theirs = async () => ({ values: { ...CARRIER, code: "acme-ltd" }, version: 2 });

/** A question without fields: what it is about is looked at again. */
function AskedAgain() {
  const looked = useLookedAt({ status: "active" }, async () => ({ status: "suspended" }));
  const [refused, setRefused] = useState<unknown>(null);
  return (
    <div className="flex flex-col items-start gap-3">
      <p>Acme is {looked.record.status}.</p>
      <NotDone error={refused} looked={looked} />
      <Button
        onClick={() =>
          void faster().catch((error: unknown) => {
            setRefused(error);
            void looked.onError(error);
          })
        }
      >
        Close it
      </Button>
    </div>
  );
}

function Asked({ save }: { save: (values: unknown, version: number | undefined) => Promise<unknown> }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>Add carrier</Button>
      {asked && (
        <DialogForm
          title="Add carrier"
          text="What is not asked here can be set on its page."
          schema={schema}
          values={CARRIER}
          version={1}
          reload={theirs}
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
  about:
    "A few fields. What the server finds wrong with a field stands at it; the dialog closes when it is saved. Two people's edits of one record are merged. A question that has no fields shows what there is now and asks again.",
  shows: ["components/form/DialogForm", "components/form/lookedAt"],
  states: [
    { name: "Saves", show: () => <Asked save={() => Promise.resolve()} /> },
    { name: "Refused by the server", show: () => <Asked save={taken} /> },
    {
      name: "Somebody was faster",
      show: () => <Asked save={(_, version) => (version === 1 ? faster() : Promise.resolve())} />,
    },
    { name: "Somebody was faster, and there is nothing to merge", show: () => <AskedAgain /> },
  ],
};
