import { paths } from "@/lib/paths";
import type { Story } from "@/ui/story";
import { AppLink } from "./AppLink";

export const story: Story = {
  title: "Link",
  about: "A link inside the console: no reload, the code of its target is fetched when the pointer comes near.",
  shows: ["components/AppLink"],
  states: [{ name: "In text", show: () => <AppLink to={paths.admin.carriers()}>Carriers</AppLink> }],
};
