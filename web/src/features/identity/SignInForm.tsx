import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/states";
import type { Session } from "@/lib/api/contract";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { signIn } from "./session";

type Props = {
  onSignedIn: (session: Session) => void;
  /** The person whose session ended; the e-mail is then given. */
  fixedEmail?: string;
};

/** E-mail and password. A refusal never says which of the two was wrong. */
export function SignInForm({ onSignedIn, fixedEmail }: Props) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState<{ email?: string; password?: string; code?: string }>({});
  // Once asked for, the code stays asked for: the password was right.
  const [codeWanted, setCodeWanted] = useState(false);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    onError: (error) => {
      if (codeOf(error) === "second-factor-required") setCodeWanted(true);
    },
  });
  const byPasskey = useMutation({
    mutationFn: async () => (await import("./webauthn")).signInWithPasskey(),
    onMutate: () => attempt.reset(),
    onSuccess: (session) => session && onSignedIn(session),
  });
  const problem = useSignInProblem(attempt.error ?? byPasskey.error);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email") ?? "").trim();
    const password = String(form.get("password") ?? "");
    const code = String(form.get("code") ?? "").trim();
    setMissing({
      email: email ? undefined : t("identity.signIn.needEmail"),
      password: password ? undefined : t("identity.signIn.needPassword"),
      code: codeWanted && !code ? t("identity.signIn.needCode") : undefined,
    });
    if (email && password && (!codeWanted || code) && !attempt.isPending) {
      attempt.mutate({ email, password, ...(codeWanted && { code }) });
    }
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" urgent testId="text-sign-in-error">
          {problem}
        </Notice>
      )}
      {fixedEmail !== undefined ? (
        <p className="text-base">
          <span className="block text-sm text-muted-foreground">{t("identity.signIn.email")}</span>
          {fixedEmail}
          {/* Password stores want to know whose password it is. */}
          <Input type="email" name="email" autoComplete="username" value={fixedEmail} readOnly hidden />
        </p>
      ) : (
        <Field label={t("identity.signIn.email")} error={missing.email}>
          {(tie) => (
            <Input
              {...tie}
              name="email"
              type="email"
              autoComplete="username"
              // nobody needs a mark to see that both are needed
              aria-required
              data-testid="input-email"
              height="large"
            />
          )}
        </Field>
      )}
      <Field label={t("identity.signIn.password")} error={missing.password}>
        {(tie) => (
          <PasswordInput
            {...tie}
            aria-required
            name="password"
            autoComplete="current-password"
            testId="input-password"
          />
        )}
      </Field>
      {codeWanted && (
        <Field label={t("identity.signIn.code")} hint={t("identity.signIn.codeHint")} error={missing.code}>
          {(tie) => (
            <Input
              {...tie}
              name="code"
              autoComplete="one-time-code"
              autoFocus
              data-testid="input-code"
              height="large"
            />
          )}
        </Field>
      )}
      <Button type="submit" look="primary" size="large" busy={attempt.isPending} data-testid="button-sign-in">
        {t("identity.signIn.submit")}
      </Button>
      <Button
        size="large"
        busy={byPasskey.isPending}
        onClick={() => byPasskey.mutate()}
        data-testid="button-sign-in-passkey"
      >
        {t("identity.signIn.passkey")}
      </Button>
    </form>
  );
}

/** A password that can be made visible, for those who type long ones. */
export function PasswordInput({
  testId,
  ...rest
}: {
  id: string;
  name: string;
  autoComplete: string;
  testId: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input {...rest} type={visible ? "text" : "password"} data-testid={testId} height="large" room="icon" />
      <Button
        look="bare"
        size="none"
        aria-label={visible ? t("identity.signIn.hide") : t("identity.signIn.show")}
        aria-pressed={visible}
        onClick={() => setVisible(!visible)}
        className="absolute top-1 right-1 inline-flex size-8 items-center justify-center rounded-md text-muted-foreground"
      >
        <Icon aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : undefined);

function useSignInProblem(error: unknown): string | null {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!error) return null;
  const code = codeOf(error);
  // Not a problem but the next question.
  if (code === "second-factor-required") return null;
  if (code === "passkey-required") return t("identity.signIn.passkeyRequired");
  if (code === "passkey-refused") return errorText(error);
  if (code === "second-factor-wrong") return t("identity.signIn.codeWrong");
  if (error instanceof ApiProblem && error.status === 401) return t("identity.signIn.refused");
  if (error instanceof ApiProblem && error.status === 429) {
    return error.retryAfterSeconds === null
      ? t("identity.signIn.tooManyNoTime")
      : t("identity.signIn.tooMany", { count: error.retryAfterSeconds });
  }
  return errorText(error);
}
