import type { Story } from "@/ui/story";
import { CodeSample } from "./CodeSample";

export const story: Story = {
  title: "Code sample",
  about: "Code as it is, with a button that copies it.",
  shows: ["components/CodeSample"],
  states: [
    {
      name: "A request",
      show: () => <CodeSample label="Request" code={"GET /api/admin/carriers?limit=50\nAccept: application/json"} />,
    },
  ],
};
