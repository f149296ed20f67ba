import { newPortabilityPlan } from "@/components/form/bodies/portability-plans";
import { SelectField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { KindOfList } from "@/features/screening/kindOfList";
import { ListPage } from "@/features/screening/ListPage";
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { i18n, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { LookUpCard } from "./LookUpCard";
import { NumbersCard } from "./NumbersCard";
import { deletePlan, planQuery, refreshPlans, savePlan } from "./queries";
import { ServicesCard } from "./ServicesCard";

const schema = newPortabilityPlan;
type Values = z.infer<typeof schema>;

const KIND: KindOfList<PortabilityPlan, Values> = {
  id: "portability-plan",
  words: "portability",
  permission: "portability.plan.change",
  query: planQuery,
  save: savePlan,
  remove: deletePlan,
  refresh: refreshPlans,
  path: paths.admin.portabilityPlan,
  paths: paths.admin.portabilityPlans,
  isUsed: (plan) => plan.services > 0,
  more: {
    schema,
    of: (plan) => ({ fromCalls: plan?.fromCalls ?? "ignore" }),
    labels: () => ({ fromCalls: i18n.t("portability.fromCalls") }),
    fields: (disabled) => <FromCalls disabled={disabled} />,
  },
};

/** One plan with its numbers, what it says of a number, and who asks it; `new` makes one. */
export function PortabilityPlanPage() {
  return (
    <ListPage
      kind={KIND}
      cards={(plan) => (
        <>
          <LookUpCard planId={plan.id} />
          <ServicesCard plan={plan} />
          <NumbersCard plan={plan} />
        </>
      )}
    />
  );
}

function FromCalls({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <SelectField<Values>
      name="fromCalls"
      label={t("portability.fromCalls")}
      hint={t("portability.fromCallsHint")}
      options={schema.shape.fromCalls.options.map((value) => ({
        value,
        label: t(`portability.fromCallsChoice.${value}`),
      }))}
      disabled={disabled}
    />
  );
}
