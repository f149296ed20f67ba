/**
 * Every page of every portal as an address that is looked at. A `$name` of a record's address is filled from the first row of a
 * list, and what is not needed to know the address is told apart by its query. A test of the registry counts that none is missing.
 */

const page = (address) => ({ address });

/** The page of a list's first record. `order` is `oldest` for what others make and delete meanwhile: the oldest was there before. */
const record = (address, list, fill, order = "first") => ({ address, list, fill, order });

const carrier = (view, query = "?kind=bilateral") =>
  record(
    `/admin/carriers/$carrierId${view ? `?view=${view}` : ""}`,
    `/api/admin/carriers${query}`,
    ({ id }) => ({ carrierId: id }),
    "oldest",
  );
const interconnect = (direction, view) =>
  record(
    `/admin/carriers/$carrierId/interconnects/$interconnectId?view=${view}`,
    `/api/admin/interconnects?direction=${direction}`,
    ({ carrier: { id: carrierId }, id: interconnectId }) => ({ carrierId, interconnectId }),
    "oldest",
  );
const invoice = (rest = "") =>
  record(`/admin/invoices/$invoiceId${rest}`, "/api/admin/invoices?status=issued", ({ id }) => ({
    invoiceId: id,
    position: 1,
  }));
const oldest = (address, list, name) => record(address, list, ({ id }) => ({ [name]: id }), "oldest");

const staff = {
  dashboard: page("/admin/dashboard"),
  "live-calls": page("/admin/live-calls"),
  signalling: page("/admin/signalling"),
  alerts: page("/admin/alerts"),
  calls: page("/admin/calls?range=all"),
  call: record("/admin/calls/$callId", "/api/admin/calls?result=answered", ({ callId }) => ({ callId })),
  "refused-call": record("/admin/calls/$callId", "/api/admin/calls?result=refused", ({ callId }) => ({ callId })),
  carriers: page("/admin/carriers"),
  carrier: carrier("", ""),
  "carrier-new": page("/admin/carriers/new"),
  "carriers-interconnects": page("/admin/carriers?view=interconnects"),
  "carriers-services": page("/admin/carriers?view=services"),
  "carrier-balances": page("/admin/carrier-balances"),
  "time-classes": page("/admin/time-classes"),
  "alert-templates": page("/admin/alert-templates"),
  "carrier-interconnects": carrier("interconnects"),
  "carrier-contacts": carrier("contacts"),
  "carrier-accounting": carrier("accounting"),
  "carrier-alerts": carrier("alerts"),
  "interconnect-customer-details": interconnect("customer", "details"),
  "interconnect-customer-services": interconnect("customer", "services"),
  "interconnect-customer-validation": interconnect("customer", "validation"),
  "interconnect-customer-translation": interconnect("customer", "translation"),
  "interconnect-customer-media": interconnect("customer", "media"),
  "interconnect-customer-signalling": interconnect("customer", "signalling"),
  "interconnect-supplier-details": interconnect("supplier", "details"),
  "interconnect-supplier-routing": interconnect("supplier", "routing"),
  "interconnect-supplier-monitoring": interconnect("supplier", "monitoring"),
  "interconnect-supplier-media": interconnect("supplier", "media"),
  "interconnect-bilateral-details": interconnect("bilateral", "details"),
  "interconnect-bilateral-egress-translation": interconnect("bilateral", "egress-translation"),
  "interconnect-bilateral-signalling": interconnect("bilateral", "signalling"),
  service: record(
    "/admin/carriers/$carrierId/interconnects/$interconnectId/services/$serviceId",
    "/api/admin/services",
    (row) => ({ carrierId: row.carrier.id, interconnectId: row.interconnect.id, serviceId: row.id }),
    "oldest",
  ),
  "enforcement-policies": page("/admin/enforcement-policies"),
  "enforcement-policy": oldest("/admin/enforcement-policies/$policyId", "/api/admin/enforcement-policies", "policyId"),
  "enforcement-policy-new": page("/admin/enforcement-policies/new"),
  "attestation-certificates": page("/admin/attestation-certificates"),
  "origination-lists": page("/admin/origination-lists"),
  "origination-list": oldest("/admin/origination-lists/$listId", "/api/admin/origination-lists", "listId"),
  "portability-plans": page("/admin/portability-plans"),
  "portability-plan": oldest("/admin/portability-plans/$listId", "/api/admin/portability-plans", "listId"),
  "portability-plan-new": page("/admin/portability-plans/new"),
  "number-lists": page("/admin/number-lists"),
  "number-list": oldest("/admin/number-lists/$listId", "/api/admin/number-lists", "listId"),
  "number-list-new": page("/admin/number-lists/new"),
  accounts: page("/admin/ledger/accounts"),
  journal: page("/admin/ledger/journal"),
  invoices: page("/admin/invoices"),
  invoice: invoice(),
  "invoice-line": invoice("/lines/$position"),
  "component-library": page("/admin/experience-manager/component-library"),
  account: page("/admin/account"),
  "account-security": page("/admin/account?view=security"),
  "account-sessions": page("/admin/account?view=sessions"),
  people: page("/admin/people"),
  person: oldest("/admin/people/$personId", "/api/admin/people?search=mara", "personId"),
  partners: page("/admin/partners"),
  "partner-new": page("/admin/partners?new=partner"),
  approvals: page("/admin/approvals?state=all"),
  roles: page("/admin/roles"),
  role: page("/admin/roles/admin?compare=support"),
  "role-new": page("/admin/roles/new"),
  "job-queue": page("/admin/job-queue"),
  "job-queue-jobs": page("/admin/job-queue?view=jobs"),
  "job-queue-failed": page("/admin/job-queue?view=failed"),
  "job-queue-schedules": page("/admin/job-queue?view=schedules"),
  "job-queue-workers": page("/admin/job-queue?view=workers"),
  customers: page("/admin/customers"),
  customer: oldest("/admin/customers/$customerId", "/api/admin/customers?search=brightline", "customerId"),
  categories: page("/admin/customer-categories"),
  "category-groups": page("/admin/customer-categories?view=groups"),
  category: oldest("/admin/customer-categories/$categoryId", "/api/admin/customer-categories", "categoryId"),
  assignments: page("/admin/assignments"),
  assignment: page("/admin/assignments/feature/reporting.calls"),
  "exchange-rates": page("/admin/exchange-rates"),
  "settings-mail": page("/admin/settings?search=mail"),
  settings: page("/admin/settings"),
  brand: page("/admin/brand"),
  "api-keys": page("/admin/api-keys"),
  "api-key-new": page("/admin/api-keys/new"),
  trash: page("/admin/trash"),
  "audit-log": page("/admin/audit-log"),
  "audit-entry": record("/admin/audit-log/$entryId", "/api/admin/audit", ({ id }) => ({ entryId: id })),
};

/** What is the operator's and its partners' alone. */
const NOT_RENTED = ["component-library", "partners", "partner-new"];
/** The screens of a renter are the operator's own: of one with several tabs or lists, the first is looked at again. */
const SEEN_THERE =
  /^(refused-call|carriers-|carrier-(contacts|accounting|alerts|interconnects)|interconnect-(customer-[^d]|supplier-|bilateral-)|account-|job-queue-|category-groups|settings-mail|role-new)/;

const rented = Object.fromEntries(
  Object.entries(staff)
    .filter(([name]) => !NOT_RENTED.includes(name) && !SEEN_THERE.test(name))
    .map(([name, { address, ...of }]) => [`class4-${name}`, { ...of, address: address.replace("/admin", "/class4") }]),
);

export const pages = {
  admin: staff,
  customer: {
    overview: page("/portal/overview"),
    "my-account": page("/portal/account"),
    "my-security": page("/portal/account?view=security"),
    "operator-access": page("/portal/operator-access"),
    "my-team": page("/portal/team"),
    "my-api-keys": page("/portal/api-keys"),
    "my-api-key-new": page("/portal/api-keys/new"),
    "my-calls": page("/portal/calls?range=all"),
    "my-call": record("/portal/calls/$callId", "/api/customer/calls", ({ callId }) => ({ callId })),
    "my-invoices": page("/portal/invoices"),
    "price-lists": page("/portal/price-lists"),
    "my-invoice": record("/portal/invoices/$invoiceId", "/api/customer/invoices", ({ id }) => ({ invoiceId: id })),
  },
  carrier: {
    "carrier-overview": page("/carrier/overview"),
    "own-interconnects": page("/carrier/interconnects"),
    "carrier-calls": page("/carrier/calls?range=all&way=received"),
    "carrier-call": record("/carrier/calls/$callId", "/api/carrier/calls?way=received", ({ callId }) => ({ callId })),
    "carrier-invoices": page("/carrier/invoices"),
    "carrier-invoice": record("/carrier/invoices/$invoiceId", "/api/carrier/invoices", ({ id }) => ({ invoiceId: id })),
    "carrier-team": page("/carrier/team"),
    "carrier-api-keys": page("/carrier/api-keys"),
    "carrier-api-key-new": page("/carrier/api-keys/new"),
    "carrier-account": page("/carrier/account"),
  },
  class4: {
    ...rented,
    // its people and roles are others than the operator's
    "class4-customer": oldest("/class4/customers/$customerId", "/api/admin/customers", "customerId"),
    "class4-person": oldest("/class4/people/$personId", "/api/admin/people", "personId"),
    "class4-role": record("/class4/roles/$roleId", "/api/admin/roles?portal=class4", ({ id }) => ({ roleId: id })),
  },
};
