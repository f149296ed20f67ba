import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { Copy } from "lucide-react";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Facts } from "@/components/Facts";
import { useLeaveRecord } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay } from "@/components/rights";
import { useUndoDelete } from "@/features/operations/useUndoDelete";
import type { PermissionEntry, Role, RolePortal } from "@/lib/api/contractIdentity";
import { formatCount, formatMoney } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { oneOf, type Search } from "@/lib/search";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { RoleCompare } from "./RoleCompare";
import { RoleEditor } from "./RoleEditor";
import { RoleMatrix } from "./RoleMatrix";
import { RolePeople } from "./RolePeople";
import { useRolePortals } from "./RolesPage";
import { deleteRole, permissionsQuery, roleQuery, rolesQuery } from "./roleQueries";

/** One role: what it allows, whose things, how much money. A fixed one is shown, an own one is edited; `new` makes one. */
export function RolePage() {
  const { t } = useTranslation();
  const { roleId = "" } = useParams({ strict: false }) as { roleId?: string };
  const { from, portal } = useSearch({ strict: false }) as Search;
  const isNew = roleId === "new";
  const source = isNew ? from : roleId;
  const role = useQuery({ ...roleQuery(source ?? ""), enabled: Boolean(source) });
  const portals = useRolePortals();
  const of = oneOf(portals, portal) ?? role.data?.portals[0] ?? portals[0] ?? "admin";
  const catalogue = useQuery(permissionsQuery(of));
  const error = role.error ?? catalogue.error;
  // What is there stays when only looking again failed: somebody may be editing it.
  if (!catalogue.data || (source && !role.data)) {
    return (
      <RecordPending
        title={isNew && !error ? t("people.role.creating") : t("people.role.one")}
        error={error}
        onRetry={() => {
          if (source) void role.refetch();
          void catalogue.refetch();
        }}
      />
    );
  }
  const entries = catalogue.data.items;
  if (isNew) {
    return (
      <>
        <PageHeader title={t("people.role.creating")} />
        <RoleEditor key={`${of} ${source ?? ""}`} model={role.data} portal={of} catalogue={entries} />
      </>
    );
  }
  return role.data ? <OneRole role={role.data} portal={of} catalogue={entries} /> : null;
}

function OneRole({ role, portal, catalogue }: { role: Role; portal: RolePortal; catalogue: PermissionEntry[] }) {
  const { t } = useTranslation();
  const mayChange = useMay("identity.role.change");
  const [deleting, setDeleting] = useState(false);
  const editable = !role.system && mayChange;
  return (
    <>
      <PageHeader
        title={role.name}
        lead={role.description || undefined}
        badges={
          <Badge tone={role.system ? "outline" : "info"}>
            {t(role.system ? "people.role.system" : "people.role.own")}
          </Badge>
        }
        actions={
          mayChange && (
            <Button asChild>
              <AppLink
                plain
                to={paths.admin.role("new")}
                search={{ from: role.id, portal }}
                data-testid="button-copy-role"
              >
                <Copy aria-hidden />
                {t("people.role.copy")}
              </AppLink>
            </Button>
          )
        }
      />
      {editable ? (
        <RoleEditor
          role={role}
          portal={portal}
          catalogue={catalogue}
          onDelete={() => setDeleting(true)}
          deleteReason={role.people > 0 ? t("people.role.deleteInUse") : undefined}
        />
      ) : (
        <div className="flex flex-col gap-4">
          {role.system && <Notice tone="info">{t("people.role.fixed")}</Notice>}
          <RoleFacts role={role} />
          <RoleMatrix catalogue={catalogue} chosen={new Set(role.permissions)} onChange={() => {}} fixed />
        </div>
      )}
      <RolePeople role={role} />
      <RoleCompare role={role} catalogue={catalogue} />
      {deleting && <DeleteRoleDialog role={role} onClose={() => setDeleting(false)} />}
    </>
  );
}

function RoleFacts({ role }: { role: Role }) {
  const { t } = useTranslation();
  const { refundUpTo, adjustUpTo, fourEyesAbove } = role.limits;
  return (
    <Card>
      <Facts
        columns={3}
        facts={[
          {
            label: t("people.role.portal"),
            value: role.portals.map((name) => t(`people.role.portals.${name}`)).join(", "),
          },
          { label: t("people.role.people"), value: formatCount(role.people) },
          {
            label: t("people.role.refundUpTo"),
            value: refundUpTo ? formatMoney(refundUpTo, "balance") : t("people.role.unlimited"),
          },
          {
            label: t("people.role.adjustUpTo"),
            value: adjustUpTo ? formatMoney(adjustUpTo, "balance") : t("people.role.unlimited"),
          },
          {
            label: t("people.role.fourEyesAbove"),
            value: fourEyesAbove ? formatMoney(fourEyesAbove, "balance") : t("people.role.never"),
          },
        ]}
      />
    </Card>
  );
}

function DeleteRoleDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useLeaveRecord();
  const tellUndo = useUndoDelete();
  const remove = useMutation({
    mutationFn: () => deleteRole(role.id),
    onSuccess: async () => {
      await leave(paths.admin.roles());
      queries.removeQueries({ queryKey: ["role", role.id] });
      const refresh = () => queries.invalidateQueries({ queryKey: rolesQuery.queryKey });
      void refresh();
      tellUndo({ kind: "role", id: role.id, name: role.name, refresh });
    },
  });
  return (
    <ConfirmDialog
      title={t("people.role.deleteTitle", { name: role.name })}
      text={t("people.role.deleteText")}
      word={role.name}
      confirm={t("people.role.delete")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
