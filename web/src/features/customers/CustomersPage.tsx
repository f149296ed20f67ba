import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { useSearchState } from "@/components/urlState";
import { codeText, useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { Field, Select } from "@/ui/Field";
import { CustomersTable } from "./CustomersTable";
import { NewCustomerDialog } from "./NewCustomerDialog";
import { CUSTOMER_STATUSES } from "./parts";
import { categoriesQuery, groupsQuery } from "./queries";

/** All customers, by category, group and where they stand. */
export function CustomersPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const create: Begin = {
    label: t("customers.new"),
    icon: UserPlus,
    reason: useRefusal("customers.account.create"),
    onClick: () => change({ new: "customer" }),
    testId: "button-new-customer",
  };
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const groups = (useQuery(groupsQuery).data?.items ?? []).filter(
    (group) => !search.category || group.categoryId === search.category,
  );
  const status = oneOf(CUSTOMER_STATUSES, search.status);
  const { category, group } = search;
  const filtered = Boolean(category || group || status || search.search);
  const pick = (
    name: "category" | "group" | "status",
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field label={label} className="w-36">
      {(tie) => (
        <Select
          {...tie}
          data-testid={`select-${name}`}
          value={search[name] ?? "any"}
          onChange={(event) => {
            const value = event.target.value === "any" ? undefined : event.target.value;
            change(name === "category" ? { category: value, group: undefined } : { [name]: value });
          }}
        >
          <option value="any">{t("common.any")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <>
      <PageHeader title={t("customers.title")} lead={t("customers.lead")} actions={<BeginButton begin={create} />} />
      <CustomersTable
        fixed={{ categoryId: category, groupId: group, status, search: search.search }}
        filtered={filtered}
        onClearFilters={clear}
        create={create}
        above={(tools) => (
          <FilterBar active={filtered} onClear={clear} tools={tools}>
            <FilterText
              label={t("customers.search")}
              placeholder={t("customers.searchHint")}
              value={search.search}
              onCommit={(text) => change({ search: text })}
              className="w-52"
              testId="input-search"
            />
            {pick(
              "category",
              t("customers.category.one"),
              categories.map(({ id, name }) => [id, name] as const),
            )}
            {pick(
              "group",
              t("customers.group.one"),
              groups.map(({ id, name }) => [id, name] as const),
            )}
            {pick(
              "status",
              t("customers.state"),
              CUSTOMER_STATUSES.map((name) => [name, codeText("customerStatus", name)] as const),
            )}
          </FilterBar>
        )}
      />
      {search.new === "customer" && <NewCustomerDialog onClose={() => change({ new: undefined })} />}
    </>
  );
}
