import { z } from "@/components/form/rules";
import type { Assignment, AssignmentMode, NewAssignment } from "@/lib/api/contractCustomers";
import { i18n } from "@/lib/i18n";

export const MODES: readonly AssignmentMode[] = ["all", "categories", "groups", "specific"];

export const schema = z
  .object({
    mode: z.enum(["all", "categories", "groups", "specific"]),
    categoryIds: z.array(z.string()),
    groupIds: z.array(z.string()),
    customerIds: z.array(z.string()),
    excludedIds: z.array(z.string()),
    keptIds: z.array(z.string()),
    startsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
  })
  .superRefine((values, context) => {
    if (values.startsAt && values.endsAt && values.startsAt >= values.endsAt) {
      context.addIssue({ code: "custom", path: ["endsAt"], message: i18n.t("entitlements.endsBeforeStart") });
    }
  });
export type Values = z.infer<typeof schema>;

export function valuesOf(assignment: Assignment): Values {
  const { mode, categoryIds, groupIds, customerIds, excludedIds, keptIds, startsAt, endsAt } = assignment;
  return { mode, categoryIds, groupIds, customerIds, excludedIds, keptIds, startsAt, endsAt };
}

/**
 * What is sent. Lists that the mode does not look at are sent empty, so that nothing comes into force later that nobody
 * sees now; named customers count beside categories and groups. Limits stay as they are.
 */
export function wantedOf(
  values: Values,
  { limits }: Pick<Assignment, "limits">,
  keepExisting: boolean,
  version: number,
): NewAssignment {
  const numbers = (ids: readonly string[]) => ids.map(Number);
  const everybody = values.mode === "all";
  return {
    mode: values.mode,
    categoryIds: values.mode === "categories" ? numbers(values.categoryIds) : [],
    groupIds: values.mode === "categories" || values.mode === "groups" ? numbers(values.groupIds) : [],
    customerIds: everybody ? [] : numbers(values.customerIds),
    excludedIds: numbers(values.excludedIds),
    keptIds: numbers(values.keptIds),
    startsAt: values.startsAt,
    endsAt: values.endsAt,
    limits,
    keepExisting,
    version,
  };
}
