import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { CloudOff } from "lucide-react";
import { useEffect } from "react";
import { api } from "@/lib/api/client";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Mark } from "@/ui/Mark";
import { Notice } from "@/ui/Notice";
import { Spinner } from "@/ui/Spinner";
import { shell, useShell } from "./shellStore";

const PING_MS = 3_000;

/** Asks until the server answers anything at all, even a refusal, then does what was waiting for it. */
function usePing(enabled: boolean, whenBack = () => {}): void {
  useQuery({
    queryKey: ["ping"],
    enabled,
    retry: false,
    gcTime: 0,
    refetchInterval: PING_MS,
    queryFn: async () => {
      try {
        await api.get("/api/session");
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
      }
      shell.server(true);
      whenBack();
      return null;
    },
  });
}

/** Above the content while the server is silent. The page beneath keeps what it has. */
export function ServerDownBanner() {
  const { t } = useTranslation();
  const { serverDown } = useShell();
  const queries = useQueryClient();
  usePing(serverDown);
  // Whichever answer was the first to come through, this one's or another's: what failed meanwhile is asked for anew.
  useEffect(() => {
    if (!serverDown) return;
    return () => void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "ping" });
  }, [serverDown, queries]);
  if (!serverDown) return null;
  return (
    <div role="alert" data-testid="banner-server-down" className="off-paper">
      <Notice tone="danger" square action={<Spinner />}>
        <strong>{t("shell.down.title")}.</strong> {t("shell.down.text")}
      </Notice>
    </div>
  );
}

/** Instead of everything, when the server was already silent at the start. */
export function ServerDownPage() {
  const { t } = useTranslation();
  const router = useRouter();
  usePing(true, () => void router.invalidate());
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center gap-2 px-6 text-center">
      <title>{`${t("shell.down.title")} · ${t("common.product")}`}</title>
      <main className="flex flex-col items-center gap-2">
        <Mark className="mb-4 size-10" />
        <h1 className="flex items-center gap-2 text-xl font-semibold">
          <CloudOff aria-hidden className="size-5 text-danger" />
          {t("shell.down.title")}
        </h1>
        <p role="status" className="flex items-center gap-2 text-base text-muted-foreground">
          <Spinner />
          {t("shell.down.start")}
        </p>
      </main>
    </div>
  );
}
