import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "@/components/states";
import type { Named } from "@/lib/api/contract";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { RoleChoice } from "./RoleChoice";

type Props = {
  /** What the invited may be. */
  roles: readonly Named[];
  send: (who: { email: string; displayName: string; roles: string[] }, key: string) => Promise<unknown>;
  /** What looks again afterwards. */
  refresh: readonly string[];
  onClose: () => void;
};

/** Invites somebody by mail. */
export function InviteDialog({ roles, send, refresh, onClose }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<{ email?: string; name?: string; roles?: string }>({});
  const [key, setKey] = useState(newKey);
  const invite = useMutation({
    mutationFn: (who: { email: string; displayName: string }) => send({ ...who, roles: [...chosen] }, key),
    onSuccess: (_, { email }) => {
      void queries.invalidateQueries({ queryKey: refresh });
      showToast("success", t("people.invite.sent", { email }));
      onClose();
    },
    onError: () => setKey(newKey()),
  });
  const fields = invite.error instanceof ApiProblem ? invite.error.fields : [];
  const told = (name: string) => fields.find(({ field }) => field === name)?.message;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email") ?? "").trim();
    const displayName = String(form.get("name") ?? "").trim();
    const found = {
      email: /^\S+@\S+$/.test(email) ? undefined : t("people.invite.needEmail"),
      name: displayName ? undefined : t("people.invite.needName"),
      roles: chosen.length > 0 ? undefined : t("people.invite.needRole"),
    };
    setWrong(found);
    if (!found.email && !found.name && !found.roles && !invite.isPending) invite.mutate({ email, displayName });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.invite.title")}
      description={t("people.invite.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={invite.isPending}
            data-testid="button-send-invitation"
          >
            {t("people.invite.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {invite.error && fields.length === 0 && (
          <Notice tone="danger" urgent>
            {errorText(invite.error)}
          </Notice>
        )}
        <Field label={t("people.list.email")} error={wrong.email ?? told("email")} required>
          {(tie) => <Input {...tie} name="email" type="email" autoComplete="off" data-testid="input-invite-email" />}
        </Field>
        <Field label={t("people.list.name")} error={wrong.name ?? told("displayName")} required>
          {(tie) => <Input {...tie} name="name" autoComplete="off" maxLength={120} data-testid="input-invite-name" />}
        </Field>
        <RoleChoice roles={roles} chosen={chosen} onChange={setChosen} error={wrong.roles ?? told("roles")} />
      </form>
    </Dialog>
  );
}
