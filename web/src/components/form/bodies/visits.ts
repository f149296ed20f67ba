/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const newVisit = /* @__PURE__ */ (() => z.object({
  carrierId: needed(),
  mayChange: z.boolean(),
  reason: needed().max(500),
}))();
