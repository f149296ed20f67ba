import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NumberField, SelectField, SwitchField, TagsField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { needed, z } from "@/components/form/rules";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { ChecksCard, checksSchema } from "./ChecksCard";
import { useInterconnectForm, useMayChange } from "./interconnectForm";
import { ruleSchema } from "./numberRules";
import { plansQuery } from "./queries";
import { RulesField } from "./RulesField";

const detailsSchema = z.object({
  name: needed().max(80),
  enabled: z.boolean(),
  capacityLimit: z.number().int().min(0).nullable(),
  cpsLimit: z.number().int().min(1).nullable(),
  ratingPlanId: z.string().nullable(),
});
type Details = z.infer<typeof detailsSchema>;
const takeDetails = (one: Interconnect): Details => ({
  name: one.name,
  enabled: one.enabled,
  capacityLimit: one.capacityLimit,
  cpsLimit: one.cpsLimit,
  ratingPlanId: one.ratingPlanId,
});

export function DetailsPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const supplier = one.direction === "supplier";
  const plans = useQuery({ ...plansQuery, enabled: supplier }).data?.rating ?? [];
  const form = useInterconnectForm<Details>("interconnect-details", detailsSchema, one, takeDetails, (values) => ({
    ...values,
    ratingPlanId: values.ratingPlanId === null ? null : Number(values.ratingPlanId),
  }));
  const labels: Record<keyof Details, string> = {
    name: t("carriers.inter.name"),
    enabled: t("carriers.inter.enabled"),
    capacityLimit: t("carriers.field.capacity"),
    cpsLimit: t("carriers.field.cps"),
    ratingPlanId: t("carriers.inter.ratingPlan"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <Parts>
        <Card title={t("carriers.inter.details")}>
          <Grid>
            <TextField<Details> name="name" label={labels.name} required />
            <SwitchField<Details>
              name="enabled"
              label={labels.enabled}
              hint={t(supplier ? "carriers.inter.enabledSupplierHint" : "carriers.inter.enabledHint")}
            />
            {supplier && (
              <SelectField<Details>
                name="ratingPlanId"
                label={labels.ratingPlanId}
                hint={t("carriers.inter.ratingPlanHint")}
                none={t("carriers.inter.noPlan")}
                options={plans
                  .filter((plan) => plan.side === "buy" && plan.currency === one.currency)
                  .map((plan) => ({ value: plan.id, label: plan.name }))}
              />
            )}
          </Grid>
        </Card>
        <Card title={t("carriers.inter.limits")}>
          <Grid>
            <NumberField<Details>
              name="capacityLimit"
              label={labels.capacityLimit}
              hint={t(supplier ? "carriers.field.supplierCapacityHint" : "carriers.field.capacityHint")}
              min={0}
            />
            <NumberField<Details>
              name="cpsLimit"
              label={labels.cpsLimit}
              hint={t(supplier ? "carriers.field.supplierCpsHint" : "carriers.field.cpsHint")}
              min={1}
            />
          </Grid>
        </Card>
      </Parts>
    </RecordForm>
  );
}

const validationSchema = z.object({
  techPrefix: z.string().max(16),
  addresses: z.array(z.string()),
  checks: checksSchema,
});
type Validation = z.infer<typeof validationSchema>;
const takeValidation = (one: Interconnect): Validation => ({
  techPrefix: one.techPrefix,
  addresses: one.addresses,
  checks: one.checks,
});

export function ValidationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Validation>(
    "interconnect-validation",
    validationSchema,
    one,
    takeValidation,
    (values) => values,
  );
  const labels: Record<keyof Validation, string> = {
    techPrefix: t("carriers.inter.techPrefix"),
    addresses: t("carriers.inter.addresses"),
    checks: t("carriers.checks.title"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      {one.ambiguities.length > 0 && (
        <Notice tone="warning" title={t("carriers.checks.ambiguous")} testId="notice-ambiguous">
          <ul>
            {one.ambiguities.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={t("carriers.inter.matching")}>
        <Grid>
          <TagsField<Validation>
            name="addresses"
            label={labels.addresses}
            hint={t("carriers.inter.addressesHint")}
            placeholder={t("carriers.service.example", { example: "203.0.113.0/28" })}
          />
          <TextField<Validation>
            name="techPrefix"
            label={labels.techPrefix}
            hint={t("carriers.inter.techPrefixHint")}
            maxLength={16}
          />
        </Grid>
      </Card>
      <ChecksCard />
    </RecordForm>
  );
}

const translationSchema = z.object({
  calledRules: z.array(ruleSchema).max(100),
  callerRules: z.array(ruleSchema).max(100),
  callerSource: z.enum(["from-then-asserted", "asserted-then-from", "from", "asserted"]),
  asserted: z.enum(["pass", "never", "always"]),
});
type Translation = z.infer<typeof translationSchema>;
const takeTranslation = (one: Interconnect): Translation => ({
  calledRules: one.numberRules,
  callerRules: one.callerRules,
  callerSource: one.callerSource,
  asserted: one.asserted,
});
const SOURCES = translationSchema.shape.callerSource.options;
const ASSERTED = translationSchema.shape.asserted.options;

export function TranslationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const supplier = one.direction === "supplier";
  const form = useInterconnectForm<Translation>(
    "interconnect-translation",
    translationSchema,
    one,
    takeTranslation,
    ({ calledRules, ...values }) => ({ ...values, numberRules: calledRules }),
  );
  const labels = {
    calledRules: t("carriers.inter.calledRules"),
    callerRules: t("carriers.inter.callerRules"),
    callerSource: t("carriers.inter.callerSource"),
    asserted: t("carriers.inter.asserted"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <Parts>
        <RulesField
          name="calledRules"
          label={labels.calledRules}
          hint={t(supplier ? "carriers.inter.calledRulesEgress" : "carriers.inter.calledRulesIngress")}
        />
        <RulesField name="callerRules" label={labels.callerRules} hint={t("carriers.inter.callerRulesText")} />
        <Card title={t("carriers.inter.identity")}>
          {supplier ? (
            <SelectField<Translation>
              name="asserted"
              label={labels.asserted}
              hint={t("carriers.inter.assertedHint")}
              options={ASSERTED.map((value) => ({ value, label: t(`carriers.inter.assertedChoices.${value}`) }))}
            />
          ) : (
            <SelectField<Translation>
              name="callerSource"
              label={labels.callerSource}
              hint={t("carriers.inter.callerSourceHint")}
              options={SOURCES.map((value) => ({ value, label: t(`carriers.inter.callerSources.${value}`) }))}
            />
          )}
        </Card>
      </Parts>
    </RecordForm>
  );
}

const Parts = ({ children }: { children: ReactNode }) => (
  <div className="grid items-start gap-4 xl:grid-cols-2">{children}</div>
);
const Grid = ({ children }: { children: ReactNode }) => <div className="grid gap-4 sm:grid-cols-2">{children}</div>;
