import { FlaskConical } from "lucide-react";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";

/** On everything that no real carrier had a part in. `short` for tables, where only the flask fits. */
export function SimulatedBadge({ short = false }: { short?: boolean }) {
  const { t } = useTranslation();
  if (short) {
    return (
      <span
        title={t("common.simulatedHint")}
        data-testid="badge-simulated"
        className="inline-flex align-middle text-warning"
      >
        <FlaskConical aria-hidden className="size-3.5" />
        <span className="sr-only">{t("common.simulated")}</span>
      </span>
    );
  }
  return (
    <span title={t("common.simulatedHint")}>
      <Badge tone="warning" testId="badge-simulated">
        <FlaskConical aria-hidden />
        {t("common.simulated")}
      </Badge>
    </span>
  );
}
