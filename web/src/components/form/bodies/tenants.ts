/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const newAdministrator = /* @__PURE__ */ (() => z.object({
  displayName: needed().max(120),
  email: needed().max(200),
}))();

export const newTenant = /* @__PURE__ */ (() => z.object({
  baseCurrency: needed(),
  contactEmail: z.string().max(200),
  kind: z.enum(["operator","white-label","class4"]),
  legalName: needed().max(120),
  name: needed().max(120),
  timeZone: needed(),
}))();

export const tenantSuspension = /* @__PURE__ */ (() => z.object({
  reason: needed().max(500),
}))();
