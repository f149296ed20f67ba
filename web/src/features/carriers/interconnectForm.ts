import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useMay } from "@/components/rights";
import type { Interconnect, InterconnectForm } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { changeInterconnect, interconnectQuery } from "./queries";
import { refreshCarriers } from "./refresh";

/** All that a change must tell; each tab edits some of it. */
export function interconnectFormOf(one: Interconnect): InterconnectForm {
  return {
    name: one.name,
    enabled: one.enabled,
    capacityLimit: one.capacityLimit,
    cpsLimit: one.cpsLimit,
    techPrefix: one.techPrefix,
    addresses: one.addresses,
    numberRules: one.numberRules,
    callerRules: one.callerRules,
    callerSource: one.callerSource,
    asserted: one.asserted,
    caller: one.caller,
    checks: one.checks,
    media: one.media,
    signalling: one.signalling,
    egress: one.egress,
    progressTimeoutMs: one.progressTimeoutMs,
    ringTimeoutMs: one.ringTimeoutMs,
    ratingPlanId: one.ratingPlanId === null ? null : Number(one.ratingPlanId),
    maxTalkSeconds: one.maxTalkSeconds,
    acknowledgesWideRanges: null,
    version: one.version,
  };
}

/** The tabs are only those of interconnects that take calls, who always have it. */
export function egressOf(one: Interconnect): NonNullable<Interconnect["egress"]> {
  if (one.egress === null) throw new Error(`interconnect ${one.id} takes no calls`);
  return one.egress;
}

/** A form over a part of an interconnect: `take` gives its values, `give` what they change. */
export function useInterconnectForm<V extends Record<string, unknown>>(
  id: string,
  schema: z.ZodType<V, V>,
  one: Interconnect,
  take: (one: Interconnect) => V,
  give: (values: V) => Partial<InterconnectForm>,
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const record = useMemo((): Versioned<V> => ({ values: take(one), version: one.version }), [one, take]);
  const load = useCallback(() => queries.fetchQuery({ ...interconnectQuery(one.id), staleTime: 0 }), [queries, one.id]);
  return useRecordForm<V>({
    id,
    schema,
    record,
    save: async (values, version) => {
      await changeInterconnect(one.id, {
        ...interconnectFormOf(one),
        ...give(values),
        version: version ?? one.version,
      });
      const saved = await load();
      void refreshCarriers(queries);
      showToast("success", t("carriers.inter.saved", { name: saved.name }));
      return { values: take(saved), version: saved.version };
    },
    reload: async () => {
      const theirs = await load();
      return { values: take(theirs), version: theirs.version };
    },
  });
}

export const useMayChange = () => useMay("carriers.interconnect.change");
