import { styleOf } from "@/lib/brandColours";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { buttonLook } from "@/ui/Button";
import { Mark } from "@/ui/Mark";

/** The sign-in page as it will be, in both themes; nothing in it can be pressed. */
export function BrandPreview({
  name,
  accent,
  supportEmail,
}: {
  name: string;
  accent: string | null;
  supportEmail: string;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("tenancy.brand.preview")} className="grid gap-3 sm:grid-cols-2">
      {(["light", "dark"] as const).map((theme) => (
        <div
          key={theme}
          data-testid={`preview-${theme}`}
          style={accent ? styleOf(accent, theme === "dark") : undefined}
          className={classes(
            theme,
            "flex flex-col gap-3 rounded-lg border border-card-border bg-background p-4 text-foreground",
          )}
        >
          <div className="flex items-center justify-center gap-2">
            <Mark className="size-6 shrink-0" />
            <span className="truncate text-lg font-semibold">{name || t("common.product")}</span>
          </div>
          <div className="flex flex-col gap-3 rounded-xl border border-card-border bg-card p-4">
            <span className="text-lg font-semibold">{t("identity.signIn.title")}</span>
            <span className={buttonLook({ look: "primary" })}>{t("identity.signIn.submit")}</span>
            <span className="text-base text-link underline">{t("identity.signIn.forgot")}</span>
            <span className="rounded-md bg-accent px-2 py-1 text-sm text-accent-foreground">
              {t("tenancy.brand.chosen")}
            </span>
          </div>
          {supportEmail && <span className="truncate text-center text-sm text-link underline">{supportEmail}</span>}
          <span className="text-center text-xs text-muted-foreground">{t(`shell.theme.${theme}`)}</span>
        </div>
      ))}
    </section>
  );
}
