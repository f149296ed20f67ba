/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const ruleJson = /* @__PURE__ */ (() => z.object({
  attestLevel: z.enum(["a","b","c"]).nullable(),
  attested: z.enum(["any","yes","verified","no"]),
  blocks: z.enum(["policy-refused","policy-not-found","policy-identity-wanted","policy-anonymous","policy-too-many-calls","policy-declined","policy-unwanted"]).nullable(),
  called: z.array(z.string()).max(100),
  calledCountries: z.array(z.string()),
  calledElsewhere: z.boolean(),
  callerCountries: z.array(z.string()),
  callerElsewhere: z.boolean(),
  callerTypes: z.array(z.enum(["not-said","ordinary","priority","data","test","operator","payphone","unknown","mobile-hplmn","mobile-vplmn","emergency","cellular","cellular-roaming","hospital","hotel","prison","police","ieps"])),
  callers: z.array(z.string()).max(100),
  certificateId: z.string().nullable(),
  fewerDigits: z.number().int().min(1).max(15).nullable(),
  moreDigits: z.number().int().min(1).max(15).nullable(),
  mostCalls: z.number().int().min(1).max(1000).nullable(),
  sameNumber: z.boolean(),
  timeClassId: z.string().nullable(),
  validity: z.enum(["any","valid","missing-or-invalid"]),
  whileClosed: z.boolean(),
  withinMinutes: z.number().int().min(1).max(1440).nullable(),
}))();

export const changedPolicy = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
  rules: z.array(ruleJson).max(100),
  version: z.number().int(),
}))();

export const newPolicy = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
  rules: z.array(ruleJson).max(100),
}))();
