/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { decimal, needed, z } from "../rules";

export const moneyJson = /* @__PURE__ */ (() => z.object({
  amount: decimal(),
  currency: z.string(),
}))();

export const roleLimits = /* @__PURE__ */ (() => z.object({
  adjustUpTo: moneyJson.nullable(),
  fourEyesAbove: moneyJson.nullable(),
  refundUpTo: moneyJson.nullable(),
}))();

export const changedRole = /* @__PURE__ */ (() => z.object({
  description: z.string().max(500),
  limits: roleLimits,
  name: needed().max(80),
  permissions: z.array(needed()).max(1000),
  portal: z.enum(["admin","customer","carrier","class4"]),
  scope: z.enum(["all","assigned","own"]),
  version: z.number().int(),
}))();

export const newRole = /* @__PURE__ */ (() => z.object({
  description: z.string().max(500),
  limits: roleLimits,
  name: needed().max(80),
  permissions: z.array(needed()).max(1000),
  portal: z.enum(["admin","customer","carrier","class4"]),
  scope: z.enum(["all","assigned","own"]),
}))();
