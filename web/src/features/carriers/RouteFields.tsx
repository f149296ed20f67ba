import { useFormContext, useWatch } from "react-hook-form";
import { SelectField, SwitchField } from "@/components/form/fields";
import type { Named } from "@/lib/api/contract";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { RulesField } from "./RulesField";
import type { RouteValues, ServiceValues } from "./serviceForm";

/** Where a service's calls go: a routing plan, or one supplier interconnect. */
export function RouteFields({
  plans,
  direct,
  kept,
}: {
  plans: PlanChoices | undefined;
  /** The field of the supplier interconnect, as the body names it. */
  direct: "directInterconnectId" | "direct.interconnectId";
  /** The supplier interconnect that stands there now, which its reader may not see among the choices. */
  kept?: Named;
}) {
  const { t } = useTranslation();
  const route = useWatch<RouteValues, "route">({ control: useFormContext<RouteValues>().control, name: "route" });
  const suppliers = (plans?.suppliers ?? [])
    .filter((supplier) => supplier.rated || supplier.id === kept?.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField<RouteValues>
        name="route"
        label={t("carriers.service.route")}
        hint={t("carriers.service.routeHint")}
        options={[
          { value: "plan", label: t("carriers.service.routes.plan") },
          { value: "direct", label: t("carriers.service.routes.direct") },
        ]}
      />
      {route === "plan" ? (
        <SelectField<RouteValues>
          name="routingPlanId"
          label={t("carriers.service.routing")}
          hint={t("carriers.service.routingHint")}
          options={[
            {
              value: "",
              label: t(plans?.routing.length === 0 ? "carriers.service.noRouting" : "carriers.service.pickPlan"),
            },
            ...(plans?.routing ?? []).map((plan) => ({ value: plan.id, label: plan.name })),
          ]}
          required
        />
      ) : (
        <SelectField
          name={direct}
          label={t("carriers.service.directTo")}
          hint={t("carriers.service.directToHint")}
          options={[
            { value: "", label: t("carriers.service.pickSupplier") },
            ...(kept && !suppliers.some(({ value }) => value === kept.id)
              ? [{ value: kept.id, label: kept.name }]
              : []),
            ...suppliers,
          ]}
          required
        />
      )}
    </>
  );
}

/** How numbers are rewritten on a direct way; nothing while a routing plan says where calls go. */
export function DirectRules() {
  const { t } = useTranslation();
  const { control } = useFormContext<ServiceValues>();
  const route = useWatch({ control, name: "route" });
  if (route === "plan") return null;
  return (
    <>
      <RulesField
        name="direct.calledRules"
        label={t("carriers.service.calledRules")}
        hint={t("carriers.service.calledRulesHint")}
      />
      <RulesField
        name="direct.callerRules"
        label={t("carriers.service.callerRules")}
        hint={t("carriers.service.callerRulesHint")}
      />
    </>
  );
}

export function SupplierRulesField() {
  const { t } = useTranslation();
  const { control } = useFormContext<ServiceValues>();
  const route = useWatch({ control, name: "route" });
  if (route === "plan") return null;
  return (
    <SwitchField<ServiceValues>
      name="direct.supplierRules"
      label={t("carriers.service.supplierRules")}
      hint={t("carriers.service.supplierRulesHint")}
    />
  );
}
