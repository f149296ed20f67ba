import {
  ArrowLeftRight,
  Clock,
  ListChecks,
  type LucideIcon,
  PhoneOutgoing,
  Route,
  ShieldCheck,
  Tags,
} from "lucide-react";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import type { MessageKey } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search";

/** Of each kind of record. */
export const OFFERED = 5;

/** Things that are only named: where each is shown, and who may see that. */
export type Choice = { id: string; name: string };
type Named = {
  group: MessageKey;
  /** First letter of the short id, as it is quoted: P4. */
  letter?: string;
  icon: LucideIcon;
  /** The page without which there is nowhere to go. */
  page: string;
  of: (choices: PlanChoices) => readonly Choice[];
  to: (choice: Choice) => { to: string; search?: Search };
};

const usedBy = (view: "services" | "interconnects") => (choice: Choice) => ({
  to: paths.admin.carriers(),
  search: { view, search: choice.name },
});

export const NAMED: readonly Named[] = [
  {
    group: "shell.search.sellPlans",
    letter: "P",
    icon: Tags,
    page: "carriers",
    of: ({ rating }) => rating.filter(({ side }) => side === "sell"),
    to: usedBy("services"),
  },
  {
    group: "shell.search.buyPlans",
    letter: "P",
    icon: Tags,
    page: "carriers",
    of: ({ rating }) => rating.filter(({ side }) => side === "buy"),
    to: usedBy("interconnects"),
  },
  {
    group: "shell.search.routingPlans",
    letter: "R",
    icon: Route,
    page: "carriers",
    of: ({ routing }) => routing,
    to: usedBy("services"),
  },
  {
    group: "shell.nav.enforcementPolicies",
    icon: ShieldCheck,
    page: "enforcement-policies",
    of: ({ policies }) => policies,
    to: ({ id }) => ({ to: paths.admin.enforcementPolicy(id) }),
  },
  {
    group: "shell.nav.numberLists",
    icon: ListChecks,
    page: "number-lists",
    of: ({ lists }) => lists,
    to: ({ id }) => ({ to: paths.admin.numberList(id) }),
  },
  {
    group: "shell.nav.originationLists",
    icon: PhoneOutgoing,
    page: "origination-lists",
    of: ({ originations }) => originations,
    to: ({ id }) => ({ to: paths.admin.originationList(id) }),
  },
  {
    group: "shell.nav.portabilityPlans",
    icon: ArrowLeftRight,
    page: "portability-plans",
    of: ({ portability }) => portability,
    to: ({ id }) => ({ to: paths.admin.portabilityPlan(id) }),
  },
  {
    group: "shell.nav.timeClasses",
    icon: Clock,
    page: "time-classes",
    of: ({ timeClasses }) => timeClasses,
    to: ({ id }) => ({ to: paths.admin.timeClasses(), search: { open: id } }),
  },
];

/** Those of the name, or of the short id `P4`; what begins with the text first. */
export function named(choices: readonly Choice[], typed: string, letter?: string): readonly Choice[] {
  const part = typed.toLowerCase();
  const at = ({ name }: Choice) => name.toLowerCase().indexOf(part);
  return choices
    .filter((one) => at(one) >= 0 || (letter && part === `${letter}${one.id}`.toLowerCase()))
    .sort((a, b) => Number(at(a) !== 0) - Number(at(b) !== 0) || a.name.localeCompare(b.name))
    .slice(0, OFFERED);
}
