import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import type { Exported } from "./exportsOf";

const ExportDialog = lazy(() => import("./ExportDialog"));

/** Takes the list away as a file. */
export function ExportButton({ exported }: { exported: Exported }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setOpen(true)} data-testid="button-export">
        <Download aria-hidden />
        {t("common.export.button")}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog exported={exported} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
