import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { RecordForm } from "@/components/form/RecordForm";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet, NoResult } from "@/components/states";
import { useSearchState } from "@/components/urlState";
import type { Setting, SettingSection } from "@/lib/api/contractOperations";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { MailCard } from "./MailCard";
import { mailQuery } from "./mailQueries";
import { SettingHistory } from "./SettingHistory";
import { SettingRow } from "./SettingRow";
import { changesOf, editable, fieldOf, type SettingValues, schemaOf, valuesOf } from "./settingForm";
import { changeSetting, settingsQuery } from "./settingQueries";

/** What this tenant may set, by group: each with its usual value, its rule, who changed it, and the way back. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const settings = useQuery(settingsQuery);
  const sections = settings.data?.sections;
  const asked = sections?.flatMap((section) => section.settings).find(({ name }) => name === search.history);
  return (
    <>
      <PageHeader title={t("operations.settings.title")} lead={t("operations.settings.lead")} />
      {sections ? (
        <Sections sections={sections} />
      ) : (
        <Card>
          {settings.error ? (
            <LoadFailed error={settings.error} onRetry={() => settings.refetch()} />
          ) : (
            <Skeleton className="h-96 w-full" />
          )}
        </Card>
      )}
      {asked && <SettingHistory key={asked.name} setting={asked} onClose={() => change({ history: undefined })} />}
    </>
  );
}

/** Where it is shown, there is shown as well how letters go out. */
const MAIL_SERVER = "notify.mail-server";

type Snapshot = { values: SettingValues; versions: Record<string, number> };

function Sections({ sections }: { sections: SettingSection[] }) {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const queries = useQueryClient();
  const settings = useMemo(() => editable(sections), [sections]);
  // Each setting has a version of its own; the form knows one number, which leads to what was looked at.
  const snapshots = useRef<Snapshot[]>([]);
  const take = (of: readonly Setting[]): Versioned<SettingValues> => {
    const values = valuesOf(of);
    snapshots.current.push({
      values: { ...values },
      versions: Object.fromEntries(of.map((s) => [s.name, s.version])),
    });
    return { values, version: snapshots.current.length };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a snapshot is taken when the settings are other ones
  const record = useMemo(() => take(settings), [settings]);
  const schema = useMemo(() => schemaOf(settings), [settings]);

  const form = useRecordForm<SettingValues>({
    id: "settings",
    schema,
    record,
    save: async (wanted, version) => {
      const seen = snapshots.current[(version ?? 1) - 1] as Snapshot;
      for (const { setting, value } of changesOf(settings, seen.values, wanted)) {
        const saved = await changeSetting(setting, value, seen.versions[setting.name] ?? 0).catch((error: unknown) => {
          throw atField(error, fieldOf(setting));
        });
        // What is saved stays saved when a later one is refused, and is not sent again.
        seen.values[fieldOf(setting)] = saved.value;
        seen.versions[setting.name] = saved.version;
      }
      const now = await queries.fetchQuery({ ...settingsQuery, staleTime: 0 });
      void queries.invalidateQueries({ queryKey: mailQuery.queryKey });
      showToast("success", t("operations.settings.saved"));
      return take(editable(now.sections));
    },
    reload: async () => take(editable((await queries.fetchQuery({ ...settingsQuery, staleTime: 0 })).sections)),
  });

  const labels = Object.fromEntries(settings.map((setting) => [fieldOf(setting), setting.title]));
  const typed = (search.search ?? "").toLowerCase();
  const onlyChanged = search.only === "changed";
  const shown = sections
    .map((section) => ({
      ...section,
      settings: section.settings.filter(
        (one) => (!onlyChanged || one.set) && `${one.title} ${one.help} ${one.name}`.toLowerCase().includes(typed),
      ),
    }))
    .filter((section) => section.settings.length > 0);
  const narrowed = Boolean(typed || onlyChanged);
  return (
    <>
      <FilterBar active={narrowed} onClear={clear}>
        <FilterText
          label={t("operations.settings.search")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-64"
          testId="input-search"
        />
        <Field label={t("operations.settings.show")} className="w-44">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-only"
              value={onlyChanged ? "changed" : "any"}
              onChange={(event) => change({ only: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("operations.settings.all")}</option>
              <option value="changed">{t("operations.settings.onlyChanged")}</option>
            </Select>
          )}
        </Field>
      </FilterBar>
      <RecordForm record={form} labels={labels}>
        {shown.map((section) => (
          <Card key={section.title} title={section.title} flush>
            <ul className="divide-y divide-border">
              {section.settings.map((setting) => (
                <SettingRow key={setting.name} setting={setting} />
              ))}
            </ul>
          </Card>
        ))}
        {shown.length === 0 && (
          <Card>
            {narrowed ? (
              <NoResult onClear={clear} />
            ) : (
              <NoneYet title={t("operations.settings.none")} hint={t("operations.settings.noneHint")} />
            )}
          </Card>
        )}
      </RecordForm>
      {shown.some(({ settings: of }) => of.some(({ name }) => name === MAIL_SERVER)) && <MailCard />}
    </>
  );
}

/** The server calls what it refuses `value`; here it is one field of many. */
function atField(error: unknown, field: string): unknown {
  if (!(error instanceof ApiProblem) || error.status !== 422) return error;
  return new ApiProblem(
    error.status,
    error.code,
    error.detail,
    error.fields.map(({ message }) => ({ field, message })),
  );
}
