import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { FilterBar, FilterSelect } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { Alert } from "@/lib/api/contractOperations";
import { classes } from "@/lib/classes";
import { codeText, useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { LOOKS } from "./alertLooks";
import { alertsQuery, allAlertsQuery, KINDS, placeOfAlert, readAlert, readAlerts, SEVERITIES } from "./alerts";

/** Everything that has rung for this person, read or not; each leads to the record that it is about. */
export function AlertsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { search, clear } = useSearchState();
  const paging = usePaging();
  const asked = {
    read: oneOf(["true", "false"] as const, search.read),
    severity: oneOf(SEVERITIES, search.severity),
    kind: search.kind,
  };
  const view = useTableView();
  const wanted = { ...asked, sort: view.sortText };
  const found = useQuery(allAlertsQuery({ ...wanted, cursor: paging.cursor, limit: paging.limit }));
  const bell = useQuery(alertsQuery).data;
  const newest = bell?.items[0];
  const done = {
    onSuccess: () => queries.invalidateQueries({ queryKey: alertsQuery.queryKey }),
    onError: (error: Error) => showToast("danger", errorText(error)),
  };
  const { mutate: read } = useMutation({ mutationFn: readAlert, ...done });
  const readAll = useMutation({ mutationFn: readAlerts, ...done });
  const columns = useMemo(() => alertColumns(t, read), [t, read]);
  const rows = found.data?.items;
  const filtered = Object.values(asked).some(Boolean);
  return (
    <>
      <PageHeader
        title={t("shell.nav.alerts")}
        lead={t("operations.alert.lead")}
        actions={
          <Button
            busy={readAll.isPending}
            reason={bell && bell.unread === 0 ? t("operations.alert.allRead") : undefined}
            onClick={() => newest && readAll.mutate(newest.id)}
            data-testid="button-read-all-alerts"
          >
            {t("shell.bell.readAll")}
          </Button>
        }
      />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={found} page="alerts" />}
      >
        <FilterSelect
          name="read"
          label={t("operations.alert.state")}
          options={[
            ["false", t("operations.alert.unread")],
            ["true", t("operations.alert.read")],
          ]}
        />
        <FilterSelect
          name="severity"
          label={t("operations.alert.severity")}
          options={SEVERITIES.map((name) => [name, t(`shell.bell.severity.${name}`)])}
          className="w-48"
        />
        <FilterSelect
          name="kind"
          label={t("operations.alert.kind")}
          options={KINDS.map((name) => [name, codeText("alertKind", name)])}
          className="w-64"
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("shell.nav.alerts")}
          kind="alert"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          loading={found}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("shell.bell.none")} hint={t("operations.alert.noneHint")} />}
          footer={
            found.data && (
              <DataTableFooter
                paging={paging}
                page={found.data}
                exported={exportOf("/api/me/alerts", wanted, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function alertColumns(t: TFunction, read: (id: string) => void): Columns<Alert> {
  const column = columnsOf<Alert>();
  return [
    column.accessor("severity", {
      header: t("operations.alert.severity"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row: { original } }) => {
        const { Icon, tone } = LOOKS[original.severity];
        return (
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <Icon aria-hidden className={classes("size-4 shrink-0", tone)} />
            {t(`shell.bell.severity.${original.severity}`)}
          </span>
        );
      },
    }),
    column.accessor("text", {
      header: t("operations.alert.text"),
      meta: { phone: "title", className: "min-w-80 whitespace-normal" },
      cell: ({ row: { original } }) => {
        const place = placeOfAlert(original);
        const text = (
          <span className={original.read ? "text-muted-foreground" : "font-medium"}>
            {!original.read && <span className="sr-only">{t("shell.bell.isUnread")} </span>}
            {original.text}
          </span>
        );
        return place ? (
          <AppLink to={place.to} search={place.search} onClick={() => !original.read && read(original.id)}>
            {text}
          </AppLink>
        ) : (
          text
        );
      },
    }),
    column.accessor("kind", {
      header: t("operations.alert.kind"),
      meta: { sort: "server" },
      cell: ({ row }) => codeText("alertKind", row.original.kind),
    }),
    column.accessor("raisedAt", {
      header: t("operations.alert.raisedAt"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.raisedAt} />,
    }),
    column.accessor("read", {
      header: t("operations.alert.state"),
      cell: ({ row: { original } }) =>
        original.read ? (
          t("operations.alert.read")
        ) : (
          <Button
            size="tiny"
            aria-label={t("operations.alert.readOf", { text: original.text })}
            onClick={() => read(original.id)}
            data-testid={`button-read-${original.id}`}
          >
            {t("operations.alert.markRead")}
          </Button>
        ),
    }),
  ];
}
