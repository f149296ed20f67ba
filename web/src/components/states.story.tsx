import { ApiProblem, ApiUnreachable } from "@/lib/api/problem";
import type { Story } from "@/ui/story";
import { LoadFailed, NoneYet, NoResult } from "./states";

export const story: Story = {
  title: "Empty, filtered, failed",
  about: "What stands where content would be. Nothing yet and nothing found are never the same.",
  shows: ["components/states"],
  states: [
    {
      name: "Nothing yet",
      show: () => (
        <NoneYet
          title="No carriers yet"
          hint="They appear here as soon as one is set up."
          begin={{ label: "Add carrier", reason: undefined, testId: "button-begin", onClick: () => {} }}
        />
      ),
    },
    {
      name: "Nothing yet, and not made here",
      show: () => <NoneYet title="No calls yet" hint="The first call appears here seconds after it ends." />,
    },
    { name: "Filtered to nothing", show: () => <NoResult onClear={() => {}} /> },
    {
      name: "Failed, worth trying again",
      show: () => <LoadFailed error={new ApiUnreachable("network")} onRetry={() => {}} />,
    },
    {
      name: "Refused, with a way back",
      show: () => (
        <LoadFailed
          error={new ApiProblem(422, "invalid", 'The list cannot be sorted by "margin".')}
          onRetry={() => {}}
          back={{ label: "Usual order", onPress: () => {} }}
        />
      ),
    },
  ],
};
