import { useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import type { Story } from "./story";

function Opened({ side }: { side?: "right" | "bottom" }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        side={side}
        title="Issue the invoice"
        description="This cannot be taken back."
        closeLabel="Close"
        footer={<Button onClick={() => setOpen(false)}>Done</Button>}
      />
    </>
  );
}

export const story: Story = {
  title: "Dialog and drawer",
  about:
    "A modal dialog; with side a drawer: left for menus, right for the details of a record, bottom for the filters of a phone.",
  shows: ["ui/Dialog"],
  states: [
    { name: "Dialog", show: () => <Opened /> },
    { name: "Drawer at the right", show: () => <Opened side="right" /> },
    { name: "Sheet at the bottom", show: () => <Opened side="bottom" /> },
  ],
};
