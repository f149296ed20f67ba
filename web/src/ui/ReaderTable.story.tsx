import { ReaderTable } from "./ReaderTable";
import type { Story } from "./story";

export const story: Story = {
  title: "Figures behind a drawing",
  about: "A table that is heard and not seen, beside every chart.",
  shows: ["ui/ReaderTable"],
  states: [
    {
      name: "Hidden here",
      show: () => (
        <>
          <p>Readers find the figures after this line.</p>
          <ReaderTable
            caption="Calls by hour"
            rows={[{ key: "9", head: "09:00", cells: [{ key: "calls", text: "Calls 412" }] }]}
          />
        </>
      ),
    },
  ],
};
