import { Download, ExternalLink } from "lucide-react";
import type { DocumentFormat } from "@/lib/api/contract";
import { formatDecimal } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { OutLink } from "@/ui/OutLink";

/** Pieces of an invoice that both portals show. */

export function StatusBadge({ status }: { status: "draft" | "issued" }) {
  const { t } = useTranslation();
  return (
    <Badge tone={status === "issued" ? "success" : "warning"} testId="badge-invoice-status">
      {t(`billing.status.${status}`)}
    </Badge>
  );
}

/** Seconds as minutes with one place, as invoices print them. Whole seconds in, so this is exact enough to print. */
export function minutesText(seconds: number): string {
  return formatDecimal((seconds / 60).toFixed(6), 1);
}

const FORMATS: readonly DocumentFormat[] = ["pdf", "xlsx", "csv"];

export function DownloadMenu({ link }: { link: (format: DocumentFormat) => string }) {
  const { t } = useTranslation();
  return (
    <Menu
      trigger={
        <Button data-testid="button-download">
          <Download aria-hidden />
          {t("billing.detail.download")}
        </Button>
      }
    >
      {FORMATS.map((format) => (
        <MenuItem key={format} asChild testId={`download-${format}`}>
          <OutLink plain href={link(format)} download>
            {t(`billing.detail.${format}`)}
          </OutLink>
        </MenuItem>
      ))}
    </Menu>
  );
}

/**
 * The document itself, drawn by the browser. `version` makes a changed draft a new address, so that no cache shows the
 * one before. Small screens often cannot draw a PDF inside a page, hence the link.
 */
export function DocumentFrame({ href, version }: { href: string; version?: number }) {
  const { t } = useTranslation();
  const source = version === undefined ? href : `${href}?version=${version}`;
  return (
    <div>
      <p className="mb-2 flex justify-end">
        <OutLink href={source} beside className="inline-flex items-center gap-1.5 text-sm">
          <ExternalLink aria-hidden className="size-3.5" />
          {t("billing.detail.pdfOpen")}
        </OutLink>
      </p>
      <iframe
        src={source}
        title={t("billing.detail.pdfTitle")}
        data-testid="frame-pdf"
        className="h-[80dvh] min-h-120 w-full rounded-lg border border-card-border bg-muted"
      />
    </div>
  );
}
