import { CloudOff, Inbox, Lock, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { ApiProblem, ApiUnreachable, isForbidden, isNotFound } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { readablePath } from "@/lib/readablePath";
import { Button } from "@/ui/Button";
import { type Begin, BeginButton } from "./BeginButton";

/** What stands where content would be. */
export function Placeholder({
  icon,
  title,
  hint,
  action,
  testId,
}: {
  icon: ReactNode;
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  testId: string;
}) {
  return (
    <div data-testid={testId} className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      <span aria-hidden className="mb-2 text-muted-foreground [&_svg]:size-7">
        {icon}
      </span>
      <p className="text-base font-semibold">{title}</p>
      {hint && <p className="max-w-md text-base text-balance text-muted-foreground">{hint}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** Either the person makes the first one here, or is told where it comes from. */
type NoneYetProps = { title: string } & ({ begin: Begin; hint?: string } | { begin?: undefined; hint: string });

/** Nothing has ever been here. Says how the first one comes about. */
export function NoneYet({ title, hint, begin }: NoneYetProps) {
  return (
    <Placeholder
      testId="state-none"
      icon={<Inbox />}
      title={title}
      hint={hint}
      action={begin && <BeginButton begin={begin} testId="button-first" />}
    />
  );
}

/** There are things, but the filter hides them all. */
export function NoResult({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Placeholder
      testId="state-no-result"
      icon={<SearchX />}
      title={t("common.filter.noResult")}
      hint={t("common.filter.noResultHint")}
      action={
        <Button onClick={onClear} data-testid="button-clear-no-result">
          {t("common.filter.clear")}
        </Button>
      }
    />
  );
}

/** Answers that say no for a reason: conflict, gone, too large, not possible as asked. */
const REFUSED = [409, 410, 413, 422];

/** The words for an error: what happened and whose turn it is. Never the server's raw text. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ApiUnreachable)
      return t(error.reason === "deadline" ? "common.error.late" : "common.error.unreachable");
    if (isForbidden(error)) return t("common.error.forbidden");
    // A refusal's detail is a sentence for people; a fault's is not, and stays away from the screen.
    if (isNotFound(error)) return (error as ApiProblem).detail || t("common.error.notFound");
    if (error instanceof ApiProblem && REFUSED.includes(error.status) && error.detail) {
      // of fields that are wrong it only counts them, and where it is told they have no place of their own
      const wrong = error.code === "invalid" ? error.fields : [];
      return [
        error.detail,
        ...wrong.map(({ field, message }) => `${readablePath(field)}: ${message.replace(/\.$/, "")}.`),
      ].join(" ");
    }
    const code = error instanceof ApiProblem ? `${error.status} ${error.code}` : "?";
    return t("common.error.unexpected", { code });
  };
}

/** A failed load, with the way out: `back` where something else can be asked for. A thing that is gone is not worth trying again. */
export function LoadFailed({
  error,
  onRetry,
  back,
}: {
  error: unknown;
  onRetry: () => void;
  back?: { label: string; onPress: () => void };
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const final = isNotFound(error) || isForbidden(error) || (error instanceof ApiProblem && error.status === 422);
  return (
    <div role="alert">
      <Placeholder
        testId="state-error"
        icon={back ? <SearchX /> : final ? <Lock /> : <CloudOff />}
        title={t("common.error.title")}
        // what is asked for is named by the address, and by its number at that: the person knows it by another name
        hint={isNotFound(error) ? t("common.error.notFound") : errorText(error)}
        action={
          back ? (
            <Button onClick={back.onPress} data-testid="button-way-back">
              {back.label}
            </Button>
          ) : (
            !final && <Button onClick={onRetry}>{t("common.retry")}</Button>
          )
        }
      />
    </div>
  );
}
