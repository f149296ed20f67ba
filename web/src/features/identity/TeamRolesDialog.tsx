import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useErrorText } from "@/components/states";
import type { Named } from "@/lib/api/contract";
import type { TeamMember } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Notice } from "@/ui/Notice";
import { RoleChoice } from "./RoleChoice";
import { giveMemberRoles } from "./teamQueries";

/** What a colleague may do. */
export function TeamRolesDialog({
  member,
  roles,
  onDone,
  onClose,
}: {
  member: TeamMember;
  roles: readonly Named[];
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const before = member.roles.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const save = useMutation({
    mutationFn: () => giveMemberRoles(member.id, [...chosen]),
    onSuccess: () => onDone(t("people.person.rolesSaved", { name: member.displayName })),
  });
  const same = chosen.length === before.length && chosen.every((id) => before.includes(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.team.rolesOf", { name: member.displayName })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            busy={save.isPending}
            reason={chosen.length === 0 ? t("people.invite.needRole") : same ? t("common.form.unchanged") : undefined}
            onClick={() => save.mutate()}
            data-testid="button-save-roles"
          >
            {t("people.person.saveRoles")}
          </Button>
        </>
      }
    >
      {save.error && (
        <Notice tone="danger" urgent className="my-3">
          {errorText(save.error)}
        </Notice>
      )}
      <RoleChoice roles={roles} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
