import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useOpened, useSearchState } from "@/components/urlState";
import type { ApiKey } from "@/lib/api/contractIdentity";
import { codeText, useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { ApiKeyDrawer } from "./ApiKeyDrawer";
import { apiKeyColumns } from "./apiKeyColumns";
import { apiKeysQuery, revokeApiKey, rotateApiKey } from "./apiKeyQueries";
import { SecretDialog } from "./SecretDialog";

const STATES = ["active", "replaced", "expired", "revoked"] as const;

/** API keys of one's own company: the operator's staff, or one customer. */
export function ApiKeysPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const path = useRouterState({ select: (state) => state.location.pathname.replace(/\/$/, "") });
  const { search, change, clear } = useSearchState();
  const opened = useOpened("key");
  const view = useTableView();
  const refusal = useRefusal("identity.api-key.change");
  const keys = useQuery(apiKeysQuery);
  const [asked, setAsked] = useState<{ what: "rotate" | "revoke"; key: ApiKey } | null>(null);
  const [secret, setSecret] = useState<{ name: string; secret: string } | null>(null);
  const state = oneOf(STATES, search.state);
  const typed = (search.search ?? "").toLowerCase();
  const all = keys.data?.items;
  const shown = useMemo(
    () =>
      all?.filter(
        (key) =>
          (!state || key.state === state) && `${key.name} ${key.prefix} ${key.createdBy}`.toLowerCase().includes(typed),
      ),
    [all, state, typed],
  );
  const refresh = () => void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  const rotate = useMutation({
    mutationFn: (key: ApiKey) => rotateApiKey(key.id),
    onSuccess: (made, key) => {
      setAsked(null);
      setSecret({ name: key.name, secret: made.secret });
      refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (key: ApiKey) => revokeApiKey(key.id),
    onSuccess: (_, key) => {
      setAsked(null);
      showToast("success", t("keys.revoked", { name: key.name }));
      refresh();
    },
  });
  const columns = useMemo(
    () =>
      apiKeyColumns(t, {
        refusal,
        onOpen: (key) => opened.show(key.id),
        onAsk: (what, key) => setAsked({ what, key }),
      }),
    [t, refusal, opened.show],
  );
  const open = all?.find(({ id }) => id === opened.id);
  const filtered = Boolean(state || typed);
  const create: Begin = {
    label: t("keys.new"),
    reason: refusal,
    to: `${path}/new`,
    testId: "button-new-key",
  };
  return (
    <>
      <PageHeader title={t("keys.title")} lead={t("keys.lead")} actions={<BeginButton begin={create} />} />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={keys} page="api-keys" />}
      >
        <FilterText
          label={t("keys.search")}
          placeholder={t("keys.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
        <Field label={t("keys.state")} className="w-40">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-state"
              value={state ?? "any"}
              onChange={(event) => change({ state: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("common.any")}</option>
              {STATES.map((name) => (
                <option key={name} value={name}>
                  {codeText("keyState", name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("keys.title")}
          kind="api-key"
          columns={columns}
          view={view}
          rows={shown}
          list={keys}
          filtered={filtered}
          onClearFilters={clear}
          none={<NoneYet title={t("keys.none")} hint={t("keys.noneHint")} begin={create} />}
          all={all}
          withoutTools
          exported={{ list: "/api/me/api-keys", query: { search: search.search, state } }}
        />
      </Card>
      {open && <ApiKeyDrawer apiKey={open} onClose={opened.close} />}
      {asked?.what === "rotate" && (
        <ConfirmDialog
          title={t("keys.rotateTitle", { name: asked.key.name })}
          text={t("keys.rotateText")}
          confirm={t("keys.rotate")}
          busy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(asked.key)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "revoke" && (
        <ConfirmDialog
          title={t("keys.revokeTitle", { name: asked.key.name })}
          text={t("keys.revokeText")}
          word={asked.key.name}
          confirm={t("keys.revoke")}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(asked.key)}
          onClose={() => setAsked(null)}
        />
      )}
      {secret && <SecretDialog {...secret} onClose={() => setSecret(null)} />}
    </>
  );
}
