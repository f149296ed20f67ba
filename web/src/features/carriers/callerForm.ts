import { z } from "@/components/form/rules";
import type { Interconnect, InterconnectForm } from "@/lib/api/contractAdmin";
import { egressOf } from "./interconnectForm";
import { ruleSchema } from "./numberRules";

/** What is done with numbers on an interconnect: how they are rewritten, and how the caller's is checked and told. */

const MOST_DIGITS = 32;
const digits = () => z.number().int().min(1).max(MOST_DIGITS);
const NUMBER = /^[+]?\d{1,15}$/;
const isNumber = (text: string) => NUMBER.test(text);

/** Named as the server names them, so that a refusal finds its field. */
const rulesSchema = z.object({ numberRules: z.array(ruleSchema).max(100), callerRules: z.array(ruleSchema).max(100) });

export const ingressSchema = rulesSchema.extend({
  callerSource: z.enum(["from-then-asserted", "asserted-then-from", "from", "asserted"]),
  caller: z.object({
    customer: z.object({
      check: z.enum(["none", "length", "length-and-e164"]),
      shortest: digits(),
      longest: digits(),
      refuses: z.enum(["nothing", "invalid", "invalid-and-missing"]),
      sets: z.enum(["never", "always", "if-invalid"]),
      with: z.enum(["caller", "listed", "caller-if-valid"]),
      listId: z.string().nullable(),
      order: z.enum(["random", "in-turn"]),
      shows: z.enum(["as-received", "anonymous", "asserted-identity"]),
    }),
  }),
});
export type Ingress = z.infer<typeof ingressSchema>;

export const takeIngress = (one: Interconnect): Ingress => ({
  numberRules: one.numberRules,
  callerRules: one.callerRules,
  callerSource: one.callerSource,
  caller: { customer: one.caller.customer },
});

/** What is not on the screen, because it would have no effect, is not asked for either. */
export function giveIngress(
  one: Interconnect,
  { caller: { customer }, ...values }: Ingress,
): Partial<InterconnectForm> {
  return {
    ...values,
    caller: {
      ...one.caller,
      customer: {
        ...customer,
        refuses: customer.check === "none" ? "nothing" : customer.refuses,
        with: customer.sets === "never" ? "caller" : customer.with,
      },
    },
  };
}

export const egressSchema = z.object({
  egress: rulesSchema.extend({ sendPortability: z.boolean() }),
  asserted: z.enum(["pass", "never", "always", "if-valid"]),
  caller: z.object({
    supplier: z.object({
      blocks: z.boolean(),
      shortest: digits().nullable(),
      longest: digits().nullable(),
      blockStart: z.string().refine((text) => text === "" || isNumber(text)),
      blockSize: z.number().int().min(1).max(100_000).nullable(),
      listId: z.string().nullable(),
      listOrder: z.enum(["random", "in-turn"]),
      removesDisplay: z.boolean(),
      inContact: z.boolean(),
      trusted: z.boolean(),
      style: z.enum(["asserted-identity", "remote-party-id", "from-only"]),
    }),
  }),
});
export type Egress = z.infer<typeof egressSchema>;

export const takeEgress = (one: Interconnect): Egress => ({
  egress: {
    numberRules: egressOf(one).numberRules,
    callerRules: egressOf(one).callerRules,
    sendPortability: egressOf(one).sendPortability,
  },
  asserted: one.asserted,
  caller: { supplier: { ...one.caller.supplier, blockStart: one.caller.supplier.blockStart ?? "" } },
});

export function giveEgress(
  one: Interconnect,
  { egress, asserted, caller: { supplier } }: Egress,
): Partial<InterconnectForm> {
  const block = supplier.blockStart !== "";
  const listId = block ? null : supplier.listId;
  const blocks = supplier.blocks && !block && listId === null;
  return {
    asserted,
    egress: { ...egressOf(one), ...egress },
    caller: {
      ...one.caller,
      supplier: {
        ...supplier,
        blocks,
        listId,
        shortest: blocks ? supplier.shortest : null,
        longest: blocks ? supplier.longest : null,
        blockStart: block ? supplier.blockStart : null,
        blockSize: block ? (supplier.blockSize ?? 1) : null,
        trusted: supplier.trusted && supplier.style !== "from-only",
      },
    },
  };
}
