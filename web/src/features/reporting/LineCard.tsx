import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";

type Props = {
  title: string;
  testId: string;
  creditType: "prepaid" | "postpaid" | null;
  /** The figure that is read first. */
  first: { label: string; value: ReactNode; testId: string; tone: "good" | "plain" | "bad" };
  figures: readonly { key: string; label: string; value: ReactNode; note?: string }[];
  warning?: string;
};

const TONES = { good: "text-success", plain: "", bad: "text-danger" };

/** What stands open in one currency, for the company whose account it is. */
export function LineCard({ title, testId, creditType, first, figures, warning }: Props) {
  const { t } = useTranslation();
  return (
    <Card
      title={title}
      testId={testId}
      aside={
        creditType && (
          <Badge tone="outline">
            {creditType === "prepaid" ? t("reporting.overview.prepaid") : t("reporting.overview.postpaid")}
          </Badge>
        )
      }
    >
      <div className="flex flex-wrap items-end gap-x-12 gap-y-4">
        <div>
          <p className="text-sm text-muted-foreground">{first.label}</p>
          <p
            data-testid={`text-${first.testId}`}
            className={`text-3xl leading-10 font-semibold tracking-tight ${TONES[first.tone]}`}
          >
            {first.value}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          {figures.map((figure) => (
            <div key={figure.key}>
              <dt className="text-sm text-muted-foreground">{figure.label}</dt>
              <dd data-testid={`text-${figure.key}`} className="text-lg font-medium tabular-nums">
                {figure.value}
              </dd>
              {figure.note && <dd className="text-xs text-muted-foreground">{figure.note}</dd>}
            </div>
          ))}
        </dl>
      </div>
      {warning && (
        <Notice tone="danger" className="mt-4">
          {warning}
        </Notice>
      )}
    </Card>
  );
}
