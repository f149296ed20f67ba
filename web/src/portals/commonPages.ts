import { lazyRouteComponent } from "@tanstack/react-router";

/** Pages that staff and companies have in common: imported in one place, because what a page needs is named at each import of it. */
export const accountPage = lazyRouteComponent(() => import("@/features/identity/AccountPage"), "AccountPage");
export const apiKeysPage = lazyRouteComponent(() => import("@/features/identity/ApiKeysPage"), "ApiKeysPage");
export const newApiKeyPage = lazyRouteComponent(() => import("@/features/identity/NewApiKeyPage"), "NewApiKeyPage");
