/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */

import { email, needed, z } from "../rules";

export const newTeamMember = /* @__PURE__ */ (() => z.object({
  displayName: needed().max(120),
  email: email().max(300),
  roles: z.array(needed()).max(20),
}))();

export const teamMemberRoles = /* @__PURE__ */ (() => z.object({
  roles: z.array(needed()).max(20),
}))();

export const teamMemberSuspension = /* @__PURE__ */ (() => z.object({
  reason: needed().max(500),
}))();
