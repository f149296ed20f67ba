import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLive } from "@/lib/liveStream";
import { alertsQuery, LINE, LOOK_MS, SIGN_OF_LIFE_MS } from "./alerts";

/**
 * Fetches alerts anew whenever the server says that they may be others. Answers how often they must be looked at besides: never while the line to
 * the server stands, every so often while it does not.
 */
export function useFollowAlerts(): number | false {
  const queries = useQueryClient();
  const { latest, state } = useLive<{ revision: string }>(LINE, "bell", SIGN_OF_LIFE_MS);
  const revision = latest?.revision;
  // The line comes from outside of React; each new revision makes what was fetched before it old.
  useEffect(() => {
    if (revision !== undefined) void queries.invalidateQueries({ queryKey: alertsQuery.queryKey });
  }, [queries, revision]);
  return state === "live" ? false : LOOK_MS;
}
