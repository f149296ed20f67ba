import type { Story } from "@/ui/story";
import { BeginButton } from "./BeginButton";

const begin = { label: "Add carrier", reason: undefined, testId: "button-begin", onClick: () => {} };

export const story: Story = {
  title: "Begin",
  about: "Makes the next thing of a list: in the head of its page, and again where nothing is yet.",
  shows: ["components/BeginButton"],
  states: [
    { name: "Usual", show: () => <BeginButton begin={begin} /> },
    { name: "In the head of a card", show: () => <BeginButton begin={begin} look="outline" size="small" /> },
    { name: "Not allowed", show: () => <BeginButton begin={{ ...begin, reason: "Your role does not let you." }} /> },
  ],
};
