import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { Trend } from "@/components/chart/Trend";
import { FilterBar, FilterSelect, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { BalanceRow, CarrierBalances, CurrencyTotal } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/search";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { CarrierStatus } from "./carrierColumns";
import { LimitAmount } from "./LimitAmount";
import { balancesQuery } from "./queries";
import { RemainingBadge } from "./RemainingBadge";
import { SpendActions, SpendLeft, SpendMode } from "./SpendCell";
import { reckoned } from "./sides";
import { useMoneyCurrencies } from "./useMoneyCurrencies";

const ACCOUNTS = ["customer", "supplier", "net"] as const;
const SHARES = ["50", "80", "90", "100"] as const;

/** Shown when somebody asks for them, so that the others are seen whole on a wide screen. */
const LATER = ["spendToday", "status"];

/** What stands open with every carrier in every currency, and what it spent. */
export function BalancesPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER });
  const account = oneOf(ACCOUNTS, search.account);
  const above = oneOf(SHARES, search.above);
  const breached = search.breached === "true";
  const spendAbove = oneOf(SHARES, search.spendAbove);
  const spendReached = search.spendReached === "true";
  const { display, currency } = search;
  const asked = {
    search: search.search,
    account,
    currency,
    breached: breached ? "true" : undefined,
    above,
    spendReached: spendReached ? "true" : undefined,
    spendAbove,
    display,
    sort: view.sortText,
  };
  const balances = useQuery(balancesQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => balanceColumns(t), [t]);
  const currencies = useMoneyCurrencies({ traded: currency, shown: display });
  const rows = balances.data?.rows.items;
  const isPhone = useIsPhone();
  const filtered = Boolean(search.search || account || currency || breached || above || spendReached || spendAbove);
  // its place is kept from the beginning; on a phone the rows come first, which somebody has come for
  const totals = balances.error && !balances.data ? null : <Totals balances={balances.data} />;
  return (
    <>
      <PageHeader title={t("carriers.balances.title")} lead={t("carriers.balances.lead")} />
      {!isPhone && totals}
      <FilterBar
        active={filtered || display !== undefined}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={balances} page="carrier-balances" />}
      >
        <FilterText
          label={t("carriers.search")}
          placeholder={t("carriers.balances.carrier")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-48 max-sm:w-full"
          testId="input-search"
        />
        <FilterSelect
          name="account"
          label={t("carriers.balances.account")}
          options={ACCOUNTS.map((name) => [name, t(`carriers.balances.accounts.${name}`)])}
          className="w-32"
        />
        <FilterSelect
          name="currency"
          label={t("carriers.balances.currency")}
          options={currencies.traded.map((code) => [code, code])}
          className="w-28"
        />
        <FilterSelect
          name="above"
          label={t("carriers.balances.above")}
          any={t("carriers.balances.anyShare")}
          options={SHARES.map((share) => [share, `${share} %`])}
          className="w-32"
        />
        <FilterSelect
          name="spendAbove"
          label={t("carriers.spend.above")}
          any={t("carriers.balances.anyShare")}
          options={SHARES.map((share) => [share, `${share} %`])}
          className="w-36"
        />
        <FilterSelect
          name="display"
          label={t("carriers.balances.totalsIn")}
          any={t("carriers.balances.ownCurrency")}
          options={currencies.shown.map((code) => [code, code])}
          className="w-36"
        />
        <Button
          look="choice"
          aria-pressed={breached}
          onClick={() => change({ breached: breached ? undefined : "true" })}
          data-testid="button-breached"
        >
          {t("carriers.balances.onlyBreached", { count: balances.data?.breached ?? 0 })}
        </Button>
        <Button
          look="choice"
          aria-pressed={spendReached}
          onClick={() => change({ spendReached: spendReached ? undefined : "true" })}
          data-testid="button-spend-reached"
        >
          {t("carriers.spend.onlyReached", { count: balances.data?.spendReached ?? 0 })}
        </Button>
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("carriers.balances.title")}
          kind="balance"
          pattern="fixed"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          // a carrier has several
          selection={{
            nameOf: ({ carrier, account: side, currency: code }) =>
              [carrier.name, t(`carriers.balances.accounts.${side}`), code].join(", "),
          }}
          loading={balances}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("carriers.balances.none")} hint={t("carriers.balances.noneHint")} />}
          footer={
            balances.data && (
              <DataTableFooter
                paging={paging}
                page={balances.data.rows}
                exported={exportOf("/api/admin/carrier-balances", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {isPhone && totals}
      <p className="mt-2 text-sm text-muted-foreground">
        {t("carriers.signHint")} {t("carriers.balances.spendHint")}
      </p>
    </>
  );
}

type TotalRow = CurrencyTotal & { key: string; label: string };

/** Each currency by itself, and all of them together as far as there are exchange rates. */
function Totals({ balances }: { balances: CarrierBalances | undefined }) {
  const { t } = useTranslation();
  const columns = useMemo(() => totalColumns(t), [t]);
  const rows: TotalRow[] | undefined = balances && [
    ...balances.totals.map((total) => ({ ...total, key: total.currency, label: total.currency })),
    { ...balances.grand, key: "all", label: t("carriers.balances.all", { currency: balances.display }) },
  ];
  return (
    <Card title={t("carriers.balances.totals")} className="mb-4 max-md:mt-4" flush testId="section-totals">
      <DataTable
        label={t("carriers.balances.totals")}
        kind="total"
        columns={columns}
        rows={rows}
        rowId={(row) => row.key}
        none={null}
        waitsFor={3}
      />
      {balances && balances.withoutRate.length > 0 && (
        <Notice tone="warning" square>
          {t("carriers.balances.noRate", { currencies: balances.withoutRate.join(", ") })}
        </Notice>
      )}
    </Card>
  );
}

function totalColumns(t: TFunction): Columns<TotalRow> {
  const column = columnsOf<TotalRow>();
  const money = (name: "customers" | "suppliers" | "net" | "customerSpend" | "supplierSpend", header: string) =>
    column.accessor(name, {
      header,
      meta: { align: "right" },
      cell: ({ row }) => <Amount money={row.original[name]} kind="balance" bare />,
    });
  return [
    column.accessor("label", {
      header: t("carriers.balances.currency"),
      meta: { phone: "title", className: "font-medium" },
    }),
    money("customers", t("carriers.balances.customers")),
    money("suppliers", t("carriers.balances.suppliers")),
    money("net", t("carriers.balances.net")),
    money("customerSpend", t("carriers.balances.sold")),
    money("supplierSpend", t("carriers.balances.bought")),
  ];
}

function balanceColumns(t: TFunction): Columns<BalanceRow> {
  const column = columnsOf<BalanceRow>();
  return [
    column.accessor("carrier", {
      header: t("carriers.balances.carrier"),
      meta: { phone: "title", pin: "left", sort: "server" },
      cell: ({ row: { original } }) => (
        <AppLink
          to={paths.admin.carrier(original.carrier.id)}
          search={{ view: "accounting" }}
          title={original.carrier.name}
          className="inline-block max-w-56 truncate align-bottom font-medium max-md:max-w-none max-md:wrap-anywhere max-md:whitespace-normal"
        >
          {original.carrier.name}
        </AppLink>
      ),
    }),
    column.accessor("account", {
      header: t("carriers.balances.account"),
      meta: { phone: "aside", sort: "server" },
      cell: ({ row }) => t(`carriers.balances.accounts.${row.original.account}`),
    }),
    column.accessor("currency", { header: t("carriers.balances.currency"), meta: { sort: "server" } }),
    column.accessor("side.creditType", {
      header: t("carriers.column.creditType"),
      cell: ({ row }) => (row.original.side.creditType ? codeText("credit", row.original.side.creditType) : "–"),
    }),
    column.accessor("side.balance", {
      id: "balance",
      header: t("carriers.column.balance"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => (
        <Amount money={row.original.side.balance} kind="balance" beside={reckoned(row.original.side)} bare />
      ),
    }),
    column.accessor("side.remaining", {
      id: "remaining",
      header: t("carriers.column.remaining"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => <RemainingBadge side={row.original.side} bare />,
    }),
    column.accessor("usedPercent", {
      header: t("carriers.balances.used"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => (row.original.usedPercent === null ? "–" : `${row.original.usedPercent} %`),
    }),
    column.accessor("side.held", {
      id: "held",
      header: t("carriers.detail.held"),
      meta: { align: "right" },
      cell: ({ row }) => (
        <Amount money={row.original.side.held} kind="balance" beside={reckoned(row.original.side)} bare />
      ),
    }),
    column.accessor("side.limit", {
      id: "limit",
      header: t("carriers.column.limit"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => <LimitAmount side={row.original.side} bare />,
    }),
    column.accessor("spendDay", {
      header: t("carriers.balances.spendDay"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => <Amount money={row.original.spendDay} kind="balance" bare />,
    }),
    column.accessor("spendToday", {
      header: t("carriers.balances.spendToday"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => <Amount money={row.original.spendToday} kind="balance" bare />,
    }),
    column.accessor("trend", {
      header: t("carriers.balances.trend"),
      cell: ({ row: { original } }) =>
        original.trend ? <Trend amounts={original.trend} currency={original.currency} /> : "–",
    }),
    column.accessor((row) => row.spendLimit?.amount, {
      id: "spendLimit",
      header: t("carriers.spend.limit"),
      meta: { align: "right", sort: "server" },
      cell: ({ row: { original } }) =>
        original.spendLimit?.amount ? (
          <Amount money={original.spendLimit.amount} kind="balance" bare />
        ) : original.spendLimit ? (
          t("carriers.noLimit")
        ) : (
          "–"
        ),
    }),
    column.accessor((row) => row.spendLimit?.mode, {
      id: "spendMode",
      header: t("carriers.spend.mode"),
      cell: ({ row }) => <SpendMode row={row.original} />,
    }),
    column.accessor((row) => row.spendLimit?.usedPercent, {
      id: "spendUsed",
      header: t("carriers.spend.left"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => <SpendLeft row={row.original} />,
    }),
    column.accessor("lastCall", {
      header: t("carriers.balances.lastCall"),
      cell: ({ row }) => <When at={row.original.lastCall} style="dated" />,
    }),
    column.accessor("status", {
      header: t("carriers.column.status"),
      cell: ({ row }) => <CarrierStatus status={row.original.status} />,
    }),
    column.display({
      id: "actions",
      header: t("carriers.actions"),
      meta: { align: "right", pin: "right", phoneLabel: t("carriers.actions") },
      cell: ({ row }) => <SpendActions row={row.original} adjusts />,
    }),
  ];
}
