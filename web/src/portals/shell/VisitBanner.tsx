import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Eye } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useErrorText } from "@/components/states";
import { leaveVisit } from "@/features/identity/visits";
import type { Session } from "@/lib/api/contract";
import { formatDuration } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";

/** Above everything while staff are in a customer's portal: whose it is, what may be done there, how long yet, and the way out. */
export function VisitBanner({ session, visit }: { session: Session; visit: NonNullable<Session["visit"]> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const back = useCallback(async () => {
    // Away from the customer's pages first; then the start asks who is there now, and leads to the portal that the person came from.
    await navigate({ to: paths.admin.start() });
    queries.clear();
    await navigate({ to: paths.start() });
    if (session.carrier) await navigate({ to: paths.admin.carrier(session.carrier.id) });
  }, [navigate, queries, session.carrier]);
  const leave = useMutation({
    mutationFn: leaveVisit,
    onSuccess: back,
    onError: (error) => showToast("danger", errorText(error)),
  });
  const left = useTimeLeft(visit.until);
  const over = left <= 0;

  // The server has ended it by itself; the pages follow.
  useEffect(() => {
    if (!over) return;
    showToast("success", t("shell.visit.over"));
    void back();
  }, [over, back, t]);

  return (
    <section
      aria-label={t("shell.visit.label")}
      data-testid="banner-visit"
      className="off-paper flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b-2 border-warning bg-warning-soft px-4 py-2 text-base text-warning"
    >
      <Eye aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-64 wrap-break-word">
        <strong>{t("shell.visit.title", { name: session.carrier?.name ?? "" })}</strong>{" "}
        {t(visit.mayChange ? "shell.visit.changing" : "shell.visit.looking")}{" "}
        <span className="opacity-90">{t("shell.visit.reason", { reason: visit.reason })}</span>
      </p>
      <span role="timer" data-testid="text-visit-left" className="font-mono font-semibold tabular-nums">
        {t("shell.visit.left", { time: formatDuration(Math.max(0, left)) })}
      </span>
      <Button look="primary" busy={leave.isPending} onClick={() => leave.mutate()} data-testid="button-leave-visit">
        {t("shell.visit.leave")}
      </Button>
    </section>
  );
}

/** Milliseconds until an instant, told anew each second. */
function useTimeLeft(until: string): number {
  const [now, setNow] = useState(() => Date.now());

  // A clock on the wall: nothing else tells that a second has gone by.
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(tick);
  }, []);

  return new Date(until).getTime() - now;
}
