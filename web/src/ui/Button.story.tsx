import { Plus } from "lucide-react";
import { Button } from "./Button";
import { Spinner } from "./Spinner";
import type { Story } from "./story";

export const story: Story = {
  title: "Button",
  about: "The only button. Says by its look how weighty a press is, and why it cannot be pressed now.",
  shows: ["ui/Button", "ui/Spinner"],
  states: [
    {
      name: "Looks",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary">Save</Button>
          <Button>Cancel</Button>
          <Button look="quiet">Columns</Button>
          <Button look="danger">Delete</Button>
          <Button look="dangerOutline">Delete draft</Button>
        </div>
      ),
    },
    {
      name: "Sizes",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="tiny">Tiny</Button>
          <Button size="small">Small</Button>
          <Button>Normal</Button>
          <Button size="large">Large</Button>
          <Button size="icon" aria-label="Add">
            <Plus aria-hidden />
          </Button>
        </div>
      ),
    },
    {
      name: "Choices",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Button look="choice" aria-pressed>
            Last month
          </Button>
          <Button look="choice" aria-pressed={false}>
            This month
          </Button>
        </div>
      ),
    },
    {
      name: "Busy, and not possible with a reason",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" busy>
            Issuing
          </Button>
          <Button look="primary" reason="An issued invoice stays as it is">
            Delete
          </Button>
          <Spinner />
        </div>
      ),
    },
  ],
};
