import { lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "@/lib/paths";
import type { Module } from "./module";

/** Carriers, their interconnects and services, and what stands open with them. */
export const softswitch: Module = {
  id: "softswitch",
  label: "shell.module.softswitch",
  icon: "Network",
  pages: [
    {
      id: "carriers",
      label: "shell.nav.carriers",
      path: paths.admin.carriers(),
      icon: "Building2",
      permission: "carriers.carrier.view",
      keywords: "shell.keywords.carriers",
      component: lazyRouteComponent(() => import("@/features/carriers/CarriersPage"), "CarriersPage"),
      records: [
        {
          path: "/admin/carriers/$carrierId",
          component: lazyRouteComponent(() => import("@/features/carriers/CarrierPage"), "CarrierPage"),
        },
        {
          path: "/admin/carriers/$carrierId/interconnects/$interconnectId",
          component: lazyRouteComponent(() => import("@/features/carriers/InterconnectPage"), "InterconnectPage"),
        },
        {
          path: "/admin/carriers/$carrierId/interconnects/$interconnectId/services/$serviceId",
          component: lazyRouteComponent(() => import("@/features/carriers/ServicePage"), "ServicePage"),
        },
      ],
    },
    {
      id: "carrier-balances",
      label: "shell.nav.carrierBalances",
      path: paths.admin.carrierBalances(),
      icon: "Scale",
      permission: "carriers.carrier.view",
      keywords: "shell.keywords.carrierBalances",
      component: lazyRouteComponent(() => import("@/features/carriers/BalancesPage"), "BalancesPage"),
    },
    {
      id: "alert-templates",
      label: "shell.nav.alertTemplates",
      path: paths.admin.alertTemplates(),
      icon: "MailWarning",
      permission: "carriers.alert-template.view",
      keywords: "shell.keywords.alertTemplates",
      component: lazyRouteComponent(() => import("@/features/carriers/AlertTemplatesPage"), "AlertTemplatesPage"),
    },
    {
      id: "time-classes",
      group: "shell.group.callTerms",
      label: "shell.nav.timeClasses",
      path: paths.admin.timeClasses(),
      icon: "Clock",
      permission: "carriers.time-class.view",
      keywords: "shell.keywords.timeClasses",
      component: lazyRouteComponent(() => import("@/features/carriers/TimeClassesPage"), "TimeClassesPage"),
    },
    {
      id: "enforcement-policies",
      group: "shell.group.callTerms",
      label: "shell.nav.enforcementPolicies",
      path: paths.admin.enforcementPolicies(),
      icon: "ShieldCheck",
      permission: "enforcement.policy.view",
      keywords: "shell.keywords.enforcementPolicies",
      component: lazyRouteComponent(() => import("@/features/enforcement/PoliciesPage"), "PoliciesPage"),
      records: [
        {
          path: "/admin/enforcement-policies/$policyId",
          component: lazyRouteComponent(() => import("@/features/enforcement/PolicyPage"), "PolicyPage"),
        },
      ],
    },
    {
      id: "attestation-certificates",
      group: "shell.group.callTerms",
      label: "shell.nav.attestationCertificates",
      path: paths.admin.attestationCertificates(),
      icon: "BadgeCheck",
      permission: "enforcement.certificate.view",
      keywords: "shell.keywords.attestationCertificates",
      component: lazyRouteComponent(() => import("@/features/enforcement/CertificatesPage"), "CertificatesPage"),
    },
    {
      id: "origination-lists",
      group: "shell.group.numbers",
      label: "shell.nav.originationLists",
      path: paths.admin.originationLists(),
      icon: "PhoneCall",
      permission: "carriers.origination.view",
      keywords: "shell.keywords.originationLists",
      component: lazyRouteComponent(() => import("@/features/carriers/OriginationListsPage"), "OriginationListsPage"),
      records: [
        {
          path: "/admin/origination-lists/$listId",
          component: lazyRouteComponent(() => import("@/features/carriers/OriginationListPage"), "OriginationListPage"),
        },
      ],
    },
    {
      id: "portability-plans",
      group: "shell.group.numbers",
      label: "shell.nav.portabilityPlans",
      path: paths.admin.portabilityPlans(),
      icon: "ArrowLeftRight",
      permission: "portability.plan.view",
      keywords: "shell.keywords.portabilityPlans",
      component: lazyRouteComponent(
        () => import("@/features/portability/PortabilityPlansPage"),
        "PortabilityPlansPage",
      ),
      records: [
        {
          path: "/admin/portability-plans/$listId",
          component: lazyRouteComponent(
            () => import("@/features/portability/PortabilityPlanPage"),
            "PortabilityPlanPage",
          ),
        },
      ],
    },
    {
      id: "number-lists",
      group: "shell.group.numbers",
      label: "shell.nav.numberLists",
      path: paths.admin.numberLists(),
      icon: "ListChecks",
      permission: "screening.list.view",
      keywords: "shell.keywords.numberLists",
      component: lazyRouteComponent(() => import("@/features/screening/NumberListsPage"), "NumberListsPage"),
      records: [
        {
          path: "/admin/number-lists/$listId",
          component: lazyRouteComponent(() => import("@/features/screening/NumberListPage"), "NumberListPage"),
        },
      ],
    },
  ],
};
