import { History } from "lucide-react";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";

/** From a record to everything that was ever done to it. Not there for those who may not see the audit log. */
export function HistoryLink({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation();
  if (!useMay("operations.audit.view")) return null;
  return (
    <Button asChild>
      <AppLink plain to={paths.admin.auditLog()} search={{ about: `${kind}:${id}` }} data-testid="link-history">
        <History aria-hidden />
        {t("operations.history")}
      </AppLink>
    </Button>
  );
}
