import { AppLink } from "@/components/AppLink";
import { homeOf } from "@/features/identity/session";
import type { Session } from "@/lib/api/contract";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { MessagePage } from "./pages";

/** Signed in, but at the door of the other portal. */
export function ForbiddenPage({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <main data-testid="page-forbidden">
      <MessagePage
        code="403"
        title={t("shell.forbidden.title")}
        text={t("shell.forbidden.text", { email: session.person.email })}
      >
        <Button look="primary" asChild>
          <AppLink plain to={homeOf(session.person.portal)}>
            {t("shell.forbidden.home")}
          </AppLink>
        </Button>
        <Button asChild>
          <AppLink plain to={paths.signIn()}>
            {t("shell.forbidden.other")}
          </AppLink>
        </Button>
      </MessagePage>
    </main>
  );
}

/** A page of this portal that the person's role does not open. Stands in the content, with the frame around it. */
export function RefusedPage() {
  const { t } = useTranslation();
  return (
    <div data-testid="page-refused">
      <MessagePage code="403" title={t("shell.refused.title")} text={t("shell.refused.text")}>
        <Button asChild>
          <AppLink plain to={paths.start()}>
            {t("shell.notFound.home")}
          </AppLink>
        </Button>
      </MessagePage>
    </div>
  );
}
