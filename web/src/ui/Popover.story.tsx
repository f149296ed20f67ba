import { Button } from "./Button";
import { Popover } from "./Popover";
import type { Story } from "./story";

export const story: Story = {
  title: "Popover",
  about: "Something to read that hangs from a button. For things to choose there is the menu.",
  shows: ["ui/Popover"],
  states: [
    {
      name: "From a button",
      show: () => (
        <Popover label="My jobs" trigger={<Button>My jobs</Button>}>
          <p>Draft invoices, 64 of 100 carriers</p>
        </Popover>
      ),
    },
  ],
};
