import { useSlow } from "@/lib/api/slow";
import { useTranslation } from "@/lib/i18n";
import { Notice } from "@/ui/Notice";
import { Spinner } from "@/ui/Spinner";
import { useShell } from "./shellStore";

/** Above the content while something has waited for its answer longer than usual; a server that is silent has a banner of its own. */
export function SlowBanner() {
  const { t } = useTranslation();
  const serverDown = useShell((state) => state.serverDown);
  const { reads, changes } = useSlow();
  return (
    <div role="status" data-testid="banner-slow" className="off-paper">
      {!serverDown && reads + changes > 0 && (
        <Notice tone="warning" square action={<Spinner />}>
          <strong>{t("shell.slow.title")}.</strong> {t(changes > 0 ? "shell.slow.change" : "shell.slow.read")}
        </Notice>
      )}
    </div>
  );
}
