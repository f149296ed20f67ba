import { Notice } from "./Notice";
import type { Story } from "./story";

export const story: Story = {
  title: "Notice",
  about: "A message that stays until its reason is gone.",
  shows: ["ui/Notice"],
  states: [
    {
      name: "Tones",
      show: () => (
        <div className="flex flex-col gap-2">
          <Notice tone="info">Twelve calls wait to be rated.</Notice>
          <Notice tone="success">Balanced.</Notice>
          <Notice tone="warning" title="Simulated">
            No real carrier is connected.
          </Notice>
          <Notice tone="danger">The limit is used up.</Notice>
        </div>
      ),
    },
  ],
};
