import { Columns3, RotateCw } from "lucide-react";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Menu, MenuChecks, MenuItem, MenuRule } from "@/ui/Menu";
import { Tooltip } from "@/ui/Tooltip";
import { type Columns, leavesOf } from "./columns";
import { SavedViews } from "./SavedViews";
import type { TableView } from "./tableView";

type Props<T extends object> = {
  view: TableView;
  columns: Columns<T>;
  /** A TanStack query result fits. The wheel turns while it fetches, not only the first time. */
  query: { refetch: () => unknown; isFetching: boolean };
  /** Under which name views of this page are saved; without it none are. */
  page?: string;
};

/** Beside the filters of a table: saved views, columns, refresh. */
export function TableTools<T extends object>({ view, columns, query, page }: Props<T>) {
  const { t } = useTranslation();
  const choosable = leavesOf(columns).flatMap(({ id, name, look }) =>
    name && look.pin !== "left" ? [{ id, name }] : [],
  );
  const choose = (id: string, on: boolean) => {
    const hidden = new Set(view.hidden);
    if (on) hidden.delete(id);
    else hidden.add(id);
    view.setHidden(hidden);
  };
  return (
    <div role="toolbar" aria-label={t("common.table.tools")} className="flex items-center gap-1">
      {page && <SavedViews page={page} view={view} columns={columns} />}
      <Menu
        trigger={
          <Button look="quiet" size="small" data-testid="button-columns">
            <Columns3 aria-hidden />
            {t("common.table.columns")}
          </Button>
        }
      >
        <MenuChecks
          options={choosable.map(({ id, name }) => ({
            value: id,
            label: name,
            on: !view.hidden.has(id),
            onChange: (on) => choose(id, on),
            testId: `column-${id}`,
          }))}
        />
        {view.hidden.size > 0 && (
          <>
            <MenuRule />
            <MenuItem onSelect={() => view.setHidden(new Set())}>{t("common.table.allColumns")}</MenuItem>
          </>
        )}
      </Menu>
      <Tooltip text={t("common.table.refresh")} side="top">
        <Button
          look="quiet"
          size="iconSmall"
          aria-label={t("common.table.refresh")}
          aria-busy={query.isFetching || undefined}
          onClick={() => void query.refetch()}
          data-testid="button-refresh"
        >
          <RotateCw aria-hidden className={classes("size-4", query.isFetching && "animate-spin")} />
        </Button>
      </Tooltip>
    </div>
  );
}
