/** The enforcement policies' part of the HTTP contract, by the names that their pages use. */
import type { Shapes } from "./contract";

export type Policy = Shapes["PolicyJson"];
export type Rule = Shapes["RuleJson"];
export type PolicyService = Shapes["PolicyService"];
export type TriedCall = Shapes["TriedCall"];
export type BlockReason = NonNullable<Rule["blocks"]>;
export type Certificate = Shapes["AttestationCertificate"];
