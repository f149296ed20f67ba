import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRefusal } from "@/components/rights";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { type BrandSettings, brandSettingsQuery, removeLogo, saveLogo } from "./brand";

/** The picture that stands for the tenant: at the sign-in, at the top of every portal and in letters. */
export function LogoCard({ logo }: { logo: BrandSettings["logo"] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("tenancy.brand.change");
  const looked = () => {
    void queries.invalidateQueries(brandSettingsQuery);
    void queries.invalidateQueries({ queryKey: ["session"] });
    void queries.invalidateQueries({ queryKey: ["brand"] });
  };
  const save = useMutation({
    mutationFn: async (chosen: File) => saveLogo(await base64(chosen)),
    onSuccess: () => {
      looked();
      showToast("success", t("tenancy.logo.saved"));
    },
  });
  const remove = useMutation({
    mutationFn: removeLogo,
    onSuccess: () => {
      looked();
      save.reset();
      showToast("success", t("tenancy.logo.removed"));
    },
  });
  const error = save.error ?? remove.error;
  const right = error instanceof ApiProblem ? error.fields[0]?.message : undefined;
  return (
    <Card title={t("tenancy.logo.title")} note={t("tenancy.logo.note")} testId="card-logo">
      <div className="flex flex-col gap-3">
        {logo && (
          <div className="grid gap-3 sm:grid-cols-2">
            {(["light", "dark"] as const).map((theme) => (
              <div key={theme} className={`${theme} rounded-lg border border-card-border bg-card p-4`}>
                <img
                  src={logo.address}
                  alt={t(`tenancy.logo.${theme}`)}
                  className="h-8 max-w-full object-contain object-left"
                />
              </div>
            ))}
          </div>
        )}
        {logo?.advice.map((one) => (
          <Notice key={one} tone="warning">
            {one}
          </Notice>
        ))}
        {error && (
          <Notice tone="danger" urgent testId="notice-logo">
            {errorText(error)} {right && t("tenancy.logo.right", { right })}
          </Notice>
        )}
        <div className="flex flex-wrap items-end gap-2">
          <Field label={t(logo ? "tenancy.logo.replace" : "tenancy.logo.choose")} hint={refusal} className="w-80">
            {(tie) => (
              <Input
                {...tie}
                type="file"
                accept="image/png"
                disabled={refusal !== undefined || save.isPending}
                onChange={(event) => {
                  const chosen = event.target.files?.[0];
                  event.target.value = "";
                  if (chosen) save.mutate(chosen);
                }}
                data-testid="input-logo"
              />
            )}
          </Field>
          {logo && (
            <Button
              look="dangerOutline"
              reason={refusal}
              busy={remove.isPending}
              onClick={() => remove.mutate()}
              data-testid="button-remove-logo"
            >
              <Trash2 aria-hidden />
              {t("tenancy.logo.remove")}
            </Button>
          )}
          {logo && (
            <span className="text-sm text-muted-foreground tabular-nums">
              {t("tenancy.logo.size", { width: logo.width, height: logo.height })}
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}

/** A file as the API takes it: what stands behind the comma of a data address. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(file);
  });
}
