import { createContext, useContext } from "react";
import { useTranslation } from "@/lib/i18n";
import { mayUse, type Rights } from "@/lib/rights";

const Context = createContext<Rights>({});

/** Told by the shell once per session; everything beneath may ask. */
export const RightsProvider = Context.Provider;

/** All that the person may do, for what asks of many things at once. */
export const useRights = (): Rights => useContext(Context);

/** Whether the person may do what the permission names, e.g. `useMay("billing.invoice.issue")`. */
export function useMay(permission: string): boolean {
  return mayUse(useContext(Context), { permission });
}

/** For the `reason` of a button: why the role does not let the person press it, or nothing. */
export function useRefusal(permission: string): string | undefined {
  const { t } = useTranslation();
  const { readOnlyOf } = useContext(Context);
  if (useMay(permission)) return undefined;
  return readOnlyOf === undefined ? t("common.notYourRole") : t("common.tenantSuspended", { tenant: readOnlyOf });
}
