import type { Story } from "@/ui/story";
import { Facts } from "./Facts";

export const story: Story = {
  title: "Facts",
  about: "Names and values of one thing. An unknown value is a dash.",
  shows: ["components/Facts"],
  states: [
    {
      name: "Two columns",
      show: () => (
        <Facts
          columns={2}
          facts={[
            { label: "Legal name", value: "Brightline Telecom Ltd" },
            { label: "Currency", value: "USD" },
            { label: "Terms", value: null },
          ]}
        />
      ),
    },
  ],
};
