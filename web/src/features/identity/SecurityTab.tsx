import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { CodeSample } from "@/components/CodeSample";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Copyable } from "@/components/Copyable";
import { LoadFailed, useErrorText } from "@/components/states";
import type { ProposedAuthenticator, SecondFactor } from "@/lib/api/contractIdentity";
import { ApiProblem } from "@/lib/api/problem";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { StatusBadge } from "@/ui/StatusBadge";
import {
  changePassword,
  confirmAuthenticator,
  mySessionsQuery,
  newRecoveryCodes,
  proposeAuthenticator,
  removeAuthenticator,
  secondFactorQuery,
} from "./account";
import { PasskeysCard } from "./PasskeysCard";
import { PasswordInput } from "./SignInForm";
import { sessionQuery } from "./session";

const SHORTEST = 12;

/** Password and second factor. What weakens or replaces a proof asks for a recent one first. */
export function SecurityTab() {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <PasswordCard />
      <div className="flex flex-col gap-4">
        <PasskeysCard />
        <FactorCard />
      </div>
    </div>
  );
}

function PasswordCard() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState<{ password?: string; repeat?: string }>({});
  // A new form after each change: nothing typed stays behind.
  const [round, setRound] = useState(0);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setRound(round + 1);
      showToast("success", t("people.account.changed"));
      void queries.invalidateQueries({ queryKey: mySessionsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password") ?? "");
    const tooShort = password.length < SHORTEST;
    const different = password !== form.get("repeat");
    setWrong({
      password: tooShort ? t("identity.setPassword.tooShort") : undefined,
      repeat: !tooShort && different ? t("identity.setPassword.different") : undefined,
    });
    if (!tooShort && !different && !change.isPending) change.mutate(password);
  };
  const weak = change.error instanceof ApiProblem && change.error.code === "password-too-weak";
  return (
    <Card title={t("people.account.password")} note={t("people.account.passwordNote")}>
      <form key={round} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {change.error && !weak && (
          <Notice tone="danger" urgent>
            {errorText(change.error)}
          </Notice>
        )}
        <Field
          label={t("people.account.newPassword")}
          hint={t("identity.setPassword.hint")}
          error={wrong.password ?? (weak ? t("identity.setPassword.weak") : undefined)}
          required
        >
          {(tie) => <PasswordInput {...tie} name="password" autoComplete="new-password" testId="input-new-password" />}
        </Field>
        <Field label={t("people.account.repeat")} error={wrong.repeat} required>
          {(tie) => <PasswordInput {...tie} name="repeat" autoComplete="new-password" testId="input-repeat-password" />}
        </Field>
        <div>
          <Button type="submit" look="primary" busy={change.isPending} data-testid="button-change-password">
            {t("people.account.change")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function FactorCard() {
  const { t } = useTranslation();
  const factor = useQuery(secondFactorQuery);
  return (
    <Card
      title={t("people.account.factor")}
      note={t("people.account.factorNote")}
      aside={
        factor.data && (
          <StatusBadge
            tone={factor.data.authenticator ? "online" : "offline"}
            label={t(factor.data.authenticator ? "people.account.on" : "people.account.off")}
            testId="badge-second-factor"
          />
        )
      }
    >
      {factor.data ? (
        <Factor factor={factor.data} />
      ) : factor.error ? (
        <LoadFailed error={factor.error} onRetry={() => factor.refetch()} />
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
    </Card>
  );
}

function Factor({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [proposed, setProposed] = useState<ProposedAuthenticator | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState(false);
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const changed = () => {
    void queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const propose = useMutation({ mutationFn: proposeAuthenticator, onSuccess: setProposed, onError });
  const renew = useMutation({
    mutationFn: newRecoveryCodes,
    onSuccess: (answer) => {
      changed();
      setCodes(answer.codes);
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: removeAuthenticator,
    onSuccess: () => {
      changed();
      setRemoving(false);
      showToast("success", t("people.account.removed"));
    },
  });
  return (
    <div className="flex flex-col gap-4">
      {factor.required && !factor.authenticator && factor.passkeys === 0 && (
        <Notice tone="warning">{t("people.account.factorDue")}</Notice>
      )}
      {factor.authenticator ? (
        <>
          <p className="text-base">
            {t("people.account.codesLeft", {
              count: factor.recoveryCodesLeft,
              formatted: formatCount(factor.recoveryCodesLeft),
            })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button busy={renew.isPending} onClick={() => renew.mutate()} data-testid="button-new-codes">
              {t("people.account.newCodes")}
            </Button>
            <Button look="dangerOutline" onClick={() => setRemoving(true)} data-testid="button-remove-authenticator">
              {t("people.account.remove")}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button look="primary" busy={propose.isPending} onClick={() => propose.mutate()} data-testid="button-set-up">
            {t("people.account.setUp")}
          </Button>
        </div>
      )}
      {proposed && (
        <SetUpDialog
          proposed={proposed}
          onClose={() => setProposed(null)}
          onDone={(made) => {
            setProposed(null);
            setCodes(made);
            changed();
          }}
        />
      )}
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
      {removing && (
        <ConfirmDialog
          title={t("people.account.removeTitle")}
          text={t("people.account.removeText")}
          confirm={t("people.account.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}

function SetUpDialog({
  proposed,
  onClose,
  onDone,
}: {
  proposed: ProposedAuthenticator;
  onClose: () => void;
  onDone: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [missing, setMissing] = useState(false);
  const confirm = useMutation({ mutationFn: confirmAuthenticator, onSuccess: ({ codes }) => onDone(codes) });
  const wrong = confirm.error instanceof ApiProblem && confirm.error.code === "code-wrong";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\s/g, "");
    setMissing(!/^\d{6}$/.test(code));
    if (/^\d{6}$/.test(code) && !confirm.isPending) confirm.mutate(code);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("people.account.setUp")}
      description={t("people.account.scan")}
      closeLabel={t("common.close")}
    >
      <div className="mt-4 flex flex-col items-center gap-3">
        <img src={proposed.qr} alt={t("people.account.qr")} className="size-48 rounded-md bg-foreground/5 p-1" />
        <span className="max-w-full" data-testid="text-totp-secret">
          <Copyable text={proposed.secret} what={t("people.account.key")} />
        </span>
      </div>
      <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {confirm.error && !wrong && (
          <Notice tone="danger" urgent>
            {errorText(confirm.error)}
          </Notice>
        )}
        <Field
          label={t("people.account.code")}
          error={missing ? t("people.account.needCode") : wrong ? t("people.account.codeWrong") : undefined}
          required
        >
          {(tie) => (
            <Input {...tie} name="code" inputMode="numeric" autoComplete="one-time-code" data-testid="input-totp" />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={confirm.isPending} data-testid="button-confirm-totp">
            {t("people.account.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      mustAnswer
      onOpenChange={() => {}}
      title={t("people.account.codesTitle")}
      description={t("people.account.codesText")}
      closeLabel={t("common.close")}
      footer={
        <Button look="primary" onClick={onClose} data-testid="button-codes-kept">
          {t("people.account.kept")}
        </Button>
      }
    >
      <div className="mt-4">
        <CodeSample label={t("people.account.codes")} code={codes.join("\n")} />
      </div>
    </Dialog>
  );
}
