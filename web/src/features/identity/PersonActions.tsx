import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useMay } from "@/components/rights";
import { useErrorText } from "@/components/states";
import type { Person } from "@/lib/api/contractIdentity";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { changePerson, deletePerson, type PersonAction, suspendPerson } from "./peopleQueries";
import { hasFactor } from "./personParts";

const SAID = {
  "resend-invitation": "people.person.resent",
  reactivate: "people.person.reactivated",
  unlock: "people.person.unlocked",
  "reset-second-factor": "people.person.resetDone",
} as const satisfies Record<PersonAction, string>;

/** What may be done with somebody's account. What takes something away asks first. */
export function PersonActions({ person, onDeleted }: { person: Person; onDeleted: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const may = useMay("identity.person.change");
  const [asked, setAsked] = useState<"suspend" | "reset" | "delete" | null>(null);
  const name = person.displayName;
  const settled = (said: string) => {
    setAsked(null);
    showToast("success", said);
    void queries.invalidateQueries({ queryKey: ["people"] });
    void queries.invalidateQueries({ queryKey: ["person", person.id] });
  };
  const change = useMutation({
    mutationFn: (action: PersonAction) => changePerson(person.id, action),
    onSuccess: (_, action) => settled(t(SAID[action], { name })),
    onError: (error) => showToast("danger", errorText(error)),
  });
  const remove = useMutation({
    mutationFn: () => deletePerson(person.id),
    onSuccess: () => {
      settled(t("people.person.deleted", { name }));
      onDeleted();
    },
  });
  const forbidden = may ? undefined : t("people.notAllowed");
  const direct = (action: PersonAction, label: string) => (
    <Button
      reason={forbidden}
      busy={change.isPending && change.variables === action}
      onClick={() => change.mutate(action)}
      data-testid={`button-${action}`}
    >
      {label}
    </Button>
  );
  return (
    <>
      {person.state === "invited" && direct("resend-invitation", t("people.person.resend"))}
      {person.state === "locked" && direct("unlock", t("people.person.unlock"))}
      <Button
        reason={forbidden ?? (hasFactor(person) ? undefined : t("people.person.noFactor"))}
        onClick={() => setAsked("reset")}
        data-testid="button-reset"
      >
        {t("people.person.reset")}
      </Button>
      {person.state === "suspended" ? (
        direct("reactivate", t("people.person.reactivate"))
      ) : (
        <Button
          look="dangerOutline"
          reason={forbidden}
          onClick={() => setAsked("suspend")}
          data-testid="button-suspend"
        >
          {t("people.person.suspend")}
        </Button>
      )}
      <Button look="dangerOutline" reason={forbidden} onClick={() => setAsked("delete")} data-testid="button-delete">
        {t("people.person.delete")}
      </Button>
      {asked === "suspend" && <SuspendDialog person={person} onDone={settled} onClose={() => setAsked(null)} />}
      {asked === "reset" && (
        <ConfirmDialog
          title={t("people.person.resetTitle", { name })}
          text={t("people.person.resetText")}
          confirm={t("people.person.reset")}
          busy={change.isPending}
          onConfirm={() => change.mutate("reset-second-factor")}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "delete" && (
        <ConfirmDialog
          title={t("people.person.deleteTitle", { name })}
          text={t("people.person.deleteText")}
          word={name}
          confirm={t("people.person.delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function SuspendDialog({
  person,
  onDone,
  onClose,
}: {
  person: Person;
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const suspend = useMutation({
    mutationFn: () => suspendPerson(person.id, reason.trim()),
    onSuccess: () => onDone(t("people.person.suspended", { name: person.displayName })),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.person.suspendTitle", { name: person.displayName })}
      description={t("people.person.suspendText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="danger"
            busy={suspend.isPending}
            reason={reason.trim() ? undefined : t("people.person.needReason")}
            onClick={() => suspend.mutate()}
            data-testid="button-confirm-suspend"
          >
            {t("people.person.suspend")}
          </Button>
        </>
      }
    >
      {suspend.error && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(suspend.error)}
        </Notice>
      )}
      <Field label={t("people.person.reason")} required className="mt-4">
        {(tie) => (
          <Input
            {...tie}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            data-testid="input-reason"
          />
        )}
      </Field>
    </Dialog>
  );
}
