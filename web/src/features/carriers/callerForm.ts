import { callerForm, egressForm, interconnectForm, outgoingCallerForm } from "@/components/form/bodies/interconnects";
import { listOf, z } from "@/components/form/rules";
import type { Interconnect, InterconnectForm } from "@/lib/api/contractAdmin";
import { i18n } from "@/lib/i18n";
import { egressOf } from "./interconnectForm";
import { ruleSchema } from "./numberRules";

/** What is done with numbers on an interconnect: how they are rewritten, and how the caller's is checked and told. */

const NUMBER = /^[+]?\d{1,15}$/;
const isNumber = (text: string) => NUMBER.test(text);

/** Named as the server names them, so that a refusal finds its field. */
const rules = {
  numberRules: listOf(ruleSchema, interconnectForm.shape.numberRules),
  callerRules: listOf(ruleSchema, interconnectForm.shape.callerRules),
};

export const ingressSchema = interconnectForm.pick({ callerSource: true }).extend({
  ...rules,
  caller: callerForm.pick({ customer: true }),
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

export const egressSchema = interconnectForm.pick({ asserted: true }).extend({
  egress: egressForm.pick({ sendPortability: true }).extend(rules),
  caller: z.object({
    supplier: outgoingCallerForm.extend({
      // empty: no block
      blockStart: z.string().refine((text) => text === "" || isNumber(text), {
        error: () => i18n.t("carriers.caller.blockStartRule"),
      }),
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
