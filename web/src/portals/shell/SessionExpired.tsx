import { useQueryClient } from "@tanstack/react-query";
import { SignInForm } from "@/features/identity/SignInForm";
import { sessionQuery } from "@/features/identity/session";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { shell } from "./shellStore";

/** Over the page, not instead of it: whatever was typed beneath is still there after signing in again. */
export function SessionExpired({ email, personId }: { email: string; personId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog
      open
      mustAnswer
      onOpenChange={() => {}}
      title={t("shell.expired.title")}
      description={t("shell.expired.text")}
      closeLabel={t("common.close")}
    >
      <div className="mt-4 flex flex-col gap-3">
        <SignInForm
          fixedEmail={email}
          onSignedIn={(session) => {
            // Another person must not inherit the page of the one before.
            if (session.person.id !== personId) return window.location.assign(paths.start());
            queries.setQueryData(sessionQuery.queryKey, session);
            shell.sessionBack();
            void queries.invalidateQueries();
          }}
        />
        <Button look="quiet" onClick={() => window.location.assign(paths.signIn())}>
          {t("shell.expired.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
