/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const changedOriginationList = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
  version: z.number().int(),
}))();

export const newOriginationList = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
}))();

export const originationNumbersForm = /* @__PURE__ */ (() => z.object({
  mode: z.enum(["insert","add","remove","replace"]),
  text: z.string(),
}))();
