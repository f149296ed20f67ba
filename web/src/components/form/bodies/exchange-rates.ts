/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { decimal, instant, needed, z } from "../rules";

export const newRate = /* @__PURE__ */ (() => z.object({
  base: needed(),
  from: instant().nullable(),
  quote: needed(),
  rate: decimal(),
}))();
