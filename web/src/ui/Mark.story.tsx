import { Mark } from "./Mark";
import type { Story } from "./story";

export const story: Story = {
  title: "Mark",
  about: "Whose platform this is; takes the colour of the portal.",
  shows: ["ui/Mark"],
  states: [{ name: "In the header", show: () => <Mark className="size-8" /> }],
};
