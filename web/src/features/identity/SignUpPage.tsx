import { useMutation, useQuery } from "@tanstack/react-query";
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
import { signUp, signUpQuery } from "./session";

/** Opens a company's account: the rest is in the letter. The answer never says whether somebody uses the address. */
export function SignUpPage() {
  const { t } = useTranslation();
  const state = useQuery(signUpQuery);
  const ask = useMutation({ mutationFn: signUp });
  const closed = state.data?.open === false;
  return (
    <DoorPage title={t("identity.signUp.title")} lead={closed ? undefined : t("identity.signUp.lead")}>
      {ask.isSuccess ? (
        <Notice tone="success" urgent testId="text-sign-up-sent">
          {t("identity.signUp.sent", { email: ask.variables.email })}
        </Notice>
      ) : closed ? (
        <Notice tone="info" testId="text-sign-up-closed">
          {t("identity.signUp.closed")}
        </Notice>
      ) : state.data ? (
        <SignUpForm busy={ask.isPending} error={ask.error} onSubmit={ask.mutate} />
      ) : state.error ? (
        <LoadFailed error={state.error} onRetry={() => state.refetch()} />
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <p className="mt-5 text-base">
        <AppLink to={paths.signIn()}>{t("identity.forgot.back")}</AppLink>
      </p>
    </DoorPage>
  );
}

type Wish = Parameters<typeof signUp>[0];

const FIELDS = [
  { name: "company", autoComplete: "organization", type: "text" },
  { name: "displayName", autoComplete: "name", type: "text" },
  { name: "email", autoComplete: "username", type: "email" },
] as const;

function SignUpForm({ busy, error, onSubmit }: { busy: boolean; error: Error | null; onSubmit: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [wrong, setWrong] = useState<Partial<Record<keyof Wish, string>>>({});
  const told = error instanceof ApiProblem ? error.fields : [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name) ?? "").trim();
    const wish = { company: given("company"), displayName: given("displayName"), email: given("email") };
    const found = {
      company: wish.company ? undefined : t("identity.signUp.needCompany"),
      displayName: wish.displayName ? undefined : t("identity.signUp.needName"),
      email: /^\S+@\S+$/.test(wish.email) ? undefined : t("identity.forgot.needEmail"),
    };
    setWrong(found);
    if (!found.company && !found.displayName && !found.email && !busy) onSubmit(wish);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {error && told.length === 0 && (
        <Notice tone="danger" urgent>
          {errorText(error)}
        </Notice>
      )}
      {FIELDS.map(({ name, ...rest }) => (
        <Field
          key={name}
          label={t(`identity.signUp.${name}`)}
          error={wrong[name] ?? told.find(({ field }) => field === name)?.message}
          required
        >
          {(tie) => (
            <Input {...tie} {...rest} name={name} maxLength={120} height="large" data-testid={`input-${name}`} />
          )}
        </Field>
      ))}
      <Button type="submit" look="primary" size="large" busy={busy} data-testid="button-sign-up">
        {t("identity.signUp.submit")}
      </Button>
    </form>
  );
}
