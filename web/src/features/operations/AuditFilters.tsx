import { useQuery } from "@tanstack/react-query";
import { FilterBar, FilterText } from "@/components/FilterBar";
import type { Columns } from "@/components/table/columns";
import { TableTools } from "@/components/table/TableTools";
import type { TableView } from "@/components/table/tableView";
import type { AuditEntry } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { fromLocalInput, toLocalInput } from "@/lib/localTime";
import type { Search } from "@/lib/search";
import { Field, Input, Select } from "@/ui/Field";
import { noteTitle } from "./auditParts";
import { auditTypesQuery } from "./auditQueries";
import { filterOf, isNarrowed, OUTCOMES } from "./auditSearch";

type Props = {
  search: Search;
  change: (patch: Search) => void;
  clear: () => void;
  view: TableView;
  columns: Columns<AuditEntry>;
  query: { refetch: () => unknown; isFetching: boolean };
};

export function AuditFilters({ search, change, clear, view, columns, query }: Props) {
  const { t } = useTranslation();
  const types = useQuery(auditTypesQuery).data?.items ?? [];
  const categories = [...new Set(types.map(({ category }) => category))];
  const pick = (
    name: "type" | "category" | "outcome",
    label: string,
    options: readonly (readonly [string, string])[],
    width: string,
  ) => (
    <Field label={label} className={width}>
      {(tie) => (
        <Select
          {...tie}
          data-testid={`select-${name}`}
          value={search[name] ?? "any"}
          onChange={(event) => change({ [name]: event.target.value === "any" ? undefined : event.target.value })}
        >
          <option value="any">{t("common.any")}</option>
          {/* A type that only notes itself, such as a sign-in, is in no list; a link may still ask for it. */}
          {search[name] && !options.some(([value]) => value === search[name]) && (
            <option value={search[name]}>{noteTitle(search[name])}</option>
          )}
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const text = (name: "search" | "about" | "actor", label: string, hint: string, width: string) => (
    <FilterText
      label={label}
      placeholder={hint}
      value={search[name]}
      onCommit={(value) => change({ [name]: value })}
      className={width}
      testId={`input-${name}`}
    />
  );
  return (
    <FilterBar
      active={isNarrowed(filterOf(search))}
      onClear={clear}
      tools={<TableTools view={view} columns={columns} query={query} page="audit-log" />}
    >
      {text("search", t("operations.audit.filter.search"), t("operations.audit.filter.searchHint"), "w-56")}
      {pick(
        "type",
        t("operations.audit.filter.type"),
        types.map(({ type, title }) => [type, title] as const),
        "w-52",
      )}
      {pick(
        "category",
        t("operations.audit.filter.category"),
        categories.map((code) => [code, codeText("jobCategory", code)] as const),
        "w-36",
      )}
      {text("actor", t("operations.audit.filter.actor"), t("operations.audit.filter.actorHint"), "w-36")}
      {text("about", t("operations.audit.filter.subject"), t("operations.audit.filter.subjectHint"), "w-36")}
      {pick(
        "outcome",
        t("operations.audit.filter.outcome"),
        OUTCOMES.map((name) => [name, codeText("auditOutcome", name)] as const),
        "w-28",
      )}
      {(["from", "to"] as const).map((end) => (
        <Field key={end} label={t(`common.${end}`)} className="w-48">
          {(tie) => (
            <Input
              {...tie}
              type="datetime-local"
              data-testid={`input-${end}`}
              value={toLocalInput(search[end])}
              onChange={(event) => change({ [end]: fromLocalInput(event.target.value) })}
            />
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
