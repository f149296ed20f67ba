/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { day, z } from "../rules";

export const issue = /* @__PURE__ */ (() => z.object({
  version: z.number().int(),
}))();

export const newInvoice = /* @__PURE__ */ (() => z.object({
  carrierId: z.number().int(),
  periodFrom: day(),
  periodTo: day(),
}))();

export const newInvoices = /* @__PURE__ */ (() => z.object({
  periodFrom: day(),
  periodTo: day(),
}))();
