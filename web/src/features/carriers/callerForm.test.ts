import { expect, test } from "vitest";
import type { Interconnect } from "@/lib/api/contractAdmin";
import {
  type Egress,
  egressSchema,
  giveEgress,
  giveIngress,
  type Ingress,
  ingressSchema,
  takeEgress,
  takeIngress,
} from "./callerForm";
import { NEW_RULE } from "./numberRules";

const stored = {
  numberRules: [{ ...NEW_RULE, startsWith: "44", strip: 2, prepend: "0" }],
  callerRules: [],
  callerSource: "from",
  asserted: "if-valid",
  egress: { numberRules: [{ ...NEW_RULE, prepend: "9" }], callerRules: [], sendPortability: false, sendTo: [] },
  caller: {
    customer: {
      check: "length",
      shortest: 7,
      longest: 15,
      refuses: "invalid",
      sets: "if-invalid",
      with: "listed",
      listId: "5",
      order: "in-turn",
      shows: "as-received",
    },
    supplier: {
      blocks: true,
      shortest: 11,
      longest: 12,
      blockStart: null,
      blockSize: null,
      listId: null,
      listOrder: "random",
      removesDisplay: true,
      inContact: true,
      trusted: true,
      style: "asserted-identity",
    },
  },
} as unknown as Interconnect;

type Customer = Ingress["caller"]["customer"];
type Supplier = Egress["caller"]["supplier"];

function customerGiven(changed: Partial<Customer>) {
  const form = takeIngress(stored);
  return giveIngress(stored, { ...form, caller: { customer: { ...form.caller.customer, ...changed } } }).caller;
}

function supplierGiven(changed: Partial<Supplier>) {
  const form = takeEgress(stored);
  return giveEgress(stored, { ...form, caller: { supplier: { ...form.caller.supplier, ...changed } } }).caller;
}

test("what is stored is what is given back, the other direction's with it", () => {
  const { numberRules, callerRules, callerSource, asserted, caller, egress } = stored;
  expect(giveIngress(stored, takeIngress(stored))).toEqual({ numberRules, callerRules, callerSource, caller });
  expect(giveEgress(stored, takeEgress(stored))).toEqual({ asserted, egress, caller });
  expect(ingressSchema.safeParse(takeIngress(stored)).success).toBe(true);
  expect(egressSchema.safeParse(takeEgress(stored)).success).toBe(true);
});

test.each<[string, () => object]>([
  ["numberRules", () => takeIngress(stored)],
  ["callerRules", () => takeIngress(stored)],
  ["egress.numberRules", () => takeEgress(stored)],
  ["egress.callerRules", () => takeEgress(stored)],
])("a refusal of %s finds its field in the form", (field, form) => {
  const found = field.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], form());
  expect(found).toBeInstanceOf(Array);
});

test.each<[string, Partial<Customer>, Partial<Customer>]>([
  ["without a check nothing is refused", { check: "none", sets: "never" }, { refuses: "nothing", with: "caller" }],
  ["an identity that is never set is set to nothing", { sets: "never" }, { refuses: "invalid", with: "caller" }],
])("%s", (_, typed, expected) => expect(customerGiven(typed)?.customer).toMatchObject(expected));

test.each<[string, Partial<Supplier>, Record<string, unknown>]>([
  ["who takes every call has no length", { blocks: false }, { blocks: false, shortest: null, longest: null }],
  [
    "who is sent numbers of a block takes every call",
    { blockStart: "442079461000" },
    { blocks: false, shortest: null, blockStart: "442079461000", blockSize: 1 },
  ],
  ["a block has its size", { blockStart: "4420", blockSize: 100 }, { blockStart: "4420", blockSize: 100 }],
  ["who is sent numbers of a list takes every call", { listId: "7" }, { blocks: false, shortest: null, listId: "7" }],
  ["a block goes before a list", { blockStart: "4420", listId: "7" }, { blockStart: "4420", listId: null }],
  ["a size alone is no block", { blockSize: 100 }, { blockStart: null, blockSize: null }],
  ["with From alone nobody is trusted", { style: "from-only" }, { trusted: false }],
])("%s", (_, typed, expected) => expect(supplierGiven(typed)?.supplier).toMatchObject(expected));
