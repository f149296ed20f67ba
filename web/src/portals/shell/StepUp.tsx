import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useErrorText } from "@/components/states";
import { PasswordInput } from "@/features/identity/SignInForm";
import { prove } from "@/features/identity/session";
import { ApiProblem } from "@/lib/api/problem";
import { onStepUp } from "@/lib/api/stepUp";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";

/** Asks once more who is there, above whatever the person is doing, and lets the refused request go on. */
export function StepUp({ email }: { email: string }) {
  const [answer, setAnswer] = useState<((proved: boolean) => void) | null>(null);

  // Requests are sent from anywhere; the frame is where somebody can be asked.
  useEffect(() => onStepUp(() => new Promise((resolve) => setAnswer(() => resolve))), []);

  if (!answer) return null;
  const close = (proved: boolean) => {
    setAnswer(null);
    answer(proved);
  };
  return <ProofDialog email={email} onClose={close} />;
}

function ProofDialog({ email, onClose }: { email: string; onClose: (proved: boolean) => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [byCode, setByCode] = useState(false);
  const attempt = useMutation({ mutationFn: prove, onSuccess: () => onClose(true) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get("proof") ?? "").trim();
    if (given && !attempt.isPending) attempt.mutate(byCode ? { code: given } : { password: given });
  };
  const byPasskey = useMutation({
    mutationFn: async () => (await import("@/features/identity/webauthn")).proveByPasskey(),
    onMutate: () => attempt.reset(),
    onSuccess: (proved) => proved && onClose(true),
  });
  const problem = attempt.error ?? byPasskey.error;
  const wrong = attempt.error instanceof ApiProblem && attempt.error.code === "proof-wrong";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose(false)}
      title={t("identity.proof.title")}
      description={t("identity.proof.text", { email })}
      closeLabel={t("common.close")}
    >
      <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4" data-testid="form-proof">
        {problem && (
          <Notice tone="danger" urgent>
            {wrong ? t("identity.proof.wrong") : errorText(problem)}
          </Notice>
        )}
        {byCode ? (
          <Field key="code" label={t("identity.signIn.code")} required>
            {(tie) => <Input {...tie} name="proof" autoComplete="one-time-code" data-testid="input-proof-code" />}
          </Field>
        ) : (
          <Field key="password" label={t("identity.signIn.password")} required>
            {(tie) => (
              <PasswordInput {...tie} name="proof" autoComplete="current-password" testId="input-proof-password" />
            )}
          </Field>
        )}
        <div className="flex flex-wrap justify-between gap-2">
          <div className="flex flex-wrap gap-1">
            <Button look="quiet" onClick={() => setByCode(!byCode)}>
              {t(byCode ? "identity.proof.byPassword" : "identity.proof.byCode")}
            </Button>
            <Button
              look="quiet"
              busy={byPasskey.isPending}
              onClick={() => byPasskey.mutate()}
              data-testid="button-prove-passkey"
            >
              {t("identity.proof.byPasskey")}
            </Button>
          </div>
          <Button type="submit" look="primary" busy={attempt.isPending} data-testid="button-prove">
            {t("identity.proof.submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
