/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { amount, day, needed, z } from "../rules";
import { pickJson } from "./shared";

export const addressJson = /* @__PURE__ */ (() => z.object({
  address: needed().max(500),
  country: z.string().max(2),
  postcode: z.string().max(80),
}))();

export const alertWordsJson = /* @__PURE__ */ (() => z.object({
  subject: z.string().max(200),
  templateId: z.string().nullable(),
  text: z.string().max(4000),
}))();

export const alertLettersJson = /* @__PURE__ */ (() => z.object({
  cleared: alertWordsJson,
  last: alertWordsJson,
  triggered: alertWordsJson,
}))();

export const alertRecipientForm = /* @__PURE__ */ (() => z.object({
  address: z.string().nullable(),
  id: z.string().nullable(),
  kind: z.enum(["contact","person","address"]),
  sendAs: z.enum(["to","cc","bcc"]),
}))();

export const changedCarrier = /* @__PURE__ */ (() => z.object({
  accountManagerId: z.number().int().nullable(),
  address: z.string().max(500),
  billTo: z.string().max(500),
  billing: addressJson.nullable(),
  billingEmail: z.string().max(500),
  billingMode: z.enum(["automatic","manual-notification","not-defined"]),
  capacityLimit: z.number().int().min(0).max(1000000).nullable(),
  circularRouting: z.boolean(),
  code: needed().max(60),
  country: z.string().max(2),
  cpsLimit: z.number().int().min(1).max(100000).nullable(),
  customerAccountNumber: z.string().max(80),
  fax: z.string().max(80),
  kind: z.enum(["customer","supplier","bilateral"]),
  legalName: z.string().max(500),
  name: needed().max(200),
  postcode: z.string().max(80),
  shipTo: z.string().max(500),
  supplierAccountNumber: z.string().max(80).nullable(),
  taxCode: z.string().max(80),
  technicalEmail: z.string().max(500),
  telephone: z.string().max(80),
  termsDays: z.number().int().min(0).max(365),
  timeZone: needed(),
  version: z.number().int(),
  website: z.string().max(500),
}))();

export const contactForm = /* @__PURE__ */ (() => z.object({
  email: z.string(),
  fax: z.string().max(80),
  jobTitle: z.string().max(80),
  mobile: z.string().max(80),
  name: needed().max(80),
  note: z.string().max(500),
  telephone: z.string().max(80),
  version: z.number().int().nullable(),
}))();

export const creditAlertForm = /* @__PURE__ */ (() => z.object({
  currency: needed(),
  kind: z.enum(["low-balance","supplier-balance","customer-net-exposure","supplier-net-exposure","customer-spend","supplier-spend"]),
  measure: z.enum(["amount","percent"]),
  minutesApart: z.number().int().min(1).max(10080),
  mostLetters: z.number().int().min(1).max(100),
  recipients: z.array(alertRecipientForm).min(1).max(20),
  threshold: amount(),
  version: z.number().int().nullable(),
  words: alertLettersJson,
}))();

export const currencyLimitForm = /* @__PURE__ */ (() => z.object({
  currency: needed(),
  limit: amount().nullable(),
}))();

export const creditForm = /* @__PURE__ */ (() => z.object({
  creditType: z.enum(["prepaid","postpaid"]).nullable(),
  currency: needed(),
  customerLimit: amount().nullable(),
  netBreach: z.enum(["alert-only","block"]),
  netLimit: amount().nullable(),
  otherCustomerLimits: z.array(currencyLimitForm).nullable(),
  otherSupplierLimits: z.array(currencyLimitForm).nullable(),
  supplierCreditType: z.enum(["prepaid","postpaid"]).nullable(),
  supplierLimit: amount().nullable(),
  version: z.number().int(),
}))();

export const newAdjustment = /* @__PURE__ */ (() => z.object({
  amount: amount(),
  appliedOn: day().nullable(),
  currency: needed(),
  movement: z.enum(["credit","debit"]),
  note: z.string().max(500),
  reason: z.enum(["manual","correction","goodwill","refund","other"]),
  reference: z.string().max(80),
  side: z.enum(["customer","supplier"]),
}))();

export const newCarrier = /* @__PURE__ */ (() => z.object({
  accountManagerId: z.number().int().nullable(),
  capacityLimit: z.number().int().min(0).max(1000000).nullable(),
  code: needed().max(60),
  cpsLimit: z.number().int().min(1).max(100000).nullable(),
  creditType: z.enum(["prepaid","postpaid"]).nullable(),
  currency: needed().min(3).max(3),
  customerLimit: amount().nullable(),
  customerOpeningBalance: amount().nullable(),
  kind: z.enum(["customer","supplier","bilateral"]),
  name: needed().max(200),
  status: z.enum(["prospect","pending-kyc","testing","active","suspended","closing","closed"]).nullable(),
  supplierCreditType: z.enum(["prepaid","postpaid"]).nullable(),
  supplierLimit: amount().nullable(),
  supplierOpeningBalance: amount().nullable(),
  timeZone: needed(),
}))();

export const newCarrierStatus = /* @__PURE__ */ (() => z.object({
  carriers: z.array(pickJson).min(1).max(100),
  cause: z.enum(["credit","fraud","admin"]).nullable(),
  reason: z.string(),
  status: z.enum(["prospect","pending-kyc","testing","active","suspended","closing","closed"]),
}))();

export const newCurrency = /* @__PURE__ */ (() => z.object({
  currency: needed().min(3).max(3),
}))();

export const newReversal = /* @__PURE__ */ (() => z.object({
  note: z.string().max(500),
}))();

export const orderForm = /* @__PURE__ */ (() => z.object({
  before: z.array(z.number().int()).nullable(),
  interconnects: z.array(z.number().int()),
}))();

export const spendLimitForm = /* @__PURE__ */ (() => z.object({
  amount: amount().nullable(),
  breach: z.enum(["alert-only","stop"]),
  currency: needed(),
  mode: z.enum(["rolling","fixed-day"]),
  side: z.enum(["customer","supplier"]),
  version: z.number().int(),
}))();

export const spendReset = /* @__PURE__ */ (() => z.object({
  currency: needed(),
  reason: z.string().max(200),
  side: z.enum(["customer","supplier"]),
}))();
