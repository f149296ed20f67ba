import { useSyncExternalStore } from "react";
import { useTranslation } from "@/lib/i18n";

/** How a tenant shows itself: before the sign-in by its host name, afterwards by the session. */
export type Brand = { productName: string | null; accent: string | null };

let shown: Brand | undefined;
const listeners = new Set<() => void>();

/** From now on pages bear this name and these colours. */
export function showBrand(brand: Brand): void {
  shown = brand;
  for (const tell of listeners) tell();
  const sheet = document.getElementById("brand");
  if (brand.accent === null) sheet?.remove();
  else if (sheet?.dataset.accent !== brand.accent) void import("./brandColours").then(({ wear }) => wear(brand.accent));
}

/** The name that pages bear; undefined as long as nobody knows. */
export function useProduct(): string | undefined {
  const { t } = useTranslation();
  const brand = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => shown,
  );
  return brand && (brand.productName ?? t("common.product"));
}
