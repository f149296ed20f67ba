import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { newBrand } from "@/components/form/bodies/brand";
import { TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { i18n, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { BrandPreview } from "./BrandPreview";
import { type BrandSettings, brandSettingsQuery, saveBrand } from "./brand";
import { HostsCard } from "./HostsCard";
import { LogoCard } from "./LogoCard";

// empty: the usual colour, which the API calls null; and no address
const schema = newBrand.omit({ version: true }).extend({
  accent: newBrand.shape.accent
    .unwrap()
    .regex(/^(#[0-9a-f]{6})?$/, { error: () => i18n.t("tenancy.brand.accentRule") }),
  supportEmail: newBrand.shape.supportEmail.regex(/^(\S+@\S+)?$/, { error: () => i18n.t("tenancy.partner.needEmail") }),
});
type Values = z.infer<typeof schema>;

const pictureOf = ({ productName, accent, supportEmail, version }: BrandSettings): Versioned<Values> => ({
  values: { productName, accent: accent ?? "", supportEmail },
  version,
});

/** How the tenant shows itself to everybody who works with it, and under which host names. */
export function BrandPage() {
  const { t } = useTranslation();
  const brand = useQuery(brandSettingsQuery);
  return (
    <>
      <PageHeader title={t("tenancy.brand.title")} lead={t("tenancy.brand.lead")} />
      <div className="flex flex-col gap-4">
        {brand.data ? (
          <BrandForm brand={brand.data} />
        ) : (
          <Card>
            {brand.error ? (
              <LoadFailed error={brand.error} onRetry={() => brand.refetch()} />
            ) : (
              <Skeleton className="h-64 w-full" />
            )}
          </Card>
        )}
        {brand.data && <LogoCard logo={brand.data.logo} />}
        <HostsCard />
      </div>
    </>
  );
}

function BrandForm({ brand }: { brand: BrandSettings }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("tenancy.brand.change");
  const record = useMemo(() => pictureOf(brand), [brand]);
  const form = useRecordForm<Values>({
    id: "brand",
    schema,
    record,
    save: async ({ accent, ...rest }, version) => {
      const saved = await saveBrand({ ...rest, accent: accent || null, version: version ?? 0 });
      queries.setQueryData(brandSettingsQuery.queryKey, saved);
      // The frame wears what the session says.
      void queries.invalidateQueries({ queryKey: ["session"] });
      void queries.invalidateQueries({ queryKey: ["brand"] });
      showToast("success", t("tenancy.brand.saved"));
      return pictureOf(saved);
    },
    reload: async () => pictureOf(await queries.fetchQuery({ ...brandSettingsQuery, staleTime: 0 })),
  });
  const labels = {
    productName: t("tenancy.brand.name"),
    accent: t("tenancy.brand.accent"),
    supportEmail: t("tenancy.brand.email"),
  };
  const disabled = refusal !== undefined;
  return (
    <RecordForm record={form} labels={labels}>
      <Card title={t("tenancy.brand.look")} note={refusal}>
        <div className="grid gap-6 xl:grid-cols-2">
          <div className="flex flex-col gap-4">
            <TextField<Values>
              name="productName"
              label={labels.productName}
              hint={t("tenancy.brand.nameHint")}
              required
              disabled={disabled}
            />
            <AccentField label={labels.accent} refusal={refusal} />
            <TextField<Values>
              name="supportEmail"
              label={labels.supportEmail}
              hint={t("tenancy.brand.emailHint")}
              disabled={disabled}
            />
          </div>
          <Preview />
        </div>
      </Card>
    </RecordForm>
  );
}

function AccentField({ label, refusal }: { label: string; refusal: string | undefined }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<Values>();
  const unset = useWatch<Values, "accent">({ name: "accent" }) === "";
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <TextField<Values>
          name="accent"
          label={label}
          hint={t("tenancy.brand.accentHint")}
          disabled={refusal !== undefined}
        />
      </div>
      <Button
        className="mt-6"
        reason={refusal ?? (unset ? t("tenancy.brand.usualNow") : undefined)}
        onClick={() => setValue("accent", "", { shouldDirty: true, shouldValidate: true })}
        data-testid="button-no-accent"
      >
        {t("tenancy.brand.usual")}
      </Button>
    </div>
  );
}

function Preview() {
  const { productName, accent, supportEmail } = useWatch<Values>() as Values;
  return (
    <BrandPreview
      name={productName}
      accent={/^#[0-9a-f]{6}$/.test(accent) ? accent : null}
      supportEmail={supportEmail}
    />
  );
}
