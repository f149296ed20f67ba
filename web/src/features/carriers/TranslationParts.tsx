import { useTranslation } from "react-i18next";
import { SelectField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { Card } from "@/ui/Card";
import { egressOf } from "./EgressParts";
import { useInterconnectForm, useMayChange } from "./interconnectForm";
import { ruleSchema } from "./numberRules";
import { RulesField } from "./RulesField";

const rulesSchema = z.object({ calledRules: z.array(ruleSchema).max(100), callerRules: z.array(ruleSchema).max(100) });

const ingressSchema = rulesSchema.extend({
  callerSource: z.enum(["from-then-asserted", "asserted-then-from", "from", "asserted"]),
});
type Ingress = z.infer<typeof ingressSchema>;
const takeIngress = (one: Interconnect): Ingress => ({
  calledRules: one.numberRules,
  callerRules: one.callerRules,
  callerSource: one.callerSource,
});
const SOURCES = ingressSchema.shape.callerSource.options;

/** What becomes of the numbers of calls that come in. */
export function IngressTranslationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Ingress>(
    "interconnect-translation",
    ingressSchema,
    one,
    takeIngress,
    ({ calledRules, ...values }) => ({ ...values, numberRules: calledRules }),
  );
  const labels = {
    calledRules: t("carriers.inter.calledRules"),
    callerRules: t("carriers.inter.callerRules"),
    callerSource: t("carriers.inter.callerSource"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <RulesField name="calledRules" label={labels.calledRules} hint={t("carriers.inter.calledRulesIngress")} />
        <RulesField name="callerRules" label={labels.callerRules} hint={t("carriers.inter.callerRulesText")} />
        <Card title={t("carriers.inter.identity")}>
          <SelectField<Ingress>
            name="callerSource"
            label={labels.callerSource}
            hint={t("carriers.inter.callerSourceHint")}
            options={SOURCES.map((value) => ({ value, label: t(`carriers.inter.callerSources.${value}`) }))}
          />
        </Card>
      </div>
    </RecordForm>
  );
}

const egressSchema = rulesSchema.extend({ asserted: z.enum(["pass", "never", "always"]) });
type Egress = z.infer<typeof egressSchema>;
const takeEgress = (one: Interconnect): Egress => ({
  calledRules: egressOf(one).numberRules,
  callerRules: egressOf(one).callerRules,
  asserted: one.asserted,
});
const ASSERTED = egressSchema.shape.asserted.options;

/** How numbers are written on their way out. */
export function EgressTranslationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Egress>(
    "interconnect-egress-translation",
    egressSchema,
    one,
    takeEgress,
    ({ calledRules, callerRules, ...values }) => ({
      ...values,
      egress: { ...egressOf(one), numberRules: calledRules, callerRules },
    }),
  );
  const labels = {
    calledRules: t("carriers.inter.calledRules"),
    callerRules: t("carriers.inter.callerRules"),
    asserted: t("carriers.inter.asserted"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <RulesField name="calledRules" label={labels.calledRules} hint={t("carriers.inter.calledRulesEgress")} />
        <RulesField name="callerRules" label={labels.callerRules} hint={t("carriers.inter.callerRulesText")} />
        <Card title={t("carriers.inter.identity")}>
          <SelectField<Egress>
            name="asserted"
            label={labels.asserted}
            hint={t("carriers.inter.assertedHint")}
            options={ASSERTED.map((value) => ({ value, label: t(`carriers.inter.assertedChoices.${value}`) }))}
          />
        </Card>
      </div>
    </RecordForm>
  );
}
