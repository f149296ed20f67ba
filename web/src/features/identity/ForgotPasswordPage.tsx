import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useErrorText } from "@/components/states";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { DoorPage } from "./DoorPage";
import { askPasswordReset } from "./session";

/** Asks for a link by mail. The answer never says whether somebody uses the address. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [missing, setMissing] = useState(false);
  const ask = useMutation({ mutationFn: askPasswordReset });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email") ?? "").trim();
    const wrong = !/^\S+@\S+$/.test(email);
    setMissing(wrong);
    if (!wrong && !ask.isPending) ask.mutate(email);
  };
  return (
    <DoorPage title={t("identity.forgot.title")} lead={t("identity.forgot.lead")}>
      {ask.isSuccess ? (
        <Notice tone="success" urgent testId="text-reset-sent">
          {t("identity.forgot.sent", { email: ask.variables })}
        </Notice>
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {ask.error && (
            <Notice tone="danger" urgent>
              {errorText(ask.error)}
            </Notice>
          )}
          <Field
            label={t("identity.signIn.email")}
            error={missing ? t("identity.forgot.needEmail") : undefined}
            required
          >
            {(tie) => (
              <Input
                {...tie}
                name="email"
                type="email"
                autoComplete="username"
                height="large"
                data-testid="input-email"
              />
            )}
          </Field>
          <Button type="submit" look="primary" size="large" busy={ask.isPending} data-testid="button-send-link">
            {t("identity.forgot.submit")}
          </Button>
        </form>
      )}
      <p className="mt-5 text-base">
        <AppLink to={paths.signIn()}>{t("identity.forgot.back")}</AppLink>
      </p>
    </DoorPage>
  );
}
