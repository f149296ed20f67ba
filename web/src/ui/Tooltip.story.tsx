import { Plus } from "lucide-react";
import { Button } from "./Button";
import type { Story } from "./story";
import { Tooltip } from "./Tooltip";

export const story: Story = {
  title: "Tooltip",
  about: "A name for something that shows only an icon. Never the only place of a fact.",
  shows: ["ui/Tooltip"],
  states: [
    {
      name: "On an icon",
      show: () => (
        <Tooltip text="Add a carrier">
          <Button size="icon" aria-label="Add a carrier">
            <Plus aria-hidden />
          </Button>
        </Tooltip>
      ),
    },
  ],
};
