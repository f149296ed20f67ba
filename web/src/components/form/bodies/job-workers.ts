/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { z } from "../rules";

export const state = /* @__PURE__ */ (() => z.object({
  state: z.enum(["running","paused","draining"]),
}))();
