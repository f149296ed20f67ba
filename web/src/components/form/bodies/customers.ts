/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const changedCustomer = /* @__PURE__ */ (() => z.object({
  categoryId: z.number().int(),
  companyName: needed().max(200),
  groupId: z.number().int().nullable(),
  version: z.number().int(),
}))();

export const newCustomer = /* @__PURE__ */ (() => z.object({
  categoryId: z.number().int(),
  companyName: needed().max(200),
  groupId: z.number().int().nullable(),
}))();

export const newStatus = /* @__PURE__ */ (() => z.object({
  reason: z.string().max(500),
  status: z.enum(["pending-approval","pending-kyc","active","limited","suspended","closed"]),
  version: z.number().int(),
}))();
