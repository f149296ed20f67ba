/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const forgottenPassword = /* @__PURE__ */ (() => z.object({
  email: needed().max(300),
}))();
