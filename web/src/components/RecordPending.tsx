import { Lock, SearchX } from "lucide-react";
import { ApiProblem, isForbidden, isNotFound } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { AppLink } from "./AppLink";
import { PageHeader } from "./PageHeader";
import { LoadFailed, Placeholder } from "./states";
import { type Crumb, useTrail } from "./workspace";

/** The address names something that cannot be: `abc` for a number. */
const isUnreadable = (error: unknown) => error instanceof ApiProblem && (error.status === 400 || error.status === 422);

type Props = {
  /** What kind of thing it is; its name is not known yet. */
  title: string;
  crumbs?: readonly Crumb[];
  error: unknown;
  onRetry: () => void;
};

/** The page of a record that is not there: not yet, not any more, never was, or not for this person. Leads back to the list. */
export function RecordPending({ title, crumbs, error, onRetry }: Props) {
  const { t } = useTranslation();
  const list = [...useTrail(), ...(crumbs ?? [])].at(-1);
  const why = isForbidden(error) ? "forbidden" : isNotFound(error) || isUnreadable(error) ? "missing" : undefined;
  if (why === undefined) {
    return (
      <>
        <PageHeader title={title} crumbs={crumbs} />
        <Card>{error ? <LoadFailed error={error} onRetry={onRetry} /> : <Skeleton className="h-64 w-full" />}</Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t(`common.record.${why}.title`)}
        // several such tabs stand beside each other
        tabTitle={t(`common.record.${why}.tab`, { what: title })}
        crumbs={crumbs}
        missing={why === "missing"}
      />
      <Card>
        <div role="alert">
          <Placeholder
            testId={`state-${why}`}
            icon={why === "forbidden" ? <Lock /> : <SearchX />}
            title={t(`common.record.${why}.what`, { what: title })}
            hint={t(`common.record.${why}.hint`)}
            action={
              list && (
                <Button look="primary" asChild>
                  <AppLink plain to={list.to} data-testid="link-back-to-list">
                    {t("common.record.back", { list: list.label })}
                  </AppLink>
                </Button>
              )
            }
          />
        </div>
      </Card>
    </>
  );
}
