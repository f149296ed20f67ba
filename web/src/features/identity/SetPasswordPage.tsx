import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { LoadFailed, useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { DoorPage } from "./DoorPage";
import { PasswordInput } from "./SignInForm";
import { oneTimeLinkQuery, setFirstPassword } from "./session";

const SHORTEST = 12;

const isExpired = (error: unknown) => error instanceof ApiProblem && (error.status === 410 || error.status === 404);

/** What an invitation link opens: choose a password, once. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  const { token = "" } = useParams({ strict: false }) as { token?: string };
  const link = useQuery(oneTimeLinkQuery(token));

  if (isExpired(link.error)) return <LinkExpired />;
  return (
    <DoorPage
      title={t("identity.setPassword.title")}
      lead={link.data && t("identity.setPassword.lead", { email: link.data.email })}
    >
      {link.data ? (
        <PasswordForm token={token} email={link.data.email} />
      ) : link.error ? (
        <LoadFailed error={link.error} onRetry={() => link.refetch()} />
      ) : (
        <div aria-busy className="flex flex-col gap-4">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </DoorPage>
  );
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<{ password?: string; repeat?: string }>({});
  const set = useMutation({
    mutationFn: (password: string) => setFirstPassword(token, password),
    onSuccess: () => navigate({ to: paths.signIn(), search: { said: "password-set" }, replace: true }),
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
    if (!tooShort && !different && !set.isPending) set.mutate(password);
  };

  if (isExpired(set.error)) return <Notice tone="danger">{t("identity.setPassword.expired")}</Notice>;
  const weak = set.error instanceof ApiProblem && set.error.code === "password-too-weak";
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {set.error && !weak && (
        <Notice tone="danger" urgent>
          {errorText(set.error)}
        </Notice>
      )}
      {/* Password stores want to know whose password it is. */}
      <Input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={t("identity.setPassword.password")}
        hint={t("identity.setPassword.hint")}
        error={wrong.password ?? (weak ? t("identity.setPassword.weak") : undefined)}
        required
      >
        {(tie) => <PasswordInput {...tie} name="password" autoComplete="new-password" testId="input-new-password" />}
      </Field>
      <Field label={t("identity.setPassword.repeat")} error={wrong.repeat} required>
        {(tie) => <PasswordInput {...tie} name="repeat" autoComplete="new-password" testId="input-repeat-password" />}
      </Field>
      <Button type="submit" look="primary" size="large" busy={set.isPending} data-testid="button-set-password">
        {t("identity.setPassword.submit")}
      </Button>
    </form>
  );
}

function LinkExpired() {
  const { t } = useTranslation();
  return (
    <DoorPage title={t("identity.setPassword.expiredTitle")}>
      <p className="mb-4 text-base text-muted-foreground">{t("identity.setPassword.expired")}</p>
      <AppLink to={paths.signIn()}>{t("identity.setPassword.toSignIn")}</AppLink>
    </DoorPage>
  );
}
