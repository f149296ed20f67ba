/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const credentials = /* @__PURE__ */ (() => z.object({
  code: z.string().max(30).nullable(),
  email: needed().max(300),
  password: z.string().min(1).max(300),
}))();

export const passkeyCredentials = /* @__PURE__ */ (() => z.object({
  credential: needed().max(20000),
}))();
