/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { instant, needed, z } from "../rules";
import { pickJson, ruleForm } from "./shared";

export const allowTestCalls = /* @__PURE__ */ (() => z.object({
  reason: z.string().max(200),
  until: instant(),
}))();

export const incomingCallerForm = /* @__PURE__ */ (() => z.object({
  check: z.enum(["none","length","length-and-e164"]),
  listId: z.string().nullable(),
  longest: z.number().int().min(1).max(32),
  order: z.enum(["random","in-turn"]),
  refuses: z.enum(["nothing","invalid","invalid-and-missing"]),
  sets: z.enum(["never","always","if-invalid"]),
  shortest: z.number().int().min(1).max(32),
  shows: z.enum(["as-received","anonymous","asserted-identity"]),
  with: z.enum(["caller","listed","caller-if-valid"]),
}))();

export const outgoingCallerForm = /* @__PURE__ */ (() => z.object({
  blockSize: z.number().int().min(1).max(100000).nullable(),
  blockStart: z.string().nullable(),
  blocks: z.boolean(),
  inContact: z.boolean(),
  listId: z.string().nullable(),
  listOrder: z.enum(["random","in-turn"]),
  longest: z.number().int().min(1).max(32).nullable(),
  removesDisplay: z.boolean(),
  shortest: z.number().int().min(1).max(32).nullable(),
  style: z.enum(["asserted-identity","remote-party-id","from-only"]),
  trusted: z.boolean(),
}))();

export const callerForm = /* @__PURE__ */ (() => z.object({
  customer: incomingCallerForm,
  supplier: outgoingCallerForm,
}))();

export const causeForm = /* @__PURE__ */ (() => z.object({
  cause: z.number().int().min(1).max(127).nullable(),
  code: z.string(),
  phrase: z.string().max(60),
  q850: z.number().int().min(1).max(127).nullable(),
  told: z.number().int().min(400).max(699),
}))();

export const certificatesForm = /* @__PURE__ */ (() => z.object({
  authorities: z.string().max(100000),
  by: z.enum(["system","own","none"]),
}))();

export const checksForm = /* @__PURE__ */ (() => z.object({
  addressType: z.enum(["transport","via"]).nullable(),
  contactDomain: z.string().max(100),
  fromDomain: z.string().max(100),
  lastVia: z.boolean().nullable(),
  proxies: z.array(z.string()).max(50).nullable(),
  tlsOnly: z.boolean(),
  trunkContext: z.string().max(100),
  trunkGroup: z.string().max(60),
  validateContact: z.boolean(),
  validateFrom: z.boolean(),
  validatePrefix: z.boolean(),
  validateTrunk: z.boolean(),
}))();

export const copyForm = /* @__PURE__ */ (() => z.object({
  carrierId: z.number().int(),
  currency: needed(),
  groups: z.array(z.enum(["ingress-validation","ingress-translation","services","egress-routing","egress-translation","rating-plan","signalling","media","monitoring","limits"])),
  name: needed().max(80),
}))();

export const monitoringForm = /* @__PURE__ */ (() => z.object({
  alarm: z.enum(["low","medium","high"]),
  failures: z.number().int().min(1).max(100),
  intervalSeconds: z.number().int().min(5).max(3600),
  mail: z.enum(["never","breach","breach-and-clear"]),
  mode: z.enum(["none","options","calls","both"]),
  recipients: z.array(z.string()).max(20),
  restoreMinutes: z.number().int().min(1).max(10080).nullable(),
}))();

export const redirectionsForm = /* @__PURE__ */ (() => z.object({
  mode: z.enum(["refuse","follow"]),
  onlyTo: z.array(z.string()).max(50),
}))();

export const sendToForm = /* @__PURE__ */ (() => z.object({
  enabled: z.boolean(),
  fallback: z.boolean(),
  host: needed().max(253),
  network: z.string().nullable(),
  port: z.number().int().min(1).max(65535).nullable(),
  transport: z.enum(["udp","tcp","tls"]),
}))();

export const trunkGroupForm = /* @__PURE__ */ (() => z.object({
  context: z.string().max(253),
  label: z.string().max(64),
  place: z.enum(["contact","request-uri","both"]),
}))();

export const egressForm = /* @__PURE__ */ (() => z.object({
  callerRules: z.array(ruleForm).max(100),
  certificates: certificatesForm,
  defaultRouting: z.enum(["exclude","include","preferred","last-resort"]),
  monitoring: monitoringForm,
  numberRules: z.array(ruleForm).max(100),
  redirections: redirectionsForm,
  sendPortability: z.boolean(),
  sendTo: z.array(sendToForm).min(1).max(20),
  techPrefix: z.string().max(16),
  trunkGroup: trunkGroupForm.nullable(),
}))();

export const enabledForm = /* @__PURE__ */ (() => z.object({
  enabled: z.boolean(),
  interconnects: z.array(pickJson).min(1).max(100),
}))();

export const endTestCalls = /* @__PURE__ */ (() => z.object({
  reason: z.string().max(200),
}))();

export const failoverForm = /* @__PURE__ */ (() => z.object({
  cause: z.number().int().min(1).max(127).nullable(),
  code: z.number().int().min(300).max(699).nullable(),
  next: z.boolean(),
}))();

export const packetForm = /* @__PURE__ */ (() => z.object({
  codec: z.enum(["pcma","pcmu","g722","g729","g723","g726-16","g726-24","g726-32","g726-40","g728","gsm","ilbc","speex","opus","amr","amr-wb","evs","g7221","l16","silk"]),
  millis: z.number().int().min(10).max(100),
}))();

export const mediaForm = /* @__PURE__ */ (() => z.object({
  codecs: z.array(z.enum(["pcma","pcmu","g722","g729","g723","g726-16","g726-24","g726-32","g726-40","g728","gsm","ilbc","speex","opus","amr","amr-wb","evs","g7221","l16","silk"])),
  comfortNoise: z.boolean(),
  digitsAsInfo: z.boolean(),
  dtmf: z.boolean(),
  fax: z.boolean(),
  packetMillis: z.number().int().min(10).max(100).nullable(),
  packets: z.array(packetForm).nullable(),
  relay: z.enum(["never","always"]),
  silenceSeconds: z.number().int().min(5).max(7200).nullable(),
  srtp: z.enum(["none","optional","required"]),
  video: z.boolean(),
}))();

export const timerForm = /* @__PURE__ */ (() => z.object({
  intervalSeconds: z.number().int().min(90).max(7200),
  leastSeconds: z.number().int().min(90).max(7200),
  mode: z.enum(["pass","remove","ours"]),
  refreshes: z.boolean(),
}))();

export const signallingForm = /* @__PURE__ */ (() => z.object({
  causes: z.array(causeForm).max(100),
  failover: z.array(failoverForm).max(100),
  identityHeader: z.enum(["pass","remove"]).nullable(),
  networks: z.array(z.string()).nullable(),
  reliability: z.enum(["pass","supported","required","blocked"]),
  timer: timerForm,
}))();

export const interconnectForm = /* @__PURE__ */ (() => z.object({
  acknowledgesWideRanges: z.boolean().nullable(),
  addresses: z.array(z.string()).max(220),
  asserted: z.enum(["pass","never","always","if-valid"]),
  caller: callerForm,
  callerRules: z.array(ruleForm).max(100),
  callerSource: z.enum(["from-then-asserted","asserted-then-from","from","asserted"]),
  capacityLimit: z.number().int().min(0).max(1000000).nullable(),
  checks: checksForm,
  cpsLimit: z.number().int().min(1).max(100000).nullable(),
  egress: egressForm.nullable(),
  enabled: z.boolean(),
  maxTalkSeconds: z.number().int().min(1).max(86400).nullable(),
  media: mediaForm,
  name: needed().max(80),
  numberRules: z.array(ruleForm).max(100),
  progressTimeoutMs: z.number().int().min(500).max(180000).nullable(),
  ratingPlanId: z.number().int().nullable(),
  ringTimeoutMs: z.number().int().min(1000).max(300000).nullable(),
  signalling: signallingForm,
  techPrefix: z.string().max(16),
  version: z.number().int(),
}))();

export const newInterconnect = /* @__PURE__ */ (() => z.object({
  carrierId: z.number().int(),
  currency: needed(),
  direction: z.enum(["customer","supplier","bilateral"]),
  host: z.string().max(253).nullable(),
  name: needed().max(80),
  port: z.number().int().min(1).max(65535).nullable(),
}))();

export const serviceCopiesForm = /* @__PURE__ */ (() => z.object({
  services: z.array(z.number().int()),
  sourceId: z.number().int(),
}))();

export const serviceOrderForm = /* @__PURE__ */ (() => z.object({
  before: z.array(z.number().int()).nullable(),
  services: z.array(z.number().int()),
}))();
