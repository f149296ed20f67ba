import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import type { Carrier, CarrierForm } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { carrierQuery, changeCarrier } from "./queries";
import { refreshCarriers } from "./refresh";

/** All that a change of a carrier must tell; each tab edits some of it. */
export function formOf(carrier: Carrier): CarrierForm {
  return {
    name: carrier.name,
    code: carrier.code,
    kind: carrier.kind,
    timeZone: carrier.timeZone,
    accountManagerId: carrier.accountManager ? Number(carrier.accountManager.id) : null,
    capacityLimit: carrier.capacityLimit,
    cpsLimit: carrier.cpsLimit,
    circularRouting: carrier.circularRouting,
    termsDays: carrier.termsDays,
    legalName: carrier.legalName,
    address: carrier.address,
    postcode: carrier.postcode,
    country: carrier.country,
    billing: carrier.billing,
    billTo: carrier.billTo,
    shipTo: carrier.shipTo,
    taxCode: carrier.taxCode,
    billingEmail: carrier.billingEmail,
    technicalEmail: carrier.technicalEmail,
    telephone: carrier.telephone,
    fax: carrier.fax,
    website: carrier.website,
    customerAccountNumber: carrier.customerAccountNumber,
    supplierAccountNumber: carrier.supplierAccountNumber,
    billingMode: carrier.billingMode,
    version: carrier.version,
  };
}

/** A form over a part of a carrier's record. What another tab or person saved meanwhile is met as a conflict, never overwritten. */
export function useCarrierForm<T extends Partial<CarrierForm>>(
  id: string,
  schema: z.ZodType<T, T>,
  carrier: Carrier,
  partOf: (form: CarrierForm) => T,
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const record = useMemo(
    (): Versioned<T> => ({ values: partOf(formOf(carrier)), version: carrier.version }),
    [carrier, partOf],
  );
  const load = () => queries.fetchQuery({ ...carrierQuery(carrier.id), staleTime: 0 });
  return useRecordForm<T>({
    id,
    schema,
    record,
    save: async (values, version) => {
      await changeCarrier(carrier.id, { ...formOf(carrier), ...values, version: version ?? carrier.version });
      const saved = await load();
      void refreshCarriers(queries);
      showToast("success", t("carriers.detail.saved", { name: saved.name }));
      return { values: partOf(formOf(saved)), version: saved.version };
    },
    reload: async () => {
      const theirs = await load();
      return { values: partOf(formOf(theirs)), version: theirs.version };
    },
  });
}
