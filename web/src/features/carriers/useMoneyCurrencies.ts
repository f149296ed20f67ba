import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay } from "@/components/rights";
import { ratesInForceQuery } from "../currencies/queries";
import { sessionQuery } from "../identity/session";
import { tradedCurrenciesQuery } from "./queries";

/**
 * The currencies that the company has to do with: `traded`, those its carriers have balances in, and `shown`, those that
 * sums can be asked for in, which are its own and those of its exchange rates too. `chosen` stays among both, so that an
 * address that names another shows what it does.
 */
export function useMoneyCurrencies(chosen: { traded?: string; shown?: string } = {}) {
  const mayRates = useMay("currencies.exchange-rate.view");
  const own = useQuery(sessionQuery).data?.tenant.baseCurrency;
  const traded = useQuery(tradedCurrenciesQuery).data;
  const rates = useQuery({ ...ratesInForceQuery, enabled: mayRates }).data?.items;
  return useMemo(() => {
    const rated = rates?.flatMap(({ base, quote }) => [base, quote]) ?? [];
    return {
      traded: inOrder([...(traded ?? []), chosen.traded]),
      shown: inOrder([own, ...(traded ?? []), ...rated, chosen.shown]),
    };
  }, [own, traded, rates, chosen.traded, chosen.shown]);
}

const inOrder = (codes: readonly (string | undefined)[]): string[] =>
  [...new Set(codes)].filter((code) => code !== undefined).sort();
