/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const changedCertificate = /* @__PURE__ */ (() => z.object({
  chain: z.string().max(32768),
  key: z.string().max(32768).nullable(),
  name: needed().max(80),
  url: z.string().max(300),
  version: z.number().int(),
}))();

export const newCertificate = /* @__PURE__ */ (() => z.object({
  chain: needed().max(32768),
  key: z.string().max(32768).nullable(),
  name: needed().max(80),
  url: z.string().max(300),
}))();

export const requestedCertificate = /* @__PURE__ */ (() => z.object({
  commonName: needed().max(64),
  country: z.string().max(2),
  name: needed().max(80),
  organisation: z.string().max(64),
  providerCode: z.string().max(10),
  url: z.string().max(300),
}))();
