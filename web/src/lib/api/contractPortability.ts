/** The number portability plans' part of the HTTP contract, by the names that their pages use. */
import type { Page, Shapes } from "./contract";

export type PortabilityPlan = Shapes["PortabilityPlanJson"];
export type PortabilityPlans = Shapes["PortabilityPlansJson"];
export type NewPortabilityPlan = Shapes["NewPortabilityPlan"];
export type PortedNumber = Shapes["Ported"];
export type PortedNumbers = Page<PortedNumber>;
export type PortabilityServices = Shapes["PortabilityServicesJson"];
export type LookedUpNumbers = Shapes["LookedUpNumbers"];
