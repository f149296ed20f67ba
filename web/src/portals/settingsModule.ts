import { lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "@/lib/paths";
import { apiKeysPage, newApiKeyPage } from "./commonPages";
import type { Module } from "./module";

/** How the platform behaves for a tenant, how it looks, and what its money is worth. */
export const settings: Module = {
  id: "settings",
  label: "shell.module.settings",
  icon: "Settings",
  pages: [
    {
      id: "settings",
      label: "shell.nav.settings",
      path: paths.admin.settings(),
      icon: "SlidersHorizontal",
      permission: "operations.setting.view",
      keywords: "shell.keywords.settings",
      component: lazyRouteComponent(() => import("@/features/operations/SettingsPage"), "SettingsPage"),
    },
    {
      id: "brand",
      label: "shell.nav.brand",
      path: paths.admin.brand(),
      icon: "Paintbrush",
      permission: "tenancy.brand.view",
      keywords: "shell.keywords.brand",
      component: lazyRouteComponent(() => import("@/features/tenancy/BrandPage"), "BrandPage"),
    },
    {
      id: "exchange-rates",
      label: "shell.nav.exchangeRates",
      path: paths.admin.exchangeRates(),
      icon: "Landmark",
      permission: "currencies.exchange-rate.view",
      keywords: "shell.keywords.exchangeRates",
      component: lazyRouteComponent(() => import("@/features/currencies/ExchangeRatesPage"), "ExchangeRatesPage"),
    },
    {
      id: "api-keys",
      label: "shell.nav.apiKeys",
      path: paths.admin.apiKeys(),
      icon: "KeySquare",
      permission: "identity.api-key.view",
      keywords: "shell.keywords.apiKeys",
      component: apiKeysPage,
      records: [
        {
          path: "/admin/api-keys/new",
          component: newApiKeyPage,
        },
      ],
    },
  ],
};
