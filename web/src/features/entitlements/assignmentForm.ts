import { limitJson, newAssignment } from "@/components/form/bodies/assignments";
import { listOf, z } from "@/components/form/rules";
import type { Assignment, AssignmentMode, NewAssignment } from "@/lib/api/contractCustomers";
import { i18n } from "@/lib/i18n";

export const MODES: readonly AssignmentMode[] = ["all", "categories", "groups", "specific"];

// ids are text in lists of choices
const ids = listOf(z.string(), newAssignment.shape.categoryIds);

export const schema = newAssignment
  .pick({ mode: true, startsAt: true, endsAt: true })
  .extend({
    categoryIds: ids,
    groupIds: ids,
    customerIds: ids,
    excludedIds: ids,
    keptIds: ids,
    // empty until it is typed
    limits: listOf(limitJson.extend({ most: limitJson.shape.most.nullable() }), newAssignment.shape.limits),
  })
  .superRefine((values, context) => {
    if (values.startsAt && values.endsAt && values.startsAt >= values.endsAt) {
      context.addIssue({ code: "custom", path: ["endsAt"], message: i18n.t("entitlements.endsBeforeStart") });
    }
    const whole = values.limits.every(({ level, id, most }) => most !== null && (level === "all" || id !== null));
    const once = new Set(values.limits.map(({ level, id }) => `${level} ${id ?? ""}`)).size === values.limits.length;
    if (!whole || !once) {
      const message = i18n.t(whole ? "entitlements.limit.twice" : "entitlements.limit.half");
      context.addIssue({ code: "custom", path: ["limits"], message });
    }
  });
export type Values = z.infer<typeof schema>;
export type Limit = Values["limits"][number];

export function valuesOf(assignment: Assignment): Values {
  const { mode, categoryIds, groupIds, customerIds, excludedIds, keptIds, startsAt, endsAt, limits } = assignment;
  return {
    mode,
    categoryIds,
    groupIds,
    customerIds,
    excludedIds,
    keptIds,
    startsAt,
    endsAt,
    limits: limits.map(({ level, id, most }) => ({ level, id, most })),
  };
}

/**
 * What is sent. Lists that the mode does not look at are sent empty, so that nothing comes into force later that nobody
 * sees now; named customers count beside categories and groups.
 */
export function wantedOf(values: Values, keepExisting: boolean, version: number): NewAssignment {
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
    limits: values.limits.map(({ level, id, most }) => ({ level, id: level === "all" ? null : id, most: most ?? 0 })),
    keepExisting,
    version,
  };
}
