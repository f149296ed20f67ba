import type { FetchQueryOptions, QueryClient, QueryKey } from "@tanstack/react-query";
import { ApiProblem } from "@/lib/api/problem";

/**
 * A record as its list has it now, asked of the server anew.
 * @throws ApiProblem not-found when it is no longer there
 */
export async function findAgain<T extends { id: string }, L extends { items: readonly T[] }, K extends QueryKey>(
  queries: QueryClient,
  list: FetchQueryOptions<L, Error, L, K>,
  id: string,
): Promise<L["items"][number]> {
  const { items } = await queries.fetchQuery({ ...list, staleTime: 0 });
  const found = items.find((one) => one.id === id);
  if (!found) throw new ApiProblem(404, "not-found", null);
  return found;
}
