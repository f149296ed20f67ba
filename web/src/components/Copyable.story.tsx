import type { Story } from "@/ui/story";
import { Copyable } from "./Copyable";

export const story: Story = {
  title: "Copyable",
  about: "An id or address with a button that copies it.",
  shows: ["components/Copyable"],
  states: [{ name: "Call id", show: () => <Copyable text="01a1fc8b-b1dc-7000-99ff-740148309ba2" what="call id" /> }],
};
