import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { LoadFailed, NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import { useTranslation } from "@/lib/i18n";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { CalculatorCard } from "./CalculatorCard";
import { type Rate, ratesInForceQuery, ratesQuery } from "./queries";
import { SetRateDialog } from "./SetRateDialog";

/** The accounting rates that people have set: what is in force, what was and what will be. */
export function ExchangeRatesPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const refusal = useRefusal("currencies.exchange-rate.change");
  const inForce = useQuery(ratesInForceQuery);
  const filter = { base: search.base, quote: search.quote, sort: view.sortText };
  const rates = useQuery(ratesQuery({ ...filter, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => rateColumns(t), [t]);
  const pairs = inForce.data?.items;
  const first = pairs?.[0];
  const narrowed = Boolean(search.base || search.quote);
  const create: Begin = {
    label: t("currencies.set"),
    reason: refusal,
    onClick: () => change({ new: "rate" }),
    testId: "button-set-rate",
  };
  return (
    <>
      <PageHeader title={t("currencies.title")} lead={t("currencies.lead")} actions={<BeginButton begin={create} />} />
      <div className="mb-4 grid gap-4 xl:grid-cols-2">
        <Card title={t("currencies.inForce")} note={t("currencies.inForceNote")} testId="card-in-force">
          {pairs ? (
            <InForce pairs={pairs} onOnly={(base, quote) => change({ base, quote })} />
          ) : inForce.error ? (
            <LoadFailed error={inForce.error} onRetry={() => inForce.refetch()} />
          ) : (
            <Skeleton className="h-16 w-full" />
          )}
        </Card>
        {(pairs || inForce.error) && <CalculatorCard base={first?.base ?? "EUR"} quote={first?.quote ?? "USD"} />}
      </div>
      <FilterBar
        active={narrowed}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={rates} page="exchange-rates" />}
      >
        <Code name="base" pairs={pairs} value={search.base} onChange={(base) => change({ base })} />
        <Code name="quote" pairs={pairs} value={search.quote} onChange={(quote) => change({ quote })} />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("currencies.title")}
          kind="rate"
          columns={columns}
          view={view}
          rows={rates.data?.items}
          rowId={(row) => `${row.base} ${row.quote} ${row.from}`}
          loading={rates}
          filtered={narrowed || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("currencies.none")} hint={t("currencies.noneText")} begin={create} />}
          footer={
            rates.data && (
              <DataTableFooter
                paging={paging}
                page={rates.data}
                exported={exportOf("/api/admin/exchange-rates", filter, columns, view)}
              />
            )
          }
        />
      </Card>
      {search.new === "rate" && !refusal && (
        <SetRateDialog
          base={search.base ?? first?.base ?? ""}
          quote={search.quote ?? first?.quote ?? ""}
          onClose={() => change({ new: undefined })}
        />
      )}
    </>
  );
}

function InForce({ pairs, onOnly }: { pairs: readonly Rate[]; onOnly: (base: string, quote: string) => void }) {
  const { t } = useTranslation();
  if (pairs.length === 0) return <NoneYet title={t("currencies.none")} hint={t("currencies.noneText")} />;
  return (
    <ul className="divide-y divide-border">
      {pairs.map((one) => (
        <li key={`${one.base} ${one.quote}`} className="flex flex-wrap items-baseline gap-x-3 py-1.5 text-base">
          <Button
            look="bare"
            size="none"
            className="font-medium tabular-nums underline-offset-2 hover:underline"
            title={t("currencies.history", { base: one.base, quote: one.quote })}
            onClick={() => onOnly(one.base, one.quote)}
            data-testid={`button-pair-${one.base}-${one.quote}`}
          >
            {t("currencies.one", { base: one.base, quote: one.quote, rate: one.rate })}
          </Button>
          <span className="text-sm text-muted-foreground">
            {t("currencies.since")} <When at={one.from} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Code({
  name,
  pairs,
  value,
  onChange,
}: {
  name: "base" | "quote";
  pairs: readonly Rate[] | undefined;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const known = new Set([...(pairs ?? []).map((one) => one[name]), ...(value ? [value] : [])]);
  return (
    <Field label={t(`currencies.filter.${name}`)} className="w-32">
      {(tie) => (
        <Select
          {...tie}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value || undefined)}
          data-testid={`select-${name}`}
        >
          <option value="">{t("currencies.filter.any")}</option>
          {[...known].sort().map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const TONES: Record<Rate["standing"], Tone> = { "in-force": "success", past: "neutral", later: "info" };

function rateColumns(t: TFunction): Columns<Rate> {
  const column = columnsOf<Rate>();
  return [
    column.accessor("base", { header: t("currencies.base"), meta: { sort: "server", phone: "title" } }),
    column.accessor("quote", { header: t("currencies.quote") }),
    column.accessor("rate", { header: t("currencies.rate"), meta: { align: "right" } }),
    column.accessor("from", {
      header: t("currencies.from"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.from} />,
    }),
    column.accessor("standing", {
      header: t("currencies.standing"),
      meta: { phone: "aside" },
      cell: ({ row: { original } }) => (
        <Badge tone={TONES[original.standing]}>{t(`currencies.standings.${original.standing}`)}</Badge>
      ),
    }),
    column.accessor("source", {
      header: t("currencies.source"),
      cell: ({ row }) => (row.original.source === "manual" ? t("currencies.sources.manual") : row.original.source),
    }),
    column.accessor("setBy", { header: t("currencies.setBy") }),
    column.accessor("setAt", {
      header: t("currencies.setAt"),
      cell: ({ row }) => <When at={row.original.setAt} />,
    }),
  ];
}
