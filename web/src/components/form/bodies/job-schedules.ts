/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { z } from "../rules";

export const paused = /* @__PURE__ */ (() => z.object({
  paused: z.boolean(),
}))();
