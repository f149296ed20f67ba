import { Progress } from "./Progress";
import type { Story } from "./story";

export const story: Story = {
  title: "Progress",
  about: "How far something has come; without a value it is under way and nobody knows how far.",
  shows: ["ui/Progress"],
  states: [
    { name: "Known", show: () => <Progress label="Import" percent={64} /> },
    { name: "Unknown", show: () => <Progress label="Export" percent={null} /> },
  ],
};
