import type { Story } from "@/ui/story";
import { InnerTabs } from "./InnerTabs";

export const story: Story = {
  title: "Inner tabs",
  about: "The tabs inside a page; the open one stands in the address as view.",
  shows: ["components/InnerTabs"],
  states: [
    {
      name: "Two",
      show: () => (
        <InnerTabs
          label="Example"
          tabs={[
            { id: "details", label: "Details", content: () => <p>Details</p> },
            { id: "contacts", label: "Contacts", content: () => <p>Contacts</p> },
          ]}
        />
      ),
    },
  ],
};
