/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const categoryInput = /* @__PURE__ */ (() => z.object({
  active: z.boolean(),
  code: needed().regex(new RegExp("^(?:[a-z0-9-]{1,40})$")),
  defaultBilling: z.string().regex(new RegExp("^(?:prepaid|postpaid)$")),
  description: z.string().max(500),
  name: needed().max(80),
  position: z.number().int(),
  showOnWebsite: z.boolean(),
  version: z.number().int().nullable(),
}))();
