/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { z } from "../rules";

export const newSecret = /* @__PURE__ */ (() => z.object({
  value: z.string().nullable(),
  version: z.number().int(),
}))();

export const newValue = /* @__PURE__ */ (() => z.object({
  value: z.unknown(),
  version: z.number().int(),
}))();
