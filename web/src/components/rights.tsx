import { createContext, useContext } from "react";
import { mayUse, type Rights } from "@/lib/rights";

const Context = createContext<Rights>({});

/** Told by the shell once per session; everything beneath may ask. */
export const RightsProvider = Context.Provider;

/** Whether the person may do what the permission names, e.g. `useMay("billing.invoice.issue")`. */
export function useMay(permission: string): boolean {
  return mayUse(useContext(Context), { permission });
}
