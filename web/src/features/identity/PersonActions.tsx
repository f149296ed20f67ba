import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useRefusal } from "@/components/rights";
import { useErrorText } from "@/components/states";
import type { Person } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { useUndoDelete } from "../operations/useUndoDelete";
import { changePerson, deletePerson, type PersonAction, suspendPerson } from "./peopleQueries";
import { hasFactor } from "./personParts";
import { SuspendDialog } from "./SuspendDialog";

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
  const tellUndo = useUndoDelete();
  const forbidden = useRefusal("identity.person.change");
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
      setAsked(null);
      const refresh = () => queries.invalidateQueries({ queryKey: ["people"] });
      void refresh();
      onDeleted();
      tellUndo({ kind: "person", id: person.id, name, refresh });
    },
  });
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
      {asked === "suspend" && (
        <SuspendDialog
          name={name}
          suspend={(reason) => suspendPerson(person.id, reason)}
          onDone={settled}
          onClose={() => setAsked(null)}
        />
      )}
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
