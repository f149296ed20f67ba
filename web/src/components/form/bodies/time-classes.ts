/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { needed, z } from "../rules";

export const spanForm = /* @__PURE__ */ (() => z.object({
  days: z.array(z.enum(["monday","tuesday","wednesday","thursday","friday","saturday","sunday"])).min(1),
  end: needed(),
  start: needed(),
}))();

export const newTimeClass = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  spans: z.array(spanForm).min(1).max(50),
  timeZone: needed(),
}))();

export const timeClassForm = /* @__PURE__ */ (() => z.object({
  name: needed().max(80),
  spans: z.array(spanForm).min(1).max(50),
  timeZone: needed(),
  version: z.number().int(),
}))();
