import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { classes } from "@/lib/classes";
import { copyText } from "@/lib/clipboard";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";

/** Copies a text. `what` names it for those who do not see what stands beside the button. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(text))) return showToast("danger", t("common.notCopied"));
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <Button
      look="bare"
      size="none"
      onClick={copy}
      aria-label={copied ? t("common.copied") : t("common.copy", { what })}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-muted-foreground"
    >
      {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
    </Button>
  );
}

/** An id or address in fixed-width letters with a button that copies it. */
export function Copyable({ text, what, className }: { text: string; what: string; className?: string }) {
  return (
    <span className={classes("inline-flex max-w-full min-w-0 items-center gap-1", className)}>
      <span className="min-w-0 truncate font-mono text-sm" title={text}>
        {text}
      </span>
      <CopyButton text={text} what={what} />
    </span>
  );
}
