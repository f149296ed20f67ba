/** Every address of the console, built in one place. The route tree is checked against it. */

const part = encodeURIComponent;

export const paths = {
  start: () => "/",
  signIn: () => "/sign-in",
  setPassword: (token: string) => `/set-password/${part(token)}`,
  forgotPassword: () => "/forgot-password",
  signUp: () => "/sign-up",
  admin: {
    start: () => "/admin",
    dashboard: () => "/admin/dashboard",
    liveCalls: () => "/admin/live-calls",
    calls: () => "/admin/calls",
    call: (callId: string) => `/admin/calls/${part(callId)}`,
    carriers: () => "/admin/carriers",
    carrier: (id: string) => `/admin/carriers/${part(id)}`,
    interconnect: (carrier: string, id: string) => `/admin/carriers/${part(carrier)}/interconnects/${part(id)}`,
    service: (carrier: string, interconnect: string, id: string) =>
      `/admin/carriers/${part(carrier)}/interconnects/${part(interconnect)}/services/${part(id)}`,
    carrierBalances: () => "/admin/carrier-balances",
    accounts: () => "/admin/ledger/accounts",
    journal: () => "/admin/ledger/journal",
    invoices: () => "/admin/invoices",
    invoice: (id: string) => `/admin/invoices/${part(id)}`,
    invoiceLine: (id: string, position: number) => `/admin/invoices/${part(id)}/lines/${position}`,
    account: () => "/admin/account",
    people: () => "/admin/people",
    person: (id: string) => `/admin/people/${part(id)}`,
    partners: () => "/admin/partners",
    approvals: () => "/admin/approvals",
    roles: () => "/admin/roles",
    role: (id: string) => `/admin/roles/${part(id)}`,
    jobQueue: () => "/admin/job-queue",
    settings: () => "/admin/settings",
    brand: () => "/admin/brand",
    apiKeys: () => "/admin/api-keys",
    trash: () => "/admin/trash",
    customers: () => "/admin/customers",
    customer: (id: string) => `/admin/customers/${part(id)}`,
    categories: () => "/admin/customer-categories",
    category: (id: string) => `/admin/customer-categories/${part(id)}`,
    assignments: () => "/admin/assignments",
    assignment: (type: string, id: string) => `/admin/assignments/${part(type)}/${part(id)}`,
    auditLog: () => "/admin/audit-log",
    auditEntry: (id: string) => `/admin/audit-log/${part(id)}`,
    componentLibrary: () => "/admin/experience-manager/component-library",
  },
  portal: {
    start: () => "/portal",
    overview: () => "/portal/overview",
    account: () => "/portal/account",
    team: () => "/portal/team",
    apiKeys: () => "/portal/api-keys",
    calls: () => "/portal/calls",
    call: (callId: string) => `/portal/calls/${part(callId)}`,
    invoices: () => "/portal/invoices",
    invoice: (id: string) => `/portal/invoices/${part(id)}`,
    operatorAccess: () => "/portal/operator-access",
  },
};

/** Documents are links, not calls of the API client: the browser shows or saves them itself. */
export const documents = {
  adminInvoice: (id: string, format: "pdf" | "xlsx" | "csv") => `/api/admin/invoices/${part(id)}/document.${format}`,
  customerInvoice: (id: string, format: "pdf" | "xlsx" | "csv") =>
    `/api/customer/invoices/${part(id)}/document.${format}`,
};
