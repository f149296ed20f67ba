/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { z } from "../rules";

export const newPassword = /* @__PURE__ */ (() => z.object({
  password: z.string().min(1).max(300),
}))();
