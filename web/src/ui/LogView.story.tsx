import { LogView } from "./LogView";
import type { Story } from "./story";

export const story: Story = {
  title: "Log",
  about: "Lines as a machine wrote them; new ones are read out.",
  shows: ["ui/LogView"],
  states: [
    {
      name: "Of an import",
      show: () => (
        <LogView
          label="Import"
          lines={[
            { id: 1, at: "12:04:31", text: "4,210 rows read" },
            { id: 2, at: "12:04:32", text: "3 codes are unknown", tone: "warning" },
            { id: 3, at: "12:04:32", text: "row 812: the price is no number", tone: "danger" },
          ]}
        />
      ),
    },
  ],
};
