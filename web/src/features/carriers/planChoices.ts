import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Choice } from "@/components/form/fields";
import { useMay } from "@/components/rights";
import { api } from "@/lib/api/client";
import type { Named, Page } from "@/lib/api/contract";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import type { Customer, CustomerAccess } from "@/lib/api/contractCustomers";
import { codeText, useTranslation } from "@/lib/i18n";

/** What the customer behind a carrier may be sold; null for a carrier that is nobody's customer. */
const soldQuery = (carrier: Named) =>
  queryOptions({
    queryKey: ["carrier-access", carrier.id],
    queryFn: async ({ signal }): Promise<readonly CustomerAccess[] | null> => {
      const query = { search: carrier.name, limit: 100 };
      const { items } = await api.get<Page<Customer>>("/api/admin/customers", { query, signal });
      const customer = items.find((one) => one.carrier?.id === carrier.id);
      if (!customer) return null;
      const access = await api.get<{ items: CustomerAccess[] }>(`/api/admin/customers/${customer.id}/access`, {
        signal,
      });
      return access.items;
    },
  });

/**
 * The plans that calls of this carrier can be sold by. One that is not assigned to its customer is shown, cannot be chosen
 * and says why; the one a service is on stays. Whoever may not see customers is told by the server alone.
 */
export function usePlanChoices(
  plans: PlanChoices | undefined,
  currency: string,
  carrier: Named,
  kept?: string,
): readonly Choice[] {
  const { t } = useTranslation();
  const sold = useQuery({ ...soldQuery(carrier), enabled: useMay("customers.account.view") }).data;
  return (plans?.rating ?? [])
    .filter((plan) => plan.side === "sell" && plan.currency === currency)
    .map(({ id, name }) => {
      const rule = sold?.find((one) => one.type === "rating-plan" && one.id === id);
      return !rule || rule.allowed || id === kept
        ? { value: id, label: name }
        : {
            value: id,
            label: t("carriers.service.planNotSold", { name, why: codeText("accessRule", rule.rule) }),
            disabled: true,
          };
    });
}
