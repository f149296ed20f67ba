import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import type { LedgerAccount } from "@/lib/api/contractAdmin";
import { formatAmount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { ProofCard } from "./ProofCard";
import { accountsQuery } from "./queries";

/** The accounts of the books and the proof that they balance. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const view = useTableView();
  const accounts = useQuery(accountsQuery);
  const columns = useMemo(() => accountColumns(t), [t]);
  const all = accounts.data?.items;
  const currencies = useMemo(() => [...new Set(all?.map((account) => account.currency))].sort(), [all]);
  const text = search.filter?.toLowerCase() ?? "";
  const rows = all?.filter(
    (account) =>
      [account.code, account.owner].some((said) => said?.toLowerCase().includes(text)) &&
      (!search.currency || account.currency === search.currency),
  );
  const filtered = Boolean(search.filter || search.currency);

  return (
    <>
      <PageHeader title={t("ledger.accounts.title")} lead={t("ledger.accounts.lead")} />
      <div className="mb-4">
        <ProofCard />
      </div>
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={accounts} page="accounts" />}
      >
        <FilterText
          label={t("ledger.accounts.filter")}
          placeholder={t("ledger.accounts.filterHint")}
          value={search.filter}
          onCommit={(filter) => change({ filter })}
          className="w-64 max-sm:w-full"
          testId="input-filter"
        />
        <Field label={t("ledger.accounts.currency")} className="w-28">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-currency"
              value={search.currency ?? "any"}
              onChange={(event) => change({ currency: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("common.any")}</option>
              {currencies.map((currency) => (
                <option key={currency} value={currency}>
                  {currency}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("ledger.accounts.title")}
          kind="account"
          pattern="virtual"
          columns={columns}
          view={view}
          rows={rows}
          // there is one of a code in each currency
          selection={{ nameOf: ({ code, currency }) => `${code}, ${currency}` }}
          list={accounts}
          filtered={filtered}
          onClearFilters={clear}
          none={<NoneYet title={t("ledger.accounts.none")} hint={t("ledger.accounts.noneHint")} />}
          all={all}
          withoutTools
          exported={{ list: "/api/admin/ledger/accounts", query: { search: search.filter, currency: search.currency } }}
        />
      </Card>
    </>
  );
}

function accountColumns(t: TFunction): Columns<LedgerAccount> {
  const column = columnsOf<LedgerAccount>();
  const amount = (name: "debits" | "credits" | "balance") =>
    column.accessor(name, {
      header: t(`ledger.accounts.${name}`),
      meta: { align: "right", sort: "decimal", width: 150 },
      cell: ({ row }) => (
        <span title={row.original[name]} className={name === "balance" ? "font-medium" : undefined}>
          {formatAmount(row.original[name], "call")}
        </span>
      ),
    });
  return [
    column.accessor("code", {
      header: t("ledger.accounts.code"),
      meta: { copy: ({ code }) => code, phone: "title", sort: "text", width: 250 },
      cell: ({ row }) => (
        <AppLink to={paths.admin.journal()} search={{ account: row.original.code }} className="font-mono text-xs">
          {row.original.code}
        </AppLink>
      ),
    }),
    column.accessor("owner", {
      header: t("ledger.accounts.owner"),
      meta: { sort: "text", width: 190, className: "truncate", phoneSkip: ({ owner }) => owner === null },
      cell: ({ row: { original } }) => (
        <span title={original.owner ?? undefined}>
          {original.owner ?? <span className="text-muted-foreground">–</span>}
        </span>
      ),
    }),
    column.accessor("kind", {
      header: t("ledger.accounts.kind"),
      meta: { phone: "aside", sort: "text", width: 100 },
      cell: ({ row }) => <Badge>{codeText("account", row.original.kind)}</Badge>,
    }),
    column.accessor("currency", { header: t("ledger.accounts.currency"), meta: { sort: "text", width: 90 } }),
    amount("debits"),
    amount("credits"),
    amount("balance"),
  ];
}
