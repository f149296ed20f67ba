import { type ErrorComponentProps, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AppLink } from "@/components/AppLink";
import { useTabName } from "@/components/workspace";
import { ApiUnreachable } from "@/lib/api/problem";
import { useProduct } from "@/lib/brand";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { ServerDownPage } from "./ServerDown";

/** A page that says one thing. */
export function MessagePage({
  code,
  title,
  text,
  children,
}: {
  code: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const product = useProduct() ?? t("common.product");
  return (
    <div className="flex min-h-[70dvh] flex-col items-center justify-center gap-2 px-6 text-center">
      <title>{`${title} · ${product}`}</title>
      <p className="font-mono text-sm text-muted-foreground">{code}</p>
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        {title}
      </h1>
      <p className="max-w-md text-base wrap-break-word text-muted-foreground">{text}</p>
      <div className="mt-4 flex flex-wrap items-center justify-center gap-2">{children}</div>
    </div>
  );
}

/** No such page. Inside a portal it stands in the content, outside it stands alone. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useTabName(t("shell.notFound.title"), true);
  return (
    <MessagePage code="404" title={t("shell.notFound.title")} text={t("shell.notFound.text", { path })}>
      <Button look="primary" asChild>
        <AppLink plain to={paths.start()}>
          {t("shell.notFound.home")}
        </AppLink>
      </Button>
    </MessagePage>
  );
}

/** Whatever a route could not deal with itself. */
export function RouteFailed({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  if (error instanceof ApiUnreachable) return <ServerDownPage />;
  return (
    <MessagePage code="" title={t("shell.crash.title")} text={t("shell.crash.text")}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t("shell.crash.reload")}
      </Button>
    </MessagePage>
  );
}
