import { useState } from "react";
import { ApiProblem } from "@/lib/api/problem";
import { Button } from "@/ui/Button";
import type { Story } from "@/ui/story";
import { ConfirmDelete } from "./ConfirmDelete";
import { ConfirmDialog } from "./ConfirmDialog";

function Asked() {
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button look="dangerOutline" onClick={() => setAsked(true)}>
        Delete carrier
      </Button>
      {asked && (
        <ConfirmDialog
          title="Delete Sahel Voice"
          text="Its interconnects and services go with it."
          word="Sahel Voice"
          confirm="Delete"
          onConfirm={close}
          onClose={close}
        />
      )}
    </>
  );
}

/** As the server refuses what is in use. */
const inUse = () => Promise.reject(new ApiProblem(409, "in-use", "Weekend is in use: two services take calls by it."));

function Deleted({ run }: { run: () => Promise<unknown> }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button look="dangerOutline" onClick={() => setAsked(true)}>
        Delete Weekend
      </Button>
      {asked && (
        <ConfirmDelete
          name="Weekend"
          text="It goes to the trash, and can be brought back."
          run={run}
          onDeleted={() => {}}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

export const story: Story = {
  title: "Confirm",
  about: "The question before something that cannot be taken back, and before a deletion, which it carries out itself.",
  shows: ["components/ConfirmDialog", "components/ConfirmDelete"],
  states: [
    { name: "With a word", show: () => <Asked /> },
    { name: "A deletion", show: () => <Deleted run={() => Promise.resolve()} /> },
    { name: "A deletion that is refused", show: () => <Deleted run={inUse} /> },
  ],
};
