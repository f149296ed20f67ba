import { type LucideIcon, Plus } from "lucide-react";
import type { ComponentProps } from "react";
import type { Search } from "@/lib/search";
import { Button } from "@/ui/Button";
import { AppLink } from "./AppLink";

/** How the next thing of a list is made: said once, for the head of its page and for the place where nothing is yet. */
export type Begin = {
  /** "Add carrier". */
  label: string;
  icon?: LucideIcon;
  /** Why this person may not, from `useRefusal`; undefined when they may. */
  reason: string | undefined;
  /** Test hook of the button that is always there. The one where nothing is yet is `button-first`. */
  testId: string;
} & ({ to: string; search?: Search } | { onClick: () => void });

type Props = { begin: Begin; testId?: string } & Pick<ComponentProps<typeof Button>, "look" | "size">;

/** The button that begins something: a link where that has a page of its own. */
export function BeginButton({ begin, testId = begin.testId, look = "primary", size }: Props) {
  const Icon = begin.icon ?? Plus;
  const words = (
    <>
      <Icon aria-hidden />
      {begin.label}
    </>
  );
  if (begin.reason === undefined && "to" in begin) {
    return (
      <Button look={look} size={size} asChild>
        <AppLink plain to={begin.to} search={begin.search} data-testid={testId}>
          {words}
        </AppLink>
      </Button>
    );
  }
  return (
    <Button
      look={look}
      size={size}
      reason={begin.reason}
      onClick={"onClick" in begin ? begin.onClick : undefined}
      data-testid={testId}
    >
      {words}
    </Button>
  );
}
