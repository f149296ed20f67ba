/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const changedPortabilityPlan = /* @__PURE__ */ (() => z.object({
  fromCalls: z.enum(["ignore","honour"]),
  name: needed().max(80),
  note: z.string().max(500),
  version: z.number().int(),
}))();

export const newPortabilityPlan = /* @__PURE__ */ (() => z.object({
  fromCalls: z.enum(["ignore","honour"]),
  name: needed().max(80),
  note: z.string().max(500),
}))();
