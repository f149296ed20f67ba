import { Skeleton } from "./Skeleton";
import type { Story } from "./story";

export const story: Story = {
  title: "Skeleton",
  about: "A grey shape where content will be. Hidden from readers.",
  shows: ["ui/Skeleton"],
  states: [
    {
      name: "Lines",
      show: () => (
        <div className="flex flex-col gap-2">
          <Skeleton className="h-4 w-60" />
          <Skeleton className="h-4 w-40" />
        </div>
      ),
    },
  ],
};
