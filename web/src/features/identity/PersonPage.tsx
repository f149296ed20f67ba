import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Facts } from "@/components/Facts";
import { useLeaveRecord } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { usePaging } from "@/components/urlState";
import { When } from "@/components/When";
import type { Person } from "@/lib/api/contractIdentity";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { PersonActions } from "./PersonActions";
import { endPersonSessions, giveRoles, personQuery, personSessionsQuery, personSignInsQuery } from "./peopleQueries";
import { Factors, PersonState } from "./personParts";
import { RoleChoice } from "./RoleChoice";
import { rolesQuery } from "./roleQueries";
import { sessionColumns, signInColumns } from "./sessionTables";

/** One person: account, roles, where they are signed in and how they signed in. */
export function PersonPage() {
  const { t } = useTranslation();
  const { personId = "" } = useParams({ strict: false }) as { personId?: string };
  const leave = useLeaveRecord();
  const query = useQuery(personQuery(personId));
  const person = query.data;
  if (!person) {
    return <RecordPending title={t("people.person.one")} error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={person.displayName}
        lead={person.email}
        badges={<PersonState person={person} />}
        actions={<PersonActions person={person} onDeleted={() => leave(paths.admin.people())} />}
      />
      <div className="flex flex-col gap-4">
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("people.person.facts")}>
            <Facts
              facts={[
                { label: t("people.list.portal"), value: codeText("portal", person.portal) },
                { label: t("people.list.secondFactor"), value: <Factors person={person} /> },
                { label: t("people.list.lastSignIn"), value: person.lastSignInAt && <When at={person.lastSignInAt} /> },
                {
                  label: t("people.person.lockedUntil"),
                  value: person.lockedUntil && <When at={person.lockedUntil} />,
                },
                { label: t("people.person.since"), value: <When at={person.createdAt} style="full" /> },
                { label: t("people.person.zone"), value: person.timeZone },
              ]}
            />
          </Card>
          <RolesCard key={person.version + person.roles.map(({ id }) => id).join()} person={person} />
        </div>
        <SessionsCard person={person} />
        <SignInsCard person={person} />
      </div>
    </>
  );
}

function RolesCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("identity.role.change");
  const before = person.roles.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const roles = useQuery(rolesQuery).data?.items.filter(({ portals }) => portals.some((one) => one === person.portal));
  const save = useMutation({
    mutationFn: () => giveRoles(person.id, [...chosen]),
    onSuccess: (saved) => {
      queries.setQueryData(personQuery(person.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["people"] });
      void queries.invalidateQueries({ queryKey: rolesQuery.queryKey });
      showToast("success", t("people.person.rolesSaved", { name: person.displayName }));
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const same = chosen.length === before.length && chosen.every((id) => before.includes(id));
  return (
    <Card title={t("people.person.roles")}>
      <RoleChoice
        hideLegend
        roles={roles ?? []}
        chosen={chosen}
        onChange={setChosen}
        disabled={refusal !== undefined}
      />
      <Button
        className="mt-4"
        busy={save.isPending}
        reason={
          refusal ?? (chosen.length === 0 ? t("people.invite.needRole") : same ? t("common.form.unchanged") : undefined)
        }
        onClick={() => save.mutate()}
        data-testid="button-save-roles"
      >
        {t("people.person.saveRoles")}
      </Button>
    </Card>
  );
}

function SessionsCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("identity.person.change");
  const [asked, setAsked] = useState(false);
  const open = useTableView({ name: "sessions" });
  const sessions = useQuery(personSessionsQuery(person.id));
  const columns = useMemo(() => sessionColumns(t), [t]);
  const end = useMutation({
    mutationFn: () => endPersonSessions(person.id),
    onSuccess: () => {
      setAsked(false);
      void queries.invalidateQueries({ queryKey: personSessionsQuery(person.id).queryKey });
      showToast("success", t("people.person.sessionsEnded", { name: person.displayName }));
    },
  });
  const none = sessions.data?.items.length === 0;
  return (
    <Card
      title={t("people.person.sessions")}
      aside={
        <Button
          size="small"
          look="dangerOutline"
          reason={refusal ?? (none ? t("people.session.none") : undefined)}
          onClick={() => setAsked(true)}
          data-testid="button-end-sessions"
        >
          {t("people.person.endSessions")}
        </Button>
      }
      flush
    >
      <WholeTable
        label={t("people.person.sessions")}
        kind="session"
        columns={columns}
        view={open}
        rows={sessions.data?.items}
        list={sessions}
        none={<NoneYet title={t("people.session.none")} hint={t("people.session.noneHint")} />}
        withoutTools
        exported={{ list: "/api/admin/people/{id}/sessions", query: { id: person.id } }}
      />
      {asked && (
        <ConfirmDialog
          title={t("people.person.endSessions")}
          text={person.displayName}
          confirm={t("people.person.endSessions")}
          busy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </Card>
  );
}

function SignInsCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const paging = usePaging();
  const view = useTableView({ name: "sign-ins" });
  const signIns = useQuery(
    personSignInsQuery(person.id, { sort: view.sortText, cursor: paging.cursor, limit: paging.limit }),
  );
  const columns = useMemo(() => signInColumns(t), [t]);
  return (
    <Card title={t("people.person.signIns")} flush>
      <DataTable
        label={t("people.person.signIns")}
        kind="sign-in"
        columns={columns}
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
              exported={exportOf(
                "/api/admin/people/{id}/sign-ins",
                { id: person.id, sort: view.sortText },
                columns,
                view,
              )}
            />
          )
        }
      />
    </Card>
  );
}
