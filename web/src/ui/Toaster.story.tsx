import { showToast } from "@/lib/toasts";
import { Button } from "./Button";
import type { Story } from "./story";
import { Toaster } from "./Toaster";

export const story: Story = {
  title: "Toast",
  about: "Outcomes, in a corner, spoken politely. Press to see one.",
  shows: ["ui/Toaster"],
  states: [
    {
      name: "Good, bad and to be taken back",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => showToast("success", "The invoice is issued.")}>Good</Button>
          <Button onClick={() => showToast("danger", "The server did not answer.")}>Bad</Button>
          <Button
            onClick={() =>
              showToast("success", "The group is in the trash.", {
                label: "Undo",
                run: () => showToast("success", "The group is back."),
              })
            }
          >
            To be taken back
          </Button>
        </div>
      ),
    },
    { name: "None", show: () => <Toaster toasts={[]} onDismiss={() => {}} dismissLabel="Dismiss" label="Examples" /> },
  ],
};
