import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { AppLink } from "@/components/AppLink";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search";
import { Notice } from "@/ui/Notice";
import { DoorPage } from "./DoorPage";
import { SignInForm } from "./SignInForm";
import { landingFor, sessionQuery, signUpQuery } from "./session";

/** `?next=` is the page that was asked for; `?said=` is what has just happened (`password-set`, `signed-out`). */
export function SignInPage() {
  const { t } = useTranslation();
  const { next, said } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = useQuery(signUpQuery).data?.open;
  const message =
    said === "password-set"
      ? t("identity.signIn.passwordSet")
      : said === "signed-out"
        ? t("identity.signIn.signedOut")
        : null;
  return (
    <DoorPage title={t("identity.signIn.title")} lead={t("identity.signIn.lead")}>
      {message && (
        <Notice tone={said === "password-set" ? "success" : "info"} className="mb-4">
          {message}
        </Notice>
      )}
      <SignInForm
        onSignedIn={(session) => {
          queries.clear();
          queries.setQueryData(sessionQuery.queryKey, session);
          navigate({ href: landingFor(session.person.portal, next), replace: true });
        }}
      />
      <p className="mt-4 text-base">
        <AppLink to={paths.forgotPassword()}>{t("identity.signIn.forgot")}</AppLink>
      </p>
      {open ? (
        <p className="mt-2 text-base">
          <AppLink to={paths.signUp()}>{t("identity.signUp.title")}</AppLink>
        </p>
      ) : (
        <p className="mt-5 text-sm text-muted-foreground">{t("identity.signIn.help")}</p>
      )}
    </DoorPage>
  );
}
