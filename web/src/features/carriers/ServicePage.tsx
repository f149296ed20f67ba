import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField, TagsField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { useRecordForm } from "@/components/form/useRecordForm";
import { useLeaveRecord } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay } from "@/components/rights";
import { CountingCard } from "@/features/screening/CountingCard";
import type { PlanChoices, Service } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Enabled } from "./carrierParts";
import { useDeletion } from "./DeleteDialog";
import { MatchingCard } from "./MatchingCard";
import { PortabilityCard } from "./PortabilityCard";
import { usePlanChoices } from "./planChoices";
import { changeService, plansQuery, serviceNowQuery, serviceQuery } from "./queries";
import { DirectRules, RouteFields, SupplierRulesField } from "./RouteFields";
import { refreshCarriers } from "./refresh";
import { serviceFormOf, serviceSchema, serviceValuesOf, type ServiceValues as Values } from "./serviceForm";

/** One service: price, route, which calls are its and which of them it refuses. */
export function ServicePage() {
  const { t } = useTranslation();
  const params = useParams({ strict: false }) as { carrierId?: string; interconnectId?: string; serviceId?: string };
  const { carrierId = "", interconnectId = "", serviceId = "" } = params;
  const query = useQuery(serviceQuery(serviceId));
  const plans = useQuery(plansQuery);
  const service = query.data;
  const crumbs = [
    { label: service?.carrier.name ?? t("carriers.one"), to: paths.admin.carrier(carrierId) },
    {
      label: service?.interconnect.name ?? t("carriers.inter.one"),
      to: paths.admin.interconnect(carrierId, interconnectId),
    },
  ];
  const error = query.error ?? plans.error;
  if (!service || !plans.data) {
    return (
      <RecordPending
        title={t("carriers.service.one")}
        crumbs={crumbs}
        error={error}
        onRetry={() => {
          void query.refetch();
          void plans.refetch();
        }}
      />
    );
  }
  if (service.carrier.id !== carrierId || service.interconnect.id !== interconnectId) {
    const to = paths.admin.service(service.carrier.id, service.interconnect.id, service.id);
    return <Navigate to={to} replace />;
  }
  return (
    <>
      <PageHeader
        title={service.name}
        crumbs={crumbs}
        badges={
          <>
            <span className="font-mono text-base text-muted-foreground">S{service.id}</span>
            <Now service={service} />
          </>
        }
      />
      <ServiceForm service={service} plans={plans.data} />
    </>
  );
}

/** How it stands now: apart from the form, which is not to change beneath somebody. */
function Now({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { enabled, callsNow } = useQuery(serviceNowQuery(service.id)).data ?? service;
  return (
    <>
      <Enabled on={enabled} />
      <span className="text-base text-muted-foreground">{service.currency}</span>
      <span data-testid="text-calls-now" className="text-base text-muted-foreground">
        {t("carriers.inter.callsNow", { count: callsNow, formatted: formatCount(callsNow) })}
      </span>
    </>
  );
}

function ServiceForm({ service, plans }: { service: Service; plans: PlanChoices }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useLeaveRecord();
  const may = useMay("carriers.service.change");
  const deletion = useDeletion(
    { kind: "services", id: service.id, name: service.name, version: service.version },
    "carriers.service.delete",
    () => leave(paths.admin.interconnect(service.carrier.id, service.interconnect.id), { view: "services" }),
  );
  const planChoices = usePlanChoices(plans, service.currency, service.carrier, service.ratingPlanId);
  const record = useMemo(() => serviceValuesOf(service), [service]);
  const load = () => queries.fetchQuery({ ...serviceQuery(service.id), staleTime: 0 });
  const form = useRecordForm<Values>({
    id: "service",
    schema: serviceSchema,
    record,
    save: async (values, version) => {
      await changeService(service.id, serviceFormOf(values, version ?? service.version));
      const saved = await load();
      void refreshCarriers(queries);
      showToast("success", t("carriers.service.saved", { name: saved.name }));
      return serviceValuesOf(saved);
    },
    reload: async () => serviceValuesOf(await load()),
  });
  const labels: Record<keyof Values, string> = {
    name: t("carriers.service.name"),
    enabled: t("carriers.inter.enabled"),
    ratingPlanId: t("carriers.service.plan"),
    route: t("carriers.service.route"),
    routingPlanId: t("carriers.service.routing"),
    direct: t("carriers.service.directRules"),
    capacityLimit: t("carriers.field.capacity"),
    cpsLimit: t("carriers.field.cps"),
    destinations: t("carriers.service.destinations"),
    excludedDestinations: t("carriers.service.excludedDestinations"),
    origins: t("carriers.service.origins"),
    excludedOrigins: t("carriers.service.excludedOrigins"),
    destinationMatch: t("carriers.service.destinationMatch"),
    destinationListId: t("carriers.service.destinationList"),
    destinationListExcluding: t("carriers.service.listMode"),
    originMatch: t("carriers.service.originMatch"),
    originListId: t("carriers.service.originList"),
    originListExcluding: t("carriers.service.listMode"),
    originMinDigits: t("carriers.service.originMinDigits"),
    originMaxDigits: t("carriers.service.originMaxDigits"),
    minDigits: t("carriers.service.minDigits"),
    maxDigits: t("carriers.service.maxDigits"),
    timeClassId: t("carriers.service.timeClass"),
    blockedDestinations: t("carriers.service.blockedDestinations"),
    blockedOrigins: t("carriers.service.blockedOrigins"),
    enforcementPolicyId: t("carriers.service.policy"),
    allowTranscoding: t("carriers.service.transcoding"),
    portabilityPlanId: t("carriers.service.portability.plan"),
    portabilityStatus: t("carriers.service.portability.statusLabel"),
    ratedBy: t("carriers.service.portability.ratedByLabel"),
  };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may} {...deletion.dock}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t("carriers.service.price")}>
          <FieldGrid>
            <TextField<Values> name="name" label={labels.name} hint={t("carriers.service.nameHint")} required />
            <SwitchField<Values> name="enabled" label={labels.enabled} hint={t("carriers.service.enabledHint")} />
            <SelectField<Values>
              name="ratingPlanId"
              label={labels.ratingPlanId}
              hint={t("carriers.service.planHint")}
              options={planChoices}
            />
            <RouteFields plans={plans} direct="direct.interconnectId" kept={service.direct?.interconnect} />
            <SupplierRulesField />
            <NumberField<Values>
              name="capacityLimit"
              label={labels.capacityLimit}
              hint={t("carriers.service.capacityHint")}
              min={0}
            />
            <NumberField<Values> name="cpsLimit" label={labels.cpsLimit} hint={t("carriers.field.cpsHint")} min={1} />
            <SwitchField<Values>
              name="allowTranscoding"
              label={labels.allowTranscoding}
              hint={t("carriers.service.transcodingHint")}
            />
          </FieldGrid>
        </Card>
        <DirectRules />
        <MatchingCard plans={plans} labels={labels} />
        <PortabilityCard plans={plans} labels={labels} />
        <Card title={t("carriers.service.enforcement")} note={t("carriers.service.enforcementNote")}>
          <FieldGrid>
            <TagsField<Values>
              name="blockedDestinations"
              label={labels.blockedDestinations}
              hint={t("carriers.service.blockedDestinationsHint")}
              placeholder={t("carriers.service.example", { example: "979" })}
            />
            <TagsField<Values>
              name="blockedOrigins"
              label={labels.blockedOrigins}
              hint={t("carriers.service.blockedOriginsHint")}
            />
            <SelectField<Values>
              name="enforcementPolicyId"
              label={labels.enforcementPolicyId}
              hint={t("carriers.service.policyHint")}
              none={t("carriers.service.noPolicy")}
              options={plans.policies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FieldGrid>
        </Card>
        <CountingCard serviceId={service.id} />
      </div>
      {deletion.dialog}
    </RecordForm>
  );
}
