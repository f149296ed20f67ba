import type { Story } from "@/ui/story";
import { Amount } from "./Amount";

export const story: Story = {
  title: "Amount",
  about: "Money on the screen: rounded for its kind, full precision in the tooltip.",
  shows: ["components/Amount"],
  states: [
    {
      name: "Kinds",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Amount money={{ amount: "-4717.4381", currency: "USD" }} kind="balance" />
          <Amount money={{ amount: "0.0123456", currency: "USD" }} kind="call" />
          <Amount money={{ amount: "0.0123", currency: "EUR" }} kind="price" />
        </div>
      ),
    },
    {
      name: "Unknown, and a loss",
      show: () => (
        <div className="flex flex-wrap items-center gap-2">
          <Amount money={null} kind="balance" />
          <Amount money={{ amount: "-3.2", currency: "USD" }} kind="balance" toned />
        </div>
      ),
    },
  ],
};
