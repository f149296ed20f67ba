/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const alertTemplateForm = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  subject: z.string().max(200),
  text: z.string().max(4000),
  version: z.number().int(),
}))();

export const alertTemplateWords = /* @__PURE__ */ (() => z.object({
  subject: z.string().max(200),
  text: z.string().max(4000),
}))();

export const newAlertTemplate = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  subject: z.string().max(200),
  text: z.string().max(4000),
}))();
