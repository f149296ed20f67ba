import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { Facts } from "@/components/Facts";
import { changedProfile } from "@/components/form/bodies/me";
import { SelectField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet, useErrorText } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { usePaging } from "@/components/urlState";
import type { OpenSession, Person } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { changeProfile, endOtherSessions, endSession, meQuery, mySessionsQuery, mySignInsQuery } from "./account";
import { SecurityTab } from "./SecurityTab";
import { sessionQuery } from "./session";
import { sessionColumns, signInColumns } from "./sessionTables";

/** One's own account, in every portal: profile, what proves who one is, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const due = useQuery(sessionQuery).data?.secondFactorDue;
  return (
    <>
      <PageHeader title={t("people.account.title")} lead={t("people.account.lead")} />
      {due && (
        <Notice tone="warning" title={t("people.account.dueTitle")} testId="text-second-factor-due">
          {t("people.account.dueText")}
        </Notice>
      )}
      <InnerTabs
        tabs={[
          { id: "profile", label: t("people.account.profile"), content: () => <ProfileTab /> },
          { id: "security", label: t("people.account.security"), content: () => <SecurityTab /> },
          { id: "sessions", label: t("people.account.sessions"), content: () => <SessionsTab /> },
        ]}
      />
    </>
  );
}

function ProfileTab() {
  const me = useQuery(meQuery);
  if (me.data) return <ProfileForm me={me.data} />;
  return (
    <Card>
      {me.error ? <LoadFailed error={me.error} onRetry={() => me.refetch()} /> : <Skeleton className="h-48 w-full" />}
    </Card>
  );
}

const schema = changedProfile.omit({ version: true });
type Values = z.infer<typeof schema>;

/** A person who chose nothing has no text on the server; a choice in a list always has one. */
const USUAL = "usual";

const pictureOf = ({ displayName, timeZone, locale, version }: Person): Versioned<Values> => ({
  values: { displayName, timeZone: timeZone || USUAL, locale: locale || USUAL },
  version,
});

const chosen = (value: string) => (value === USUAL ? "" : value);

const LOCALES = ["en", "en-GB", "de", "es", "fr", "ar"];

function ProfileForm({ me }: { me: Person }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const record = useMemo(() => pictureOf(me), [me]);
  const form = useRecordForm<Values>({
    id: "profile",
    schema,
    record,
    save: async (values, version) => {
      const profile = { ...values, timeZone: chosen(values.timeZone), locale: chosen(values.locale) };
      const saved = await changeProfile(profile, version ?? me.version);
      queries.setQueryData(meQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      showToast("success", t("people.account.saved"));
      return pictureOf(saved);
    },
    reload: async () => pictureOf(await queries.fetchQuery({ ...meQuery, staleTime: 0 })),
  });
  const zones = useMemo(() => {
    const names = [...new Set([me.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].filter(Boolean);
    return [{ value: USUAL, label: t("people.account.usualZone") }, ...names.map((value) => ({ value, label: value }))];
  }, [me.timeZone, t]);
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const locales = [
    { value: USUAL, label: t("people.account.usualLocale") },
    ...[...new Set([me.locale, ...LOCALES])]
      .filter(Boolean)
      .map((value) => ({ value, label: languageOf(names, value) })),
  ];
  const labels = {
    displayName: t("people.account.name"),
    timeZone: t("people.account.zone"),
    locale: t("people.account.locale"),
  };
  return (
    <RecordForm record={form} labels={labels}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t("people.account.profile")}>
          <div className="flex flex-col gap-4">
            <TextField<Values> name="displayName" label={labels.displayName} required autoComplete="name" />
            <SelectField<Values>
              name="timeZone"
              label={labels.timeZone}
              hint={t("people.account.zoneHint")}
              options={zones}
            />
            <SelectField<Values> name="locale" label={labels.locale} options={locales} />
          </div>
        </Card>
        <Card title={t("people.person.facts")}>
          <Facts
            facts={[
              { label: t("people.account.email"), value: me.email },
              { label: t("people.account.rolesLabel"), value: me.roles.map(({ name }) => name).join(", ") },
            ]}
          />
        </Card>
      </div>
    </RecordForm>
  );
}

/** A language by its name; a word that is none stays as it is. */
function languageOf(names: Intl.DisplayNames, locale: string): string {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

function SessionsTab() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const paging = usePaging();
  const sessions = useQuery(mySessionsQuery);
  const open = useTableView({ name: "sessions" });
  const view = useTableView({ name: "sign-ins" });
  const signIns = useQuery(mySignInsQuery({ sort: view.sortText, cursor: paging.cursor, limit: paging.limit }));
  const settled = (said: string) => {
    void queries.invalidateQueries({ queryKey: mySessionsQuery.queryKey });
    showToast("success", said);
  };
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const end = useMutation({ mutationFn: endSession, onSuccess: () => settled(t("people.session.ended")), onError });
  const others = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => settled(t("people.session.othersEnded")),
    onError,
  });
  const { mutate, isPending, variables } = end;
  const columns = useMemo(
    () =>
      sessionColumns(t, (row: OpenSession) =>
        row.current ? null : (
          <Button
            size="tiny"
            busy={isPending && variables === row.id}
            aria-label={t("people.session.endOf", { device: row.device })}
            onClick={() => mutate(row.id)}
            data-testid={`button-end-${row.id}`}
          >
            {t("people.session.end")}
          </Button>
        ),
      ),
    [t, mutate, isPending, variables],
  );
  const history = useMemo(() => signInColumns(t), [t]);
  const hasOthers = sessions.data?.items.some(({ current }) => !current);
  return (
    <div className="flex flex-col gap-4">
      <Card
        title={t("people.account.sessions")}
        aside={
          <Button
            size="small"
            look="dangerOutline"
            busy={others.isPending}
            reason={hasOthers ? undefined : t("people.session.noOthers")}
            onClick={() => others.mutate()}
            data-testid="button-end-others"
          >
            {t("people.session.endOthers")}
          </Button>
        }
        flush
      >
        <WholeTable
          label={t("people.account.sessions")}
          kind="session"
          columns={columns}
          view={open}
          rows={sessions.data?.items}
          list={sessions}
          none={<NoneYet title={t("people.session.none")} hint={t("people.session.noneHint")} />}
          withoutTools
          exported={{ list: "/api/me/sessions" }}
        />
      </Card>
      <Card title={t("people.person.signIns")} flush>
        <DataTable
          label={t("people.person.signIns")}
          kind="sign-in"
          columns={history}
          view={view}
          rows={signIns.data?.items}
          rowId={(row) => row.id}
          loading={signIns}
          filtered={paging.cursor !== undefined}
          onClearFilters={paging.first}
          none={<NoneYet title={t("people.signIn.none")} hint={t("people.signIn.noneHint")} />}
          footer={
            signIns.data && (
              <DataTableFooter
                paging={paging}
                page={signIns.data}
                exported={exportOf("/api/me/sign-ins", { sort: view.sortText }, history, view)}
              />
            )
          }
        />
      </Card>
    </div>
  );
}
