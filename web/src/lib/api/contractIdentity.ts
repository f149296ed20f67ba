/** The people's part of the HTTP contract, by the names that its pages use. */
import type { Shapes } from "./contract";

export type Role = Shapes["RoleJson"];
export type RoleLimits = Shapes["RoleLimits"];
export type PermissionEntry = Shapes["PermissionJson"];
export type RolePortal = Role["portals"][number];
export type RoleScope = Role["scope"];

/** What a role is changed to; a new one has no version. */
export type RoleDraft = {
  name: string;
  description: string;
  portal: RolePortal;
  permissions: string[];
  scope: RoleScope;
  limits: RoleLimits;
};

export type Person = Shapes["PersonRow"];
export type SecondFactor = Shapes["SecondFactorJson"];
export type ProposedAuthenticator = Shapes["ProposedAuthenticator"];
export type OpenSession = Shapes["SessionRow"];
export type SignInEvent = Shapes["SignInRow"];
export type NewPerson = Shapes["NewPerson"];
export type Visit = Shapes["VisitRow"];
export type OperatorVisit = Shapes["OperatorVisit"];
export type Passkey = Shapes["PasskeyRow"];
export type PasskeyList = Shapes["PasskeyList"];
export type PasskeyQuestion = Shapes["PasskeyQuestion"];
export type PasskeyRegistration = Shapes["PasskeyRegistration"];

export type TeamMember = Shapes["TeamMember"];
export type ApiKey = Shapes["ApiKeyRow"];
export type NewApiKey = Shapes["NewApiKey"];
export type MadeApiKey = Shapes["MadeApiKey"];
