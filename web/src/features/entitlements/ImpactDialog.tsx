import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useErrorText } from "@/components/states";
import type { Assignment, Impact } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { type Values, wantedOf } from "./assignmentForm";
import { previewAssignment } from "./queries";

/** Before it is saved: who gains it, who loses it, and whether those who have it keep it. */
export function ImpactDialog({
  assignment,
  values,
  onConfirm,
  onClose,
}: {
  assignment: Assignment;
  values: Values;
  onConfirm: (keepExisting: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [keep, setKeep] = useState(false);
  const wanted = wantedOf(values, keep, assignment.version);
  const preview = useQuery({
    queryKey: ["assignments", assignment.type, assignment.id, "preview", wanted],
    queryFn: ({ signal }) => previewAssignment(assignment.type, assignment.id, wanted, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
  const impact = preview.data?.impact;
  const takesAway = keep || (impact?.loses.count ?? 0) > 0;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t("entitlements.impact.title", { title: assignment.title })}
      description={t("entitlements.impact.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("entitlements.impact.back")}</Button>
          <Button
            look={impact && impact.loses.count > 0 ? "danger" : "primary"}
            reason={
              preview.error
                ? t("entitlements.impact.notPossible")
                : !impact || preview.isPlaceholderData
                  ? t("entitlements.impact.looking")
                  : undefined
            }
            onClick={() => onConfirm(keep)}
            data-testid="button-confirm-assignment"
          >
            {t("common.form.save")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        {preview.error && (
          <Notice tone="danger" urgent>
            {errorText(preview.error)}
          </Notice>
        )}
        {impact ? (
          <div className="grid gap-3 sm:grid-cols-3" data-testid="impact">
            <Who title={t("entitlements.impact.gains")} who={impact.gains} testId="impact-gains" />
            <Who title={t("entitlements.impact.loses")} who={impact.loses} testId="impact-loses" />
            <Who title={t("entitlements.impact.keeps")} who={impact.keeps} testId="impact-keeps" />
          </div>
        ) : (
          !preview.error && <Skeleton className="h-32 w-full" />
        )}
        {takesAway && (
          <Field label={t("entitlements.impact.keep")} hint={t("entitlements.impact.keepHint")}>
            {(tie) => (
              <Switch
                {...tie}
                on={keep}
                onChange={setKeep}
                yes={t("common.yes")}
                no={t("common.no")}
                testId="switch-keep"
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}

function Who({ title, who, testId }: { title: string; who: Impact["gains"]; testId: string }) {
  const { t } = useTranslation();
  const more = who.count - who.names.length;
  return (
    <section className="min-w-0 rounded-lg border border-border p-3" data-testid={testId}>
      <h3 className="flex items-baseline justify-between gap-2 text-sm font-semibold">
        {title}
        <span className="text-lg tabular-nums">{formatCount(who.count)}</span>
      </h3>
      <ScrollRegion label={title} className="mt-1 max-h-48 overflow-y-auto">
        <ul className="flex flex-col gap-0.5 text-base">
          {who.names.map((name, index) => (
            <li key={`${name} ${index}`} className="truncate">
              {name}
            </li>
          ))}
          {more > 0 && (
            <li className="text-muted-foreground">
              {t("entitlements.impact.more", { count: more, formatted: formatCount(more) })}
            </li>
          )}
          {who.count === 0 && <li className="text-muted-foreground">{t("entitlements.nobody")}</li>}
        </ul>
      </ScrollRegion>
    </section>
  );
}
