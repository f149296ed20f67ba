/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { email, needed, z } from "../rules";

export const changedPerson = /* @__PURE__ */ (() => z.object({
  displayName: needed().max(120),
  locale: z.string(),
  timeZone: z.string(),
  version: z.number().int(),
}))();

export const givenRoles = /* @__PURE__ */ (() => z.object({
  roles: z.array(needed()).max(20),
}))();

export const newPerson = /* @__PURE__ */ (() => z.object({
  carrierId: z.string().nullable(),
  displayName: needed().max(120),
  email: email().max(300),
  portal: needed(),
  roles: z.array(needed()).max(20),
}))();

export const personSuspension = /* @__PURE__ */ (() => z.object({
  reason: needed().max(500),
}))();
