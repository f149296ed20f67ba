/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const groupInput = /* @__PURE__ */ (() => z.object({
  active: z.boolean(),
  categoryId: z.number().int(),
  code: needed().regex(new RegExp("^(?:[a-z0-9-]{1,40})$")),
  description: z.string().max(500),
  name: needed().max(80),
  position: z.number().int(),
  version: z.number().int().nullable(),
}))();
