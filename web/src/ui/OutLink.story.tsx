import { OutLink } from "./OutLink";
import type { Story } from "./story";

export const story: Story = {
  title: "Link out of the console",
  about: "A file, a letter, another host or a place on this page. Pages of the console are linked by Link.",
  shows: ["ui/OutLink"],
  states: [
    { name: "A letter", show: () => <OutLink href="mailto:support@example.com">support@example.com</OutLink> },
    {
      name: "Beside the console",
      show: () => (
        <OutLink href="/docs/api" beside>
          API documentation
        </OutLink>
      ),
    },
  ],
};
