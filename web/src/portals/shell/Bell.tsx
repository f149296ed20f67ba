import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell as BellIcon, CheckCheck, List } from "lucide-react";
import { AppLink } from "@/components/AppLink";
import { useErrorText } from "@/components/states";
import { When } from "@/components/When";
import { LOOKS } from "@/features/operations/alertLooks";
import { alertsQuery, placeOfAlert, readAlert, readAlerts } from "@/features/operations/alerts";
import { useFollowAlerts } from "@/features/operations/followAlerts";
import type { Alert } from "@/lib/api/contractOperations";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { TrayMenu } from "./TrayMenu";

/** What has happened that this person should know, newest first; each leads to the record that it is about. */
export function Bell() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const alerts = useQuery({ ...alertsQuery, refetchInterval: useFollowAlerts() });
  const done = {
    onSuccess: () => queries.invalidateQueries({ queryKey: alertsQuery.queryKey }),
    onError: (error: Error) => showToast("danger", errorText(error)),
  };
  const readOne = useMutation({ mutationFn: readAlert, ...done });
  const readAll = useMutation({ mutationFn: readAlerts, ...done });
  const unread = alerts.data?.unread ?? 0;
  const worst = alerts.data?.worst;
  const items = alerts.data?.items ?? [];
  const newest = items[0];
  return (
    <TrayMenu
      sign={BellIcon}
      label={unread > 0 ? t("shell.bell.unread", { count: unread }) : t("shell.bell.label")}
      count={worst ? unread : 0}
      badge={worst ? LOOKS[worst].badge : ""}
      name="bell"
    >
      <MenuLabel>{t("shell.bell.label")}</MenuLabel>
      {alerts.error && items.length === 0 && <MenuLabel>{errorText(alerts.error)}</MenuLabel>}
      {alerts.data && items.length === 0 && <MenuLabel>{t("shell.bell.none")}</MenuLabel>}
      {items.map((alert) => (
        <AlertItem key={alert.id} alert={alert} onRead={() => !alert.read && readOne.mutate(alert.id)} />
      ))}
      <MenuRule />
      {unread > 0 && newest && (
        <MenuItem onSelect={() => readAll.mutate(newest.id)} testId="button-read-all">
          <CheckCheck aria-hidden />
          {t("shell.bell.readAll")}
        </MenuItem>
      )}
      <MenuItem asChild testId="link-all-alerts">
        <AppLink plain to={paths.admin.alerts()}>
          <List aria-hidden />
          {t("shell.bell.all")}
        </AppLink>
      </MenuItem>
    </TrayMenu>
  );
}

function AlertItem({ alert, onRead }: { alert: Alert; onRead: () => void }) {
  const { t } = useTranslation();
  const { Icon, tone } = LOOKS[alert.severity];
  const place = placeOfAlert(alert);
  const body = (
    <>
      <Icon aria-label={t(`shell.bell.severity.${alert.severity}`)} className={classes("size-4 shrink-0", tone)} />
      <span className="w-80 max-w-[70vw] min-w-0">
        <span
          className={classes("block text-sm wrap-break-word", alert.read ? "text-muted-foreground" : "font-medium")}
        >
          {!alert.read && <span className="sr-only">{t("shell.bell.isUnread")} </span>}
          {alert.text}
        </span>
        <span className="block text-xs text-muted-foreground">
          <When at={alert.raisedAt} />
        </span>
      </span>
    </>
  );
  return (
    <MenuItem asChild={place !== undefined} onSelect={onRead} testId={`alert-${alert.id}`}>
      {place ? (
        <AppLink plain to={place.to} search={place.search}>
          {body}
        </AppLink>
      ) : (
        body
      )}
    </MenuItem>
  );
}
