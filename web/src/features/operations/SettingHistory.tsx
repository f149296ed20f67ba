import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { LoadFailed, NoneYet } from "@/components/states";
import { When } from "@/components/When";
import type { Setting, SettingChange } from "@/lib/api/contractOperations";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Skeleton } from "@/ui/Skeleton";
import { useValueText } from "./SettingRow";
import { pictureOf } from "./settingForm";
import { settingHistoryQuery } from "./settingQueries";

/** Who changed a setting, when, from what to what; newest first. */
export function SettingHistory({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const history = useQuery(settingHistoryQuery(setting.name, cursors.at(-1)));
  const items = history.data?.items;
  const next = history.data?.nextCursor;
  return (
    <Dialog
      open
      side="right"
      onOpenChange={(open) => !open && onClose()}
      title={t("operations.settings.historyOf", { title: setting.title })}
      description={setting.name}
      closeLabel={t("common.close")}
      footer={
        (cursors.length > 1 || next) && (
          <>
            <Button
              reason={cursors.length > 1 ? undefined : t("operations.settings.newest")}
              onClick={() => setCursors(cursors.slice(0, -1))}
            >
              {t("common.page.previous")}
            </Button>
            <Button
              reason={next ? undefined : t("operations.settings.oldest")}
              onClick={() => next && setCursors([...cursors, next])}
            >
              {t("common.page.next")}
            </Button>
          </>
        )
      }
    >
      {history.error ? (
        <LoadFailed error={history.error} onRetry={() => history.refetch()} />
      ) : !items ? (
        <Skeleton className="mt-4 h-40 w-full" />
      ) : items.length === 0 ? (
        <NoneYet title={t("operations.settings.neverChanged")} hint={t("operations.settings.neverChangedHint")} />
      ) : (
        <ol className="mt-4 divide-y divide-border border-y border-border" data-testid="setting-history">
          {items.map((one) => (
            <Change key={one.entryId} change={one} secret={setting.kind === "secret"} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Change({ change, secret }: { change: SettingChange; secret: boolean }) {
  const { t } = useTranslation();
  const mayAudit = useMay("operations.audit.view");
  const valueText = useValueText();
  const show = (json: string | null | undefined) => {
    const picture = pictureOf(json);
    if (!picture) return t("common.notKnown");
    return picture.usual
      ? t("operations.settings.usualIs", { value: valueText(picture.value) })
      : valueText(picture.value);
  };
  return (
    <li className="py-2.5 text-base">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{change.by}</span>
        <span className="text-sm text-muted-foreground">
          {mayAudit ? (
            <AppLink to={paths.admin.auditEntry(change.entryId)}>
              <When at={change.at} style="full" />
            </AppLink>
          ) : (
            <When at={change.at} style="full" />
          )}
        </span>
      </p>
      {!secret && (
        <p className="wrap-anywhere text-muted-foreground">
          {t("operations.settings.fromTo", { before: show(change.before), after: show(change.after) })}
        </p>
      )}
    </li>
  );
}
