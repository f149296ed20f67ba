/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";
import { pickJson, ruleForm } from "./shared";

export const directForm = /* @__PURE__ */ (() => z.object({
  calledRules: z.array(ruleForm).max(100),
  callerRules: z.array(ruleForm).max(100),
  interconnectId: z.number().int(),
  supplierRules: z.boolean(),
}))();

export const enabledServicesForm = /* @__PURE__ */ (() => z.object({
  enabled: z.boolean(),
  services: z.array(pickJson).min(1).max(100),
}))();

export const newService = /* @__PURE__ */ (() => z.object({
  directInterconnectId: z.number().int().nullable(),
  interconnectId: z.number().int(),
  name: needed().max(80),
  ratingPlanId: z.number().int(),
  routingPlanId: z.number().int().nullable(),
}))();

export const portabilityForm = /* @__PURE__ */ (() => z.object({
  planId: z.number().int(),
  ratedBy: z.enum(["dialled","routing-number"]),
  status: z.enum(["any","ported","not-ported"]),
}))();

export const serviceForm = /* @__PURE__ */ (() => z.object({
  allowTranscoding: z.boolean(),
  blockedDestinations: z.array(z.string()).max(1000),
  blockedOrigins: z.array(z.string()).max(1000),
  capacityLimit: z.number().int().min(0).max(1000000).nullable(),
  cpsLimit: z.number().int().min(1).max(100000).nullable(),
  destinationListExcluding: z.boolean(),
  destinationListId: z.number().int().nullable(),
  destinations: z.array(z.string()).max(1000),
  direct: directForm.nullable(),
  enabled: z.boolean(),
  enforcementPolicyId: z.number().int().nullable(),
  excludedDestinations: z.array(z.string()).max(1000),
  excludedOrigins: z.array(z.string()).max(1000),
  maxDigits: z.number().int().min(1).max(15).nullable(),
  minDigits: z.number().int().min(1).max(15).nullable(),
  name: needed().max(80),
  originListExcluding: z.boolean(),
  originListId: z.number().int().nullable(),
  originMaxDigits: z.number().int().min(1).max(15).nullable(),
  originMinDigits: z.number().int().min(1).max(15).nullable(),
  origins: z.array(z.string()).max(1000),
  portability: portabilityForm.nullable(),
  ratingPlanId: z.number().int(),
  routingPlanId: z.number().int().nullable(),
  timeClassId: z.number().int(),
  version: z.number().int(),
}))();
