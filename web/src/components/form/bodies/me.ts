/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { instant, needed, z } from "../rules";

export const changedPassword = /* @__PURE__ */ (() => z.object({
  password: z.string().min(1).max(300),
}))();

export const changedProfile = /* @__PURE__ */ (() => z.object({
  displayName: needed().max(120),
  locale: z.string(),
  timeZone: z.string(),
  version: z.number().int(),
}))();

export const code = /* @__PURE__ */ (() => z.object({
  code: needed().max(20),
}))();

export const newApiKey = /* @__PURE__ */ (() => z.object({
  addresses: z.array(needed()).max(50),
  environment: z.enum(["live","test"]),
  expiresAt: instant().nullable(),
  heavyPerMinute: z.number().int().min(1).max(10000).nullable(),
  name: needed().max(80),
  permissions: z.array(needed()).max(500),
  readsPerMinute: z.number().int().min(1).max(100000),
  writesPerMinute: z.number().int().min(1).max(100000),
}))();

export const newExport = /* @__PURE__ */ (() => z.object({
  columns: z.array(needed()).max(200),
  filters: z.record(z.string(), z.string()),
  format: z.enum(["csv","xlsx"]),
  list: needed(),
  mark: z.boolean(),
  timeZone: needed(),
}))();

export const newPasskey = /* @__PURE__ */ (() => z.object({
  credential: needed().max(20000),
  name: needed().max(80),
}))();

export const newView = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  page: needed().max(100),
  shared: z.boolean(),
  state: z.record(z.string(), z.unknown()),
}))();

export const passkeyName = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
}))();

export const preferences = /* @__PURE__ */ (() => z.object({
  preferences: z.record(z.string(), z.unknown()),
}))();

export const proof = /* @__PURE__ */ (() => z.object({
  code: z.string().max(30).nullable(),
  passkey: z.string().max(20000).nullable(),
  password: z.string().max(300).nullable(),
}))();

export const readAlerts = /* @__PURE__ */ (() => z.object({
  upTo: z.number().int(),
}))();

export const viewDetails = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  shared: z.boolean(),
}))();
