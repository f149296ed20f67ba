import { useState } from "react";
import { Button } from "@/ui/Button";
import type { Story } from "@/ui/story";
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

export const story: Story = {
  title: "Confirm by typing",
  about: "The question before something that cannot be taken back.",
  shows: ["components/ConfirmDialog"],
  states: [{ name: "With a word", show: () => <Asked /> }],
};
