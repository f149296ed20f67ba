/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const newBrand = /* @__PURE__ */ (() => z.object({
  accent: z.string().nullable(),
  productName: needed().max(60),
  supportEmail: z.string(),
  version: z.number().int(),
}))();

export const newHost = /* @__PURE__ */ (() => z.object({
  host: z.string(),
}))();

export const newLogo = /* @__PURE__ */ (() => z.object({
  png: z.string(),
}))();
