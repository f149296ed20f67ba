import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay } from "@/components/rights";
import { useTranslation } from "@/lib/i18n";
import { currencies, type Named } from "@/lib/places";
import { ratesInForceQuery } from "./queries";

/** All currencies, first those that the company has an exchange rate for: sums in them can be shown in its own currency. */
export function useCurrencies(): readonly (Named & { note?: string })[] {
  const { t } = useTranslation();
  const may = useMay("currencies.exchange-rate.view");
  const rates = useQuery({ ...ratesInForceQuery, enabled: may }).data?.items;
  return useMemo(() => {
    const rated = new Set(rates?.flatMap(({ base, quote }) => [base, quote]));
    const all = currencies();
    return [
      ...all
        .filter(({ value }) => rated.has(value))
        .map((one) => ({ ...one, note: t("currencies.rated", { code: one.value }) })),
      ...all.filter(({ value }) => !rated.has(value)),
    ];
  }, [rates, t]);
}
