import type { Story } from "@/ui/story";
import { FilterBar, FilterText } from "./FilterBar";

export const story: Story = {
  title: "Filter bar",
  about: "The row of filters above a table. What it holds lives in the address.",
  shows: ["components/FilterBar"],
  states: [
    {
      name: "With one filter set",
      show: () => (
        <FilterBar active onClear={() => {}}>
          <FilterText label="Search" value="aure" onCommit={() => {}} />
        </FilterBar>
      ),
    },
  ],
};
