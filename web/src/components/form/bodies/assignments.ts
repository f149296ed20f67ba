/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { instant, z } from "../rules";

export const limitJson = /* @__PURE__ */ (() => z.object({
  id: z.string().nullable(),
  level: z.enum(["all","category","group","customer"]),
  most: z.number().int().min(0),
}))();

export const newAssignment = /* @__PURE__ */ (() => z.object({
  categoryIds: z.array(z.number().int()).max(10000),
  customerIds: z.array(z.number().int()).max(10000),
  endsAt: instant().nullable(),
  excludedIds: z.array(z.number().int()).max(10000),
  groupIds: z.array(z.number().int()).max(10000),
  keepExisting: z.boolean(),
  keptIds: z.array(z.number().int()).max(10000),
  limits: z.array(limitJson).max(10000),
  mode: z.enum(["all","categories","groups","specific"]),
  startsAt: instant().nullable(),
  version: z.number().int(),
}))();
