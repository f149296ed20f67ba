import { SwitchField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { EgressCallerCards, IngressCallerCards } from "./CallerCards";
import {
  type Egress,
  egressSchema,
  giveEgress,
  giveIngress,
  type Ingress,
  ingressSchema,
  takeEgress,
  takeIngress,
} from "./callerForm";
import { useInterconnectForm, useMayChange } from "./interconnectForm";
import { RulesField } from "./RulesField";

/** What becomes of the numbers of calls that come in. */
export function IngressTranslationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Ingress>("interconnect-translation", ingressSchema, one, takeIngress, (values) =>
    giveIngress(one, values),
  );
  const labels = {
    numberRules: t("carriers.inter.calledRules"),
    callerRules: t("carriers.inter.callerRules"),
    callerSource: t("carriers.inter.callerSource"),
    caller: t("carriers.inter.identity"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <RulesField name="numberRules" label={labels.numberRules} hint={t("carriers.inter.calledRulesIngress")} />
        <RulesField name="callerRules" label={labels.callerRules} hint={t("carriers.inter.callerRulesText")} />
        <IngressCallerCards />
      </div>
    </RecordForm>
  );
}

/** How numbers are written on their way out. */
export function EgressTranslationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Egress>("interconnect-egress-translation", egressSchema, one, takeEgress, (values) =>
    giveEgress(one, values),
  );
  const labels = {
    egress: t("carriers.inter.numberRules"),
    asserted: t("carriers.inter.asserted"),
    caller: t("carriers.inter.identity"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <RulesField
          name="egress.numberRules"
          label={t("carriers.inter.calledRules")}
          hint={t("carriers.inter.calledRulesEgress")}
        />
        <Card title={t("carriers.inter.portabilityOut")}>
          <SwitchField<Egress>
            name="egress.sendPortability"
            label={t("carriers.inter.sendPortability")}
            hint={t("carriers.inter.sendPortabilityHint")}
          />
        </Card>
        <RulesField
          name="egress.callerRules"
          label={t("carriers.inter.callerRules")}
          hint={t("carriers.inter.callerRulesText")}
        />
        <EgressCallerCards />
      </div>
    </RecordForm>
  );
}
