import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { PageHeader } from "@/components/PageHeader";
import { useMay, useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { TeamMember } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { companyApi } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { InviteDialog } from "./InviteDialog";
import { SuspendDialog } from "./SuspendDialog";
import { sessionQuery } from "./session";
import { TeamRolesDialog } from "./TeamRolesDialog";
import { type TeamAction, teamColumns } from "./teamColumns";
import {
  inviteMember,
  reactivateMember,
  removeMember,
  resendMember,
  suspendMember,
  teamQuery,
  teamRolesQuery,
} from "./teamQueries";

const OWNER = "customer-owner";

/** The people of one's own company: who they are, what they may do. Nobody of another company is ever here. */
export function MyTeamPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { search, change } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const refusal = useRefusal("identity.team.change");
  const mayOwners = useMay("identity.team-owner.change");
  const self = useQuery(sessionQuery).data?.person.id;
  const team = useQuery(teamQuery({ sort: view.sortText, cursor: paging.cursor, limit: paging.limit }));
  // Who may not make owners is not offered it; the server refuses it as well.
  const roles = (useQuery(teamRolesQuery).data?.items ?? []).filter(({ id }) => mayOwners || id !== OWNER);
  const [asked, setAsked] = useState<{ what: TeamAction; member: TeamMember } | null>(null);
  const settled = (said: string) => {
    setAsked(null);
    void queries.invalidateQueries({ queryKey: ["team"] });
    showToast("success", said);
  };
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const resend = useMutation({
    mutationFn: (member: TeamMember) => resendMember(member.id),
    onSuccess: () => settled(t("people.person.resent")),
    onError,
  });
  const reactivate = useMutation({
    mutationFn: (member: TeamMember) => reactivateMember(member.id),
    onSuccess: (_, member) => settled(t("people.person.reactivated", { name: member.displayName })),
    onError,
  });
  const remove = useMutation({
    mutationFn: (member: TeamMember) => removeMember(member.id),
    onSuccess: (_, member) => settled(t("people.team.removed", { name: member.displayName })),
  });
  const { mutate: sendAgain } = resend;
  const { mutate: letIn } = reactivate;
  const columns = useMemo(
    () =>
      teamColumns(t, {
        refusalFor: (member) =>
          refusal ??
          (!mayOwners && member.roles.some(({ id }) => id === OWNER) ? t("people.team.ownersOnly") : undefined),
        self,
        onDo: (what, member) => {
          if (what === "resend") sendAgain(member);
          else if (what === "reactivate") letIn(member);
          else setAsked({ what, member });
        },
      }),
    [t, refusal, mayOwners, self, sendAgain, letIn],
  );
  const invite: Begin = {
    label: t("people.list.invite"),
    icon: UserPlus,
    reason: refusal,
    onClick: () => change({ new: "person" }),
    testId: "button-invite",
  };
  return (
    <>
      <PageHeader
        title={t("people.team.title")}
        lead={t("people.team.lead")}
        actions={<BeginButton begin={invite} />}
      />
      <Card flush>
        <DataTable
          label={t("people.team.title")}
          kind="member"
          columns={columns}
          view={view}
          rows={team.data?.items}
          rowId={(row) => row.id}
          loading={team}
          filtered={paging.cursor !== undefined}
          onClearFilters={paging.first}
          none={<NoneYet title={t("people.list.none")} begin={invite} />}
          footer={
            team.data && (
              <DataTableFooter
                tools={<TableTools view={view} columns={columns} query={team} page="team" />}
                paging={paging}
                page={team.data}
                exported={exportOf(`${companyApi()}/team`, { sort: view.sortText }, columns, view)}
              />
            )
          }
        />
      </Card>
      {search.new === "person" && (
        <InviteDialog
          roles={roles}
          send={(who, key) => inviteMember(who, key)}
          onClose={() => change({ new: undefined })}
          refresh={["team"]}
        />
      )}
      {asked?.what === "roles" && (
        <TeamRolesDialog member={asked.member} roles={roles} onDone={settled} onClose={() => setAsked(null)} />
      )}
      {asked?.what === "suspend" && (
        <SuspendDialog
          name={asked.member.displayName}
          suspend={(reason) => suspendMember(asked.member.id, reason)}
          onDone={settled}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "remove" && (
        <ConfirmDialog
          title={t("people.team.removeTitle", { name: asked.member.displayName })}
          text={t("people.person.deleteText")}
          word={asked.member.displayName}
          confirm={t("people.team.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.member)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
