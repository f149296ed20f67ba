import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "@/features/identity/session";
import { ApiProblem, ApiUnreachable, isConflict, isNotSignedIn } from "@/lib/api/problem";
import { onStreamRefused } from "@/lib/streamRefusals";
import { shell } from "./shell/shellStore";

const RETRIES = 2;
const isLate = (error: ApiUnreachable) => error.reason === "deadline";

/** The cache of all server data. It also notices, in one place, when the session or the server is gone. */
export function createQueryClient(): QueryClient {
  const noticeFailure = (error: unknown) => {
    if (error instanceof ApiUnreachable && !isLate(error)) shell.server(false);
    // The rule changed while somebody worked; the shell leads to where a second factor is set up, or says that the tenant is suspended.
    if (
      error instanceof ApiProblem &&
      ["second-factor-enrolment-required", "tenant-suspended"].includes(error.code ?? "")
    ) {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
    // Without a session in the cache nobody was signed in, and the route guard leads to the sign-in page.
    if (isNotSignedIn(error) && client.getQueryData(sessionQuery.queryKey)) shell.sessionEnded();
  };
  const noticeAnswer = () => shell.server(true);

  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeFailure, onSuccess: noticeAnswer }),
    mutationCache: new MutationCache({
      onError: (error) => {
        noticeFailure(error);
        // What is shown is not what there is: whoever opens it again must find what somebody else has saved.
        if (isConflict(error)) void client.invalidateQueries();
      },
      onSuccess: noticeAnswer,
    }),
    defaultOptions: {
      queries: {
        // The browser's own idea of being offline would only hold requests back in silence; a failed one is told.
        networkMode: "always",
        staleTime: 30_000,
        // A refusal will be the same next time; only a server that could not be reached is asked again by itself. One that is
        // too slow already would only be given more to do.
        retry: (failures, error) => error instanceof ApiUnreachable && !isLate(error) && failures < RETRIES,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  onStreamRefused(() => void client.refetchQueries({ queryKey: sessionQuery.queryKey }));
  return client;
}
