/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const changedNumberList = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
  version: z.number().int(),
}))();

export const entriesForm = /* @__PURE__ */ (() => z.object({
  mode: z.enum(["insert","add","remove","replace"]),
  text: z.string(),
}))();

export const newNumberList = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  note: z.string().max(500),
}))();

export const newUse = /* @__PURE__ */ (() => z.object({
  effect: z.enum(["refuse","except"]),
  number: z.enum(["called","caller"]),
  scope: z.enum(["all","carrier","service","supplier"]),
  targetId: z.number().int().nullable(),
}))();
