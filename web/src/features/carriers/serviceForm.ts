import { directForm, portabilityForm, serviceForm } from "@/components/form/bodies/services";
import { listOf, needed, prefix, z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { Service, ServiceForm } from "@/lib/api/contractAdmin";
import { ruleSchema } from "./numberRules";

/** Of which numbers a service is, once they are looked up; and what its customer pays by. */
export const STATUSES = portabilityForm.shape.status.options;
export const RATED_BY = portabilityForm.shape.ratedBy.options;
/** How a number of a call is matched. */
export const MATCHES = ["any", "define", "list"] as const;
const prefixes = listOf(prefix(), serviceForm.shape.destinations);

/** Where calls go: the way of a routing plan, or to one supplier interconnect. The other one's field is kept empty. */
export const routeShape = {
  route: z.enum(["plan", "direct"]),
  routingPlanId: z.string(),
};
export type RouteValues = { route: "plan" | "direct"; routingPlanId: string };

/** Refuses an empty field of the chosen way; `direct` says where the supplier interconnect stands, as the body names it. */
export function wayIsNamed(
  values: RouteValues & { supplier: string },
  direct: readonly string[],
  context: z.RefinementCtx,
) {
  if (values.route === "plan" && !values.routingPlanId) missing(context, ["routingPlanId"]);
  if (values.route === "direct" && !values.supplier) missing(context, direct);
}

/** Ids are text in lists of choices; what a service goes by is chosen first, and then told in fields of its own. */
export const serviceSchema = serviceForm
  .omit({ version: true, portability: true, routingPlanId: true })
  .extend({
    ...routeShape,
    ratingPlanId: needed(),
    timeClassId: needed(),
    direct: directForm.extend({
      // empty where it goes the way of a plan
      interconnectId: z.string(),
      calledRules: listOf(ruleSchema, directForm.shape.calledRules),
      callerRules: listOf(ruleSchema, directForm.shape.callerRules),
    }),
    destinations: prefixes,
    excludedDestinations: prefixes,
    origins: prefixes,
    excludedOrigins: prefixes,
    blockedDestinations: prefixes,
    blockedOrigins: prefixes,
    destinationMatch: z.enum(MATCHES),
    destinationListId: z.string().nullable(),
    originMatch: z.enum(MATCHES),
    originListId: z.string().nullable(),
    enforcementPolicyId: z.string().nullable(),
    portabilityPlanId: z.string().nullable(),
    portabilityStatus: portabilityForm.shape.status,
    ratedBy: portabilityForm.shape.ratedBy,
  })
  .superRefine((values, context) =>
    wayIsNamed({ ...values, supplier: values.direct.interconnectId }, ["direct", "interconnectId"], context),
  )
  .superRefine((values, context) => {
    for (const side of ["destination", "origin"] as const)
      if (values[`${side}Match`] === "list" && !values[`${side}ListId`]) missing(context, [`${side}ListId`]);
  });
export type ServiceValues = z.infer<typeof serviceSchema>;

const missing = (context: z.RefinementCtx, path: readonly string[]) =>
  context.addIssue({ code: "too_small", origin: "string", minimum: 1, inclusive: true, input: "", path: [...path] });

const matchOf = (list: unknown, ...prefixes: readonly string[][]) =>
  list ? "list" : prefixes.some(({ length }) => length > 0) ? "define" : "any";

export function serviceValuesOf(service: Service): Versioned<ServiceValues> {
  const { direct } = service;
  return {
    version: service.version,
    values: {
      name: service.name,
      enabled: service.enabled,
      ratingPlanId: service.ratingPlanId,
      route: direct ? "direct" : "plan",
      routingPlanId: service.routingPlanId ?? "",
      direct: {
        interconnectId: direct?.interconnect.id ?? "",
        supplierRules: direct?.supplierRules ?? true,
        calledRules: direct?.calledRules ?? [],
        callerRules: direct?.callerRules ?? [],
      },
      capacityLimit: service.capacityLimit,
      cpsLimit: service.cpsLimit,
      destinations: service.destinations,
      excludedDestinations: service.excludedDestinations,
      origins: service.origins,
      excludedOrigins: service.excludedOrigins,
      minDigits: service.minDigits,
      maxDigits: service.maxDigits,
      timeClassId: service.timeClass.id,
      destinationMatch: matchOf(service.destinationList, service.destinations, service.excludedDestinations),
      destinationListId: service.destinationList?.id ?? null,
      destinationListExcluding: service.destinationListExcluding,
      originMatch: matchOf(service.originList, service.origins, service.excludedOrigins),
      originListId: service.originList?.id ?? null,
      originListExcluding: service.originListExcluding,
      originMinDigits: service.originMinDigits,
      originMaxDigits: service.originMaxDigits,
      blockedDestinations: service.blockedDestinations,
      blockedOrigins: service.blockedOrigins,
      enforcementPolicyId: service.enforcementPolicy?.id ?? null,
      allowTranscoding: service.allowTranscoding,
      portabilityPlanId: service.portability?.plan.id ?? null,
      portabilityStatus: service.portability?.status ?? "any",
      ratedBy: service.portability?.ratedBy ?? "dialled",
    },
  };
}

/** What a change tells: one way only. */
export function serviceFormOf(values: ServiceValues, version: number): ServiceForm {
  const { route, routingPlanId, direct, ...rest } = values;
  const { destinationMatch, originMatch, portabilityPlanId, portabilityStatus, ratedBy, ...fields } = rest;
  const listed = (match: string, id: string | null) => (match === "list" && id ? Number(id) : null);
  const typed = (match: string, list: string[]) => (match === "define" ? list : []);
  return {
    ...fields,
    destinations: typed(destinationMatch, values.destinations),
    excludedDestinations: typed(destinationMatch, values.excludedDestinations),
    destinationListId: listed(destinationMatch, values.destinationListId),
    destinationListExcluding: destinationMatch === "list" && values.destinationListExcluding,
    origins: typed(originMatch, values.origins),
    excludedOrigins: typed(originMatch, values.excludedOrigins),
    originListId: listed(originMatch, values.originListId),
    originListExcluding: originMatch === "list" && values.originListExcluding,
    ratingPlanId: Number(values.ratingPlanId),
    timeClassId: Number(values.timeClassId),
    enforcementPolicyId: values.enforcementPolicyId === null ? null : Number(values.enforcementPolicyId),
    portability:
      portabilityPlanId === null ? null : { planId: Number(portabilityPlanId), status: portabilityStatus, ratedBy },
    routingPlanId: route === "plan" ? Number(routingPlanId) : null,
    direct: route === "direct" ? { ...direct, interconnectId: Number(direct.interconnectId) } : null,
    version,
  };
}
