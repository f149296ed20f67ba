import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { CarrierKind } from "@/lib/api/contractAdmin";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { carrierColumns } from "./carrierColumns";
import { carriersQuery } from "./queries";

const KINDS: readonly CarrierKind[] = ["customer", "supplier", "bilateral"];

/** All carriers with what stands between us and them. */
export function CarriersPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const kind = oneOf(KINDS, search.kind);
  const carriers = useQuery(carriersQuery({ search: search.search, kind, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => carrierColumns(t), [t]);
  const filtered = Boolean(search.search || kind);

  return (
    <>
      <PageHeader title={t("carriers.title")} lead={t("carriers.lead")} />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={carriers} page="carriers" />}
      >
        <FilterText
          label={t("carriers.search")}
          placeholder={t("carriers.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-64 max-sm:w-full"
          testId="input-search"
        />
        <Field label={t("carriers.kind")} className="w-36">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-kind"
              value={kind ?? "any"}
              onChange={(event) => change({ kind: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("common.any")}</option>
              {KINDS.map((name) => (
                <option key={name} value={name}>
                  {t(`code.kind.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("carriers.title")}
          kind="carrier"
          pattern="fixed"
          columns={columns}
          view={view}
          rows={carriers.data?.items}
          rowId={(row) => row.id}
          loading={carriers}
          filtered={filtered}
          onClearFilters={clear}
          none={<NoneYet title={t("carriers.none")} hint={t("carriers.noneHint")} />}
          footer={
            carriers.data && (
              <DataTableFooter
                paging={paging}
                shown={carriers.data.items.length}
                nextCursor={carriers.data.nextCursor}
              />
            )
          }
        />
      </Card>
      <p className="mt-2 text-sm text-muted-foreground">{t("carriers.signHint")}</p>
    </>
  );
}
