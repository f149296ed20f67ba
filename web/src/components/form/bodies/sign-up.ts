/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { email, needed, z } from "../rules";

export const newSignUp = /* @__PURE__ */ (() => z.object({
  company: needed().max(120),
  displayName: needed().max(120),
  email: email().max(300),
}))();
