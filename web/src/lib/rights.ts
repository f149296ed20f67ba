/**
 * What a person may do and what their tenant has rented, as the session tells it. Names are the server's:
 * `carriers.carrier.view` is module, thing, verb. The server refuses by itself; here it is only not offered.
 */
export type Rights = {
  /** Missing as long as the server does not tell: then everything is offered and the server decides. */
  permissions?: readonly string[];
  entitlements?: readonly string[];
  /** Name of the person's tenant while it is suspended: then what changes is missing from the permissions, whatever the role. */
  readOnlyOf?: string;
};

/** What a page, an action or a field asks for. */
export type Needs = { permission?: string; entitlement?: string };

export function mayUse(rights: Rights, { permission, entitlement }: Needs): boolean {
  const permitted = permission === undefined || !rights.permissions || rights.permissions.includes(permission);
  const entitled = entitlement === undefined || !rights.entitlements || rights.entitlements.includes(entitlement);
  return permitted && entitled;
}
