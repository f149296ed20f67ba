/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { z } from "../rules";

export const ruleForm = /* @__PURE__ */ (() => z.object({
  maxLength: z.number().int().min(1).max(32).nullable(),
  minLength: z.number().int().min(1).max(32).nullable(),
  prepend: z.string().max(16),
  replacement: z.string().max(16).nullable(),
  startsWith: z.string().max(20),
  strip: z.number().int().min(0).max(20),
}))();

export const pickJson = /* @__PURE__ */ (() => z.object({
  id: z.number().int(),
  version: z.number().int(),
}))();
