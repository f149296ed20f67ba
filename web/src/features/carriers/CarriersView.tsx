import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Begin } from "@/components/BeginButton";
import { FilterBar, FilterSelect, FilterText } from "@/components/FilterBar";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { CarrierKind } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { carrierColumns, LATER, withoutRate } from "./carrierColumns";
import { useMarked } from "./listParts";
import { carriersQuery } from "./queries";
import { StatusDialog } from "./StatusDialog";
import { STATUSES } from "./states";
import { useMoneyCurrencies } from "./useMoneyCurrencies";

export const KINDS: readonly CarrierKind[] = ["customer", "supplier", "bilateral"];

/** Both sides of every carrier beside each other. */
export function CarriersView({ create }: { create: Begin }) {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER });
  const refusal = useRefusal("carriers.status.set");
  const kind = oneOf(KINDS, search.kind);
  const status = oneOf(STATUSES, search.status);
  const { display } = search;
  const wanted = { search: search.search, kind, status, display, sort: view.sortText };
  const carriers = useQuery(carriersQuery({ ...wanted, cursor: paging.cursor, limit: paging.limit }));
  const rows = carriers.data?.items;
  const columns = useMemo(() => carrierColumns(t, display), [t, display]);
  const currencies = useMoneyCurrencies({ shown: display });
  const unrated = display ? withoutRate(rows ?? [], display) : [];
  const marked = useMarked(rows);
  const [asked, setAsked] = useState<"active" | "suspended" | null>(null);
  const filtered = Boolean(search.search || kind || status);

  return (
    <>
      <FilterBar
        active={filtered || display !== undefined}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={carriers} page="carriers" />}
      >
        <FilterText
          label={t("carriers.search")}
          placeholder={t("carriers.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56 max-sm:w-full"
          testId="input-search"
        />
        <FilterSelect
          name="kind"
          label={t("carriers.kind")}
          options={KINDS.map((name) => [name, codeText("kind", name)])}
        />
        <FilterSelect
          name="status"
          label={t("carriers.status")}
          options={STATUSES.map((name) => [name, codeText("status", name)])}
        />
        <FilterSelect
          name="display"
          label={t("carriers.display")}
          any={t("carriers.displayOwn")}
          options={currencies.shown.map((code) => [code, code])}
          className="w-40"
        />
      </FilterBar>
      <Card flush>
        {unrated.length > 0 && (
          <Notice tone="warning" square testId="notice-without-rate">
            {t("carriers.withoutRates", { currency: display, currencies: unrated.join(", ") })}
          </Notice>
        )}
        <DataTable
          label={t("carriers.title")}
          kind="carrier"
          pattern="fixed"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          loading={carriers}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("carriers.none")} hint={t("carriers.noneHint")} begin={create} />}
          selection={marked.selection(
            <>
              <Button size="small" reason={refusal} onClick={() => setAsked("active")} data-testid="button-bulk-enable">
                {t("carriers.allow")}
              </Button>
              <Button
                size="small"
                reason={refusal}
                onClick={() => setAsked("suspended")}
                data-testid="button-bulk-disable"
              >
                {t("carriers.stop")}
              </Button>
            </>,
          )}
          footer={
            carriers.data && (
              <DataTableFooter
                paging={paging}
                page={carriers.data}
                exported={exportOf("/api/admin/carriers", wanted, columns, view)}
              />
            )
          }
        />
      </Card>
      <p className="mt-2 text-sm text-muted-foreground">{t("carriers.signHint")}</p>
      {asked && (
        <StatusDialog
          carriers={(rows ?? []).filter(({ id }) => marked.picks.some((one) => one.id === id))}
          status={asked}
          onDone={marked.clear}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
