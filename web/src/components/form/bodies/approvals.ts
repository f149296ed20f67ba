/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const approvalDecision = /* @__PURE__ */ (() => z.object({
  reason: z.string().max(500),
}))();

export const approvalRefusal = /* @__PURE__ */ (() => z.object({
  reason: needed().max(500),
}))();
