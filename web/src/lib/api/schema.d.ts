/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */
export interface paths {
    "/api/admin/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_18"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/assignments/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_4"];
        put: operations["put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/assignments/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_17"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings"];
        put: operations["change_8"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/brand/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hosts"];
        put?: never;
        post: operations["take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/brand/hosts/{host}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["giveUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_16"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carrier-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post: operations["create_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_3"];
        put: operations["change_7"];
        post?: never;
        delete: operations["delete_4"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/alerts/{alertId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contacts"];
        put?: never;
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeContact"];
        post?: never;
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setCredit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignCurrency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/interconnect-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["order_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setStatus_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customer-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["categories"];
        put?: never;
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customer-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["category"];
        put: operations["changeCategory"];
        post?: never;
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups"];
        put?: never;
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customer-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeGroup"];
        post?: never;
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post: operations["open_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put: operations["change_6"];
        post?: never;
        delete: operations["delete_3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customers/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customers/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["interconnects"];
        put?: never;
        post: operations["create_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["interconnect"];
        put: operations["change_5"];
        post?: never;
        delete: operations["delete_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/service-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enable_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
        put?: never;
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_7"];
        put?: never;
        post?: never;
        delete: operations["discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}/document.{extension}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}/lines/{position}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofInvoiceLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-queue/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-schedules/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-schedules/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/job-workers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setWorker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_15"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/live-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["liveCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/live-calls/{callId}/hang-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hangUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_14"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/outbox/{id}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
        put?: never;
        post: operations["invite_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put: operations["change_4"];
        post?: never;
        delete: operations["delete_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reactivate_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/resend-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sessions_1"];
        put?: never;
        post?: never;
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signIns_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspend_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/plan-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post: operations["create_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["change_3"];
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["services"];
        put?: never;
        post: operations["create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["service"];
        put: operations["change_2"];
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_13"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{name}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeSecret"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{name}/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeGuarded"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tenants/{id}/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invite_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_12"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["purge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["hold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash/purge-expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["purgeExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trash/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/invoices/{id}/document.{extension}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team/{id}/resend-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/team/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["keep_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["rename"];
        post?: never;
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preferences"];
        put: operations["keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["secondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/authenticator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["propose"];
        delete: operations["removeAuthenticator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/authenticator/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sessions"];
        put?: never;
        post?: never;
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["views"];
        put?: never;
        post: operations["keepView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/one-time-link/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["link"];
        put?: never;
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passkeyQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["state"];
        put?: never;
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessJson: {
            allowed: boolean;
            because: string;
            id: string;
            /** Format: int64 */
            most: number | null;
            rule: string;
            title: string;
            type: string;
        };
        AccessList: {
            items: components["schemas"]["AccessJson"][];
        };
        AccountLine: {
            available: components["schemas"]["MoneyJson"] | null;
            balance: components["schemas"]["MoneyJson"];
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            exhausted: boolean;
            held: components["schemas"]["MoneyJson"];
            limit: components["schemas"]["MoneyJson"] | null;
        };
        AccountPicture: {
            /** Format: int32 */
            callsNow: number;
            code: string;
            lines: components["schemas"]["AccountLine"][];
            name: string;
            timeZone: string;
            today: components["schemas"]["AccountToday"];
        };
        AccountRow: {
            balance: string;
            code: string;
            credits: string;
            currency: string;
            debits: string;
            id: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "income" | "expense";
        };
        AccountToday: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            charge: components["schemas"]["MoneyJson"];
        };
        AdjustmentJson: {
            after: components["schemas"]["MoneyJson"];
            before: components["schemas"]["MoneyJson"];
            journalEntry: string;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKeyRow"][];
        };
        ApiKeyRow: {
            addresses: string[];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            environment: string;
            /** Format: date-time */
            expiresAt: string | null;
            id: string;
            lastAddress: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            permissions: string[];
            prefix: string;
            /** Format: int32 */
            readsPerMinute: number;
            replacedBy: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            state: string;
            /** Format: int32 */
            writesPerMinute: number;
        };
        AssignedJson: {
            assignment: components["schemas"]["AssignmentJson"];
            dryRun: boolean;
            impact: components["schemas"]["Impact"];
        };
        AssignmentJson: {
            categoryIds: string[];
            customerIds: string[];
            /** Format: date-time */
            endsAt: string | null;
            excludedIds: string[];
            groupIds: string[];
            id: string;
            keptIds: string[];
            limits: components["schemas"]["LimitJson"][];
            mode: string;
            named: components["schemas"]["Named"][];
            /** Format: date-time */
            startsAt: string | null;
            title: string;
            type: string;
            /** Format: int32 */
            version: number;
        };
        AssignmentList: {
            items: components["schemas"]["AssignmentJson"][];
        };
        BalanceRow: {
            /** @enum {string} */
            account: "customer" | "supplier" | "net";
            carrier: components["schemas"]["Named"];
            currency: string;
            id: string;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            side: components["schemas"]["CarrierSide"];
            spendDay: components["schemas"]["MoneyJson"] | null;
            spendToday: components["schemas"]["MoneyJson"] | null;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
            usedPercent: string | null;
        };
        BrandSettings: {
            accent: string | null;
            productName: string;
            supportEmail: string;
            /** Format: int32 */
            version: number;
        };
        CallAttempt: {
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            endedAt: string;
            interconnect: components["schemas"]["Named"];
            outcome: string;
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            q850: number | null;
            reason: string;
            /** Format: date-time */
            ringingAt: string | null;
            /** Format: date-time */
            sentAt: string;
            /** Format: int32 */
            sipCode: number;
            supplier: components["schemas"]["Named"];
        };
        CallCheck: {
            detail: string;
            name: string;
            /** @enum {string} */
            outcome: "passed" | "refused";
        };
        CallDetail: {
            /** Format: date-time */
            answeredAt: string | null;
            attemptList: components["schemas"]["CallAttempt"][];
            called: string;
            calledReceived: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            checks: components["schemas"]["CallCheck"][];
            cost: components["schemas"]["MoneyJson"] | null;
            customer: components["schemas"]["Named"] | null;
            earlyMedia: boolean;
            endCode: string;
            /** Format: date-time */
            endedAt: string;
            interconnect: components["schemas"]["Named"] | null;
            invoice: components["schemas"]["InvoicePlace"] | null;
            journal: components["schemas"]["PostedEntry"][];
            ladder: components["schemas"]["LadderLine"][];
            /** Format: int32 */
            ladderCut: number;
            margin: components["schemas"]["MoneyJson"] | null;
            /** Format: int32 */
            pddMs: number | null;
            /** Format: int32 */
            q850: number | null;
            rating: components["schemas"]["CallRating"] | null;
            refusal: string | null;
            /** @enum {string} */
            releasedBy: "caller" | "callee" | "switch";
            /** @enum {string} */
            result: "answered" | "failed" | "refused";
            /** Format: date-time */
            ringingAt: string | null;
            routes: components["schemas"]["CallRoute"][];
            service: components["schemas"]["Named"] | null;
            simulated: boolean;
            sipCallId: string;
            /** Format: int32 */
            sipCode: number;
            /** @enum {string} */
            source: "live" | "recovered" | "ingest";
            sourceAddress: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            supplier: components["schemas"]["Named"] | null;
            suspended: components["schemas"]["Suspension"] | null;
            /** Format: int64 */
            talkMs: number;
            /** @enum {string} */
            verdict: "success" | "caller" | "supplier" | "ours" | "capacity" | "nobody";
            zone: string | null;
        };
        CallRatedSide: {
            charge: components["schemas"]["MoneyJson"];
            code: string;
            lines: string[];
            plan: components["schemas"]["Named"];
            price: components["schemas"]["MoneyJson"];
            /** Format: int64 */
            ratedSeconds: number;
            zone: string;
        };
        CallRating: {
            buy: components["schemas"]["CallRatedSide"] | null;
            margin: components["schemas"]["MoneyJson"] | null;
            sell: components["schemas"]["CallRatedSide"];
        };
        CallRoute: {
            chosen: boolean;
            code: string | null;
            effectivePrice: components["schemas"]["MoneyJson"] | null;
            interconnect: components["schemas"]["Named"];
            price: components["schemas"]["MoneyJson"] | null;
            /** Format: int32 */
            rank: number | null;
            reason: string | null;
            supplier: components["schemas"]["Named"];
        };
        CallRow: {
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            cost: components["schemas"]["MoneyJson"] | null;
            customer: components["schemas"]["Named"] | null;
            endCode: string;
            margin: components["schemas"]["MoneyJson"] | null;
            /** Format: int32 */
            pddMs: number | null;
            refusal: string | null;
            /** @enum {string} */
            result: "answered" | "failed" | "refused";
            simulated: boolean;
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            supplier: components["schemas"]["Named"] | null;
            /** Format: int64 */
            talkMs: number;
            /** @enum {string} */
            verdict: "success" | "caller" | "supplier" | "ours" | "capacity" | "nobody";
            zone: string | null;
        };
        CarrierAccount: {
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            net: components["schemas"]["CarrierSide"] | null;
            supplier: components["schemas"]["CarrierSide"] | null;
        };
        CarrierBalances: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            breached: number;
            display: string;
            grand: components["schemas"]["CurrencyTotal"];
            rows: components["schemas"]["PageBalanceRow"];
            totals: components["schemas"]["CurrencyTotal"][];
            withoutRate: string[];
        };
        CarrierDetail: {
            accountManager: string;
            accounts: components["schemas"]["CarrierAccount"][];
            address: string;
            billingEmail: string;
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            circularRouting: boolean;
            code: string;
            country: string;
            /** Format: int32 */
            cpsLimit: number | null;
            currencies: string[];
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            customerAccountNumber: string;
            id: string;
            interconnectList: components["schemas"]["InterconnectDetail"][];
            /** Format: int32 */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            legalName: string;
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            /** @enum {string} */
            netBreach: "alert-only" | "block";
            shownIn: string;
            simulated: boolean;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
            supplierAccountNumber: string;
            taxCode: string;
            technicalEmail: string;
            telephone: string;
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
            /** Format: int32 */
            version: number;
            website: string;
        };
        CarrierRow: {
            accountManager: string;
            code: string;
            currencies: string[];
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            id: string;
            /** Format: int32 */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            shownIn: string;
            simulated: boolean;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
            /** Format: int32 */
            version: number;
        };
        CarrierSide: {
            balance: components["schemas"]["MoneyJson"];
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            exhausted: boolean;
            held: components["schemas"]["MoneyJson"];
            limit: components["schemas"]["MoneyJson"] | null;
            remaining: components["schemas"]["MoneyJson"] | null;
        };
        CategoryInput: {
            active: boolean;
            code: string;
            defaultBilling: string;
            description: string;
            name: string;
            /** Format: int32 */
            position: number;
            showOnWebsite: boolean;
            /** Format: int32 */
            version: number | null;
        };
        CategoryJson: {
            /** @enum {string} */
            code: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            title: string;
        };
        ChainJson: {
            head: string | null;
            lastVerification: components["schemas"]["EntryJson"] | null;
            /** Format: int64 */
            links: number;
            /** Format: date-time */
            sealedAt: string | null;
            /** Format: int64 */
            waiting: number;
        };
        ChangedCarrier: {
            accountManager: string;
            address: string;
            billingEmail: string;
            /** Format: int32 */
            capacityLimit: number | null;
            circularRouting: boolean;
            code: string;
            country: string;
            /** Format: int32 */
            cpsLimit: number | null;
            customerAccountNumber: string;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            legalName: string;
            name: string;
            supplierAccountNumber: string;
            taxCode: string;
            technicalEmail: string;
            telephone: string;
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
            /** Format: int32 */
            version: number;
            website: string;
        };
        ChangedCustomer: {
            /** Format: int64 */
            categoryId: number;
            companyName: string;
            /** Format: int64 */
            groupId: number | null;
            /** Format: int32 */
            version: number;
        };
        ChangedJson: {
            customer: components["schemas"]["CustomerJson"];
            dryRun: boolean;
            gains: string[];
            loses: string[];
        };
        ChangedPassword: {
            password: string;
        };
        ChangedPerson: {
            displayName: string;
            locale: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        ChangedProfile: {
            displayName: string;
            locale: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        ChangedRole: {
            description: string;
            limits: components["schemas"]["RoleLimits"];
            name: string;
            permissions: string[];
            /** @enum {string} */
            portal: "admin" | "customer" | "carrier" | "class4";
            /** @enum {string} */
            scope: "all" | "assigned" | "own";
            /** Format: int32 */
            version: number;
        };
        ChangedVersion: {
            /** Format: int32 */
            version: number;
        };
        Child: {
            id: string;
            kind: string;
            label: string;
        };
        Code: {
            code: string;
        };
        ContactForm: {
            email: string;
            jobTitle: string;
            mobile: string;
            name: string;
            note: string;
            telephone: string;
            /** Format: int32 */
            version: number | null;
        };
        ContactJson: {
            email: string;
            id: string;
            jobTitle: string;
            mobile: string;
            name: string;
            note: string;
            telephone: string;
            /** Format: int32 */
            version: number;
        };
        CopyForm: {
            /** Format: int64 */
            carrierId: number;
            currency: string;
            groups: ("ingress-validation" | "ingress-translation" | "services" | "egress-routing" | "egress-translation" | "rating-plan" | "signalling" | "limits")[];
            name: string;
        };
        CountJson: {
            /** Format: int32 */
            changed: number;
        };
        Credentials: {
            code: string | null;
            email: string;
            password: string;
        };
        CreditAlertJson: {
            /** @enum {string} */
            account: "customer" | "supplier" | "net";
            /** Format: date-time */
            changedAt: string;
            id: string;
            recipients: string[];
            threshold: components["schemas"]["MoneyJson"];
            triggered: boolean;
        };
        CreditForm: {
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            customerLimit: string | null;
            /** @enum {string} */
            netBreach: "alert-only" | "block";
            netLimit: string | null;
            supplierLimit: string | null;
            /** Format: int32 */
            version: number;
        };
        CurrencyTotal: {
            currency: string;
            customers: components["schemas"]["MoneyJson"];
            customerSpend: components["schemas"]["MoneyJson"];
            net: components["schemas"]["MoneyJson"];
            suppliers: components["schemas"]["MoneyJson"];
            supplierSpend: components["schemas"]["MoneyJson"];
        };
        CustomerCallDetail: {
            /** Format: date-time */
            answeredAt: string | null;
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            code: string | null;
            /** Format: date-time */
            endedAt: string;
            invoice: components["schemas"]["CustomerInvoiceRef"] | null;
            lines: string[];
            price: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            refusal: string | null;
            /** @enum {string} */
            releasedBy: "caller" | "callee" | "switch";
            /** @enum {string} */
            result: "answered" | "failed" | "refused";
            /** Format: date-time */
            ringingAt: string | null;
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            zone: string | null;
        };
        CustomerCallRow: {
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            /** @enum {string} */
            result: "answered" | "failed" | "refused";
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            zone: string | null;
        };
        CustomerCategoryJson: {
            active: boolean;
            code: string;
            /** Format: int32 */
            customers: number;
            defaultBilling: string;
            description: string;
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            showOnWebsite: boolean;
            /** Format: int32 */
            version: number;
        };
        CustomerCategoryList: {
            items: components["schemas"]["CustomerCategoryJson"][];
        };
        CustomerGroupJson: {
            active: boolean;
            categoryId: string;
            code: string;
            /** Format: int32 */
            customers: number;
            description: string;
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            version: number;
        };
        CustomerGroupList: {
            items: components["schemas"]["CustomerGroupJson"][];
        };
        CustomerInvoiceDetail: {
            /** Format: int64 */
            calls: number;
            currency: string;
            /** Format: date */
            dueDate: string | null;
            id: string;
            /** Format: date */
            invoiceDate: string | null;
            lines: components["schemas"]["CustomerInvoiceLine"][];
            number: string | null;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: int64 */
            ratedSeconds: number;
            /** @enum {string} */
            status: "draft" | "issued";
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
            total: components["schemas"]["MoneyJson"];
        };
        CustomerInvoiceLine: {
            /** Format: int64 */
            calls: number;
            charge: components["schemas"]["MoneyJson"];
            /** Format: date */
            fromDay: string;
            interconnect: components["schemas"]["Named"];
            /** Format: int32 */
            position: number;
            price: string;
            /** Format: int64 */
            ratedSeconds: number;
            /** Format: date */
            toDay: string;
            zone: string;
        };
        CustomerInvoiceRef: {
            id: string;
            number: string;
        };
        CustomerInvoiceRow: {
            /** Format: int64 */
            calls: number;
            currency: string;
            /** Format: date */
            dueDate: string | null;
            id: string;
            /** Format: date */
            invoiceDate: string | null;
            number: string | null;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** @enum {string} */
            status: "draft" | "issued";
            total: components["schemas"]["MoneyJson"];
        };
        CustomerJson: {
            carrierId: string | null;
            category: components["schemas"]["Named"];
            companyName: string;
            group: components["schemas"]["Named"] | null;
            id: string;
            nextStatuses: string[];
            number: string;
            status: string;
            statusReason: string;
            /** Format: int32 */
            version: number;
        };
        Dashboard: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            callsNow: number;
            callsPerSecond: number;
            hours: components["schemas"]["HourOfCalls"][];
            lastRefusals: components["schemas"]["RefusedCall"][];
            /** Format: int32 */
            suspended: number;
            /** Format: int32 */
            talkingNow: number;
            today: components["schemas"]["DashboardToday"];
            /** Format: int32 */
            unrated: number;
        };
        DashboardToday: {
            acdSeconds: number | null;
            /** Format: int64 */
            answered: number;
            asrPercent: number | null;
            /** Format: int64 */
            calls: number;
            cost: components["schemas"]["MoneyJson"];
            margin: components["schemas"]["MoneyJson"];
            marginPercent: number | null;
            /** Format: int32 */
            pddMedianMs: number | null;
            revenue: components["schemas"]["MoneyJson"];
        };
        EnabledForm: {
            enabled: boolean;
            interconnects: components["schemas"]["PickJson"][];
        };
        EnabledServicesForm: {
            enabled: boolean;
            services: components["schemas"]["PickJson"][];
        };
        EntryDetail: {
            after: string | null;
            agent: string;
            before: string | null;
            digest: string;
            entry: components["schemas"]["EntryJson"];
            hash: string | null;
            payload: string | null;
            /** Format: int64 */
            position: number | null;
            requestId: string;
        };
        EntryJson: {
            actorId: string;
            /** @enum {string} */
            actorKind: "person" | "api-key" | "system";
            actorName: string;
            address: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            code: string | null;
            explanation: string | null;
            id: string;
            jobId: string | null;
            onBehalfOf: string | null;
            /** @enum {string} */
            outcome: "done" | "refused" | "failed";
            /** @enum {string} */
            source: "screen" | "api" | "job" | "start";
            subjectId: string | null;
            subjectKind: string | null;
            subjectLabel: string | null;
            title: string;
            type: string;
        };
        EntryTypeJson: {
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            title: string;
            type: string;
        };
        EntryTypesJson: {
            items: components["schemas"]["EntryTypeJson"][];
        };
        Field: {
            field: string;
            message: string;
        };
        ForgottenPassword: {
            email: string;
        };
        Found: {
            detail: string;
            id: string;
            kind: string;
            label: string;
            of: string | null;
            shortId: string | null;
        };
        GivenRoles: {
            roles: string[];
        };
        Grid: {
            rows: components["schemas"]["GridRow"][];
            segments: components["schemas"]["SegmentJson"][];
        };
        GridRow: {
            categoryIds: string[];
            /** Format: int32 */
            excluded: number;
            groupIds: string[];
            id: string;
            /** Format: int32 */
            kept: number;
            mode: string;
            /** Format: int32 */
            named: number;
            title: string;
            type: string;
        };
        GroupInput: {
            active: boolean;
            /** Format: int64 */
            categoryId: number;
            code: string;
            description: string;
            name: string;
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            version: number | null;
        };
        Health: {
            status: string;
        };
        Hold: {
            held: boolean;
            reason: string;
        };
        HostJson: {
            host: string;
        };
        HostsJson: {
            items: components["schemas"]["HostJson"][];
        };
        HourOfCalls: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            cost: string;
            /** Format: date-time */
            hour: string;
            revenue: string;
        };
        Impact: {
            gains: components["schemas"]["Who"];
            keeps: components["schemas"]["Who"];
            loses: components["schemas"]["Who"];
        };
        InterconnectDetail: {
            addresses: string[];
            /** @enum {string} */
            asserted: "pass" | "never" | "always";
            callerRules: components["schemas"]["NumberRuleJson"][];
            /** @enum {string} */
            callerSource: "from-then-asserted" | "asserted-then-from" | "from" | "asserted";
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** @enum {string} */
            carrierKind: "customer" | "supplier" | "bilateral";
            /** @enum {string} */
            carrierStatus: "active" | "testing" | "suspended" | "closed";
            /** Format: int32 */
            cpsLimit: number | null;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier";
            enabled: boolean;
            host: string | null;
            id: string;
            /** Format: int32 */
            maxTalkSeconds: number;
            name: string;
            numberRules: components["schemas"]["NumberRuleJson"][];
            /** Format: int32 */
            port: number | null;
            /** Format: int32 */
            position: number;
            /** Format: int64 */
            progressTimeoutMs: number | null;
            ratingPlan: components["schemas"]["Named"] | null;
            ratingPlanId: string | null;
            /** Format: int64 */
            ringTimeoutMs: number | null;
            /** Format: int32 */
            serviceCount: number;
            services: components["schemas"]["ServiceRow"][];
            techPrefix: string;
            transport: string | null;
            /** Format: int32 */
            version: number;
        };
        InterconnectForm: {
            addresses: string[];
            /** @enum {string} */
            asserted: "pass" | "never" | "always";
            callerRules: components["schemas"]["RuleForm"][];
            /** @enum {string} */
            callerSource: "from-then-asserted" | "asserted-then-from" | "from" | "asserted";
            /** Format: int32 */
            capacityLimit: number | null;
            /** Format: int32 */
            cpsLimit: number | null;
            enabled: boolean;
            host: string | null;
            /** Format: int32 */
            maxTalkSeconds: number;
            name: string;
            numberRules: components["schemas"]["RuleForm"][];
            /** Format: int32 */
            port: number | null;
            /** Format: int64 */
            progressTimeoutMs: number | null;
            /** Format: int64 */
            ratingPlanId: number | null;
            /** Format: int64 */
            ringTimeoutMs: number | null;
            techPrefix: string;
            transport: string | null;
            /** Format: int32 */
            version: number;
        };
        InterconnectRow: {
            addresses: string[];
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** @enum {string} */
            carrierKind: "customer" | "supplier" | "bilateral";
            /** @enum {string} */
            carrierStatus: "active" | "testing" | "suspended" | "closed";
            /** Format: int32 */
            cpsLimit: number | null;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier";
            enabled: boolean;
            host: string | null;
            id: string;
            name: string;
            /** Format: int32 */
            port: number | null;
            /** Format: int32 */
            position: number;
            ratingPlan: components["schemas"]["Named"] | null;
            /** Format: int32 */
            serviceCount: number;
            techPrefix: string;
            transport: string | null;
            /** Format: int32 */
            version: number;
        };
        Invited: {
            email: string;
        };
        InvitedTeamMember: {
            id: string;
        };
        InvoiceDetail: {
            /** Format: int64 */
            calls: number;
            carrier: components["schemas"]["Named"];
            currency: string;
            /** Format: date */
            dueDate: string | null;
            id: string;
            /** Format: date */
            invoiceDate: string | null;
            lines: components["schemas"]["InvoiceLineRow"][];
            number: string | null;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: int64 */
            ratedSeconds: number;
            /** @enum {string} */
            status: "draft" | "issued";
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
            total: components["schemas"]["MoneyJson"];
            /** Format: int32 */
            version: number;
        };
        InvoiceLineRow: {
            /** Format: int64 */
            calls: number;
            charge: components["schemas"]["MoneyJson"];
            /** Format: date */
            fromDay: string;
            interconnect: components["schemas"]["Named"];
            /** Format: int32 */
            position: number;
            price: string;
            /** Format: int64 */
            ratedSeconds: number;
            /** Format: date */
            toDay: string;
            zone: string;
        };
        InvoicePlace: {
            id: string;
            number: string | null;
            /** Format: int32 */
            position: number;
        };
        InvoiceRow: {
            /** Format: int64 */
            calls: number;
            carrier: components["schemas"]["Named"];
            currency: string;
            /** Format: date */
            dueDate: string | null;
            id: string;
            /** Format: date */
            invoiceDate: string | null;
            number: string | null;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** @enum {string} */
            status: "draft" | "issued";
            total: components["schemas"]["MoneyJson"];
            /** Format: int32 */
            version: number;
        };
        Issue: {
            /** Format: int32 */
            version: number;
        };
        JobDetail: {
            job: components["schemas"]["JobJson"];
            log: components["schemas"]["LogLine"][];
            payload: string;
            request: string;
            result: string | null;
        };
        JobJson: {
            actor: string;
            actorName: string;
            /** Format: int32 */
            attempt: number;
            cancelRequested: boolean;
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            concurrencyKey: string | null;
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            failureClass: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            heartbeatAt: string | null;
            id: string;
            /** Format: int32 */
            mostAttempts: number;
            /** Format: int32 */
            priority: number;
            /** Format: int64 */
            progressDone: number | null;
            progressNote: string | null;
            /** Format: int64 */
            progressTotal: number | null;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "scheduled" | "pending" | "processing" | "completed" | "failed" | "dead" | "cancelled" | "paused";
            title: string;
            type: string;
            worker: string | null;
        };
        JobTypeJson: {
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            cancelled: number;
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            /** Format: int64 */
            completed: number;
            /** Format: int32 */
            concurrency: number;
            /** Format: int64 */
            dead: number;
            /** Format: int32 */
            declaredConcurrency: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            paused: number;
            /** Format: int64 */
            pending: number;
            /** Format: int64 */
            processing: number;
            /** Format: int64 */
            retentionDays: number;
            /** Format: int64 */
            scheduled: number;
            /** Format: int64 */
            timeoutSeconds: number;
            title: string;
            type: string;
            typePaused: boolean;
        };
        KeptPasskey: {
            id: string;
        };
        KnownPasskey: {
            id: string;
            transports: string[];
        };
        LadderLine: {
            /** Format: date-time */
            at: string;
            leg: string;
            peer: string;
            received: boolean;
            summary: string;
            text: string;
        };
        LedgerAccounts: {
            items: components["schemas"]["AccountRow"][];
        };
        LedgerProof: {
            items: components["schemas"]["ProofRow"][];
        };
        LetterJson: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            id: string;
            kind: string;
            link: string | null;
            reason: string;
            state: string;
            subject: string;
            text: string;
            to: string;
        };
        LimitJson: {
            id: string | null;
            level: string;
            /** Format: int64 */
            most: number;
        };
        LinkJson: {
            email: string;
        };
        LiveCallList: {
            /** Format: date-time */
            at: string;
            calls: components["schemas"]["LiveCallRow"][];
        };
        LiveCallRow: {
            /** Format: date-time */
            answeredAt: string | null;
            called: string;
            caller: string;
            callId: string;
            customer: components["schemas"]["Named"];
            held: components["schemas"]["MoneyJson"] | null;
            simulated: boolean;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "routing" | "ringing" | "talking";
            supplier: components["schemas"]["Named"] | null;
            zone: string | null;
        };
        LogLine: {
            /** Format: date-time */
            at: string;
            level: string;
            line: string;
        };
        MadeApiKey: {
            id: string;
            secret: string;
        };
        MadeJson: {
            id: string;
        };
        MinuteJson: {
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            failed: number;
            /** Format: date-time */
            minute: string;
        };
        MoneyJson: {
            amount: string;
            currency: string;
        };
        Named: {
            id: string;
            name: string;
        };
        NewAdjustment: {
            amount: string;
            currency: string;
            /** @enum {string} */
            movement: "credit" | "debit";
            note: string;
            reason: string;
            reference: string;
            /** @enum {string} */
            side: "customer" | "supplier";
        };
        NewAdministrator: {
            displayName: string;
            email: string;
        };
        NewApiKey: {
            addresses: string[];
            environment: string;
            /** Format: date-time */
            expiresAt: string | null;
            name: string;
            permissions: string[];
            /** Format: int32 */
            readsPerMinute: number;
            /** Format: int32 */
            writesPerMinute: number;
        };
        NewAssignment: {
            categoryIds: number[];
            customerIds: number[];
            /** Format: date-time */
            endsAt: string | null;
            excludedIds: number[];
            groupIds: number[];
            keepExisting: boolean;
            keptIds: number[];
            limits: components["schemas"]["LimitJson"][];
            mode: string;
            /** Format: date-time */
            startsAt: string | null;
            /** Format: int32 */
            version: number;
        };
        NewBrand: {
            accent: string | null;
            productName: string;
            supportEmail: string;
            /** Format: int32 */
            version: number;
        };
        NewCarrier: {
            accountManager: string;
            /** Format: int32 */
            capacityLimit: number | null;
            code: string;
            /** Format: int32 */
            cpsLimit: number | null;
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            customerLimit: string | null;
            customerOpeningBalance: string | null;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            name: string;
            supplierLimit: string | null;
            supplierOpeningBalance: string | null;
            timeZone: string;
        };
        NewCarrierStatus: {
            carriers: components["schemas"]["PickJson"][];
            reason: string;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
        };
        NewCreditAlert: {
            /** @enum {string} */
            account: "customer" | "supplier" | "net";
            currency: string;
            recipients: string[];
            threshold: string;
        };
        NewCurrency: {
            currency: string;
        };
        NewCustomer: {
            /** Format: int64 */
            categoryId: number;
            companyName: string;
            /** Format: int64 */
            groupId: number | null;
        };
        NewHost: {
            host: string;
        };
        NewInterconnect: {
            /** Format: int64 */
            carrierId: number;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier";
            host: string | null;
            name: string;
            /** Format: int32 */
            port: number | null;
        };
        NewInvoice: {
            /** Format: int64 */
            carrierId: number;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
        };
        NewInvoices: {
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
        };
        NewPasskey: {
            credential: string;
            name: string;
        };
        NewPassword: {
            password: string;
        };
        NewPerson: {
            carrierId: string | null;
            displayName: string;
            /** Format: email */
            email: string;
            portal: string;
            roles: string[];
        };
        NewRole: {
            description: string;
            limits: components["schemas"]["RoleLimits"];
            name: string;
            permissions: string[];
            /** @enum {string} */
            portal: "admin" | "customer" | "carrier" | "class4";
            /** @enum {string} */
            scope: "all" | "assigned" | "own";
        };
        NewSecret: {
            value: string | null;
            /** Format: int32 */
            version: number;
        };
        NewService: {
            /** Format: int64 */
            interconnectId: number;
            name: string;
            /** Format: int64 */
            ratingPlanId: number;
            /** Format: int64 */
            routingPlanId: number;
        };
        NewSignUp: {
            company: string;
            displayName: string;
            /** Format: email */
            email: string;
        };
        NewStatus: {
            reason: string;
            /** @enum {string} */
            status: "pending-approval" | "pending-kyc" | "active" | "limited" | "suspended" | "closed";
            /** Format: int32 */
            version: number;
        };
        NewTeamMember: {
            displayName: string;
            /** Format: email */
            email: string;
            roles: string[];
        };
        NewTenant: {
            baseCurrency: string;
            contactEmail: string;
            legalName: string;
            name: string;
            timeZone: string;
        };
        NewValue: {
            value: unknown;
            /** Format: int32 */
            version: number;
        };
        NewView: {
            name: string;
            page: string;
            shared: boolean;
            state: {
                [key: string]: unknown;
            };
        };
        NewVisit: {
            carrierId: string;
            mayChange: boolean;
            reason: string;
        };
        NumberRuleJson: {
            prepend: string;
            startsWith: string;
            /** Format: int32 */
            strip: number;
        };
        OperatorVisit: {
            by: string;
            id: string;
            mayChange: boolean;
            over: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        OrderForm: {
            interconnects: number[];
        };
        OutboxPage: {
            closed: string | null;
            items: components["schemas"]["LetterJson"][];
            nextCursor: string | null;
        };
        PageBalanceRow: {
            items: components["schemas"]["BalanceRow"][];
            nextCursor: string | null;
        };
        PageCallRow: {
            items: components["schemas"]["CallRow"][];
            nextCursor: string | null;
        };
        PageCarrierRow: {
            items: components["schemas"]["CarrierRow"][];
            nextCursor: string | null;
        };
        PageContactJson: {
            items: components["schemas"]["ContactJson"][];
            nextCursor: string | null;
        };
        PageCreditAlertJson: {
            items: components["schemas"]["CreditAlertJson"][];
            nextCursor: string | null;
        };
        PageCustomerCallRow: {
            items: components["schemas"]["CustomerCallRow"][];
            nextCursor: string | null;
        };
        PageCustomerInvoiceRow: {
            items: components["schemas"]["CustomerInvoiceRow"][];
            nextCursor: string | null;
        };
        PageCustomerJson: {
            items: components["schemas"]["CustomerJson"][];
            nextCursor: string | null;
        };
        PageEntryJson: {
            items: components["schemas"]["EntryJson"][];
            nextCursor: string | null;
        };
        PageInterconnectRow: {
            items: components["schemas"]["InterconnectRow"][];
            nextCursor: string | null;
        };
        PageInvoiceRow: {
            items: components["schemas"]["InvoiceRow"][];
            nextCursor: string | null;
        };
        PageJobJson: {
            items: components["schemas"]["JobJson"][];
            nextCursor: string | null;
        };
        PageOperatorVisit: {
            items: components["schemas"]["OperatorVisit"][];
            nextCursor: string | null;
        };
        PagePersonRow: {
            items: components["schemas"]["PersonRow"][];
            nextCursor: string | null;
        };
        PagePostedEntry: {
            items: components["schemas"]["PostedEntry"][];
            nextCursor: string | null;
        };
        PageServiceRow: {
            items: components["schemas"]["ServiceRow"][];
            nextCursor: string | null;
        };
        PageSettingChange: {
            items: components["schemas"]["SettingChange"][];
            nextCursor: string | null;
        };
        PageSignInRow: {
            items: components["schemas"]["SignInRow"][];
            nextCursor: string | null;
        };
        PageTeamMember: {
            items: components["schemas"]["TeamMember"][];
            nextCursor: string | null;
        };
        PageTrashItemJson: {
            items: components["schemas"]["TrashItemJson"][];
            nextCursor: string | null;
        };
        PageVisitRow: {
            items: components["schemas"]["VisitRow"][];
            nextCursor: string | null;
        };
        PasskeyCredentials: {
            credential: string;
        };
        PasskeyList: {
            items: components["schemas"]["PasskeyRow"][];
            usableHere: boolean;
        };
        PasskeyName: {
            name: string;
        };
        PasskeyQuestion: {
            allow: components["schemas"]["KnownPasskey"][];
            challenge: string;
            rpId: string;
            /** Format: int64 */
            timeoutMs: number;
        };
        PasskeyRegistration: {
            algorithms: number[];
            challenge: string;
            exclude: components["schemas"]["KnownPasskey"][];
            rpId: string;
            rpName: string;
            /** Format: int64 */
            timeoutMs: number;
            userDisplayName: string;
            userId: string;
            userName: string;
        };
        PasskeyRow: {
            backedUp: boolean;
            /** Format: date-time */
            createdAt: string;
            host: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
        };
        Paused: {
            paused: boolean;
        };
        PermissionJson: {
            action: string;
            module: string;
            name: string;
            page: string;
            portals: ("admin" | "customer" | "carrier" | "class4")[];
            title: string;
        };
        PermissionList: {
            items: components["schemas"]["PermissionJson"][];
        };
        PersonJson: {
            displayName: string;
            email: string;
            id: string;
            /** @enum {string} */
            portal: "admin" | "customer" | "carrier" | "class4";
        };
        PersonRow: {
            authenticator: boolean;
            carrierId: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            locale: string;
            /** Format: date-time */
            lockedUntil: string | null;
            /** Format: int32 */
            passkeys: number;
            portal: string;
            roles: components["schemas"]["RoleName"][];
            state: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        PersonSuspension: {
            reason: string;
        };
        PickJson: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            version: number;
        };
        PlanChoices: {
            rating: components["schemas"]["RatingPlanChoice"][];
            routing: components["schemas"]["Named"][];
        };
        PostedEntry: {
            /** Format: date-time */
            effectiveAt: string;
            event: string;
            id: string;
            note: string | null;
            /** Format: date-time */
            postedAt: string;
            reference: string;
            transfers: components["schemas"]["PostedTransfer"][];
        };
        PostedTransfer: {
            amount: components["schemas"]["MoneyJson"];
            credit: string;
            debit: string;
        };
        Preferences: {
            preferences: {
                [key: string]: unknown;
            };
        };
        Problem: {
            code: string;
            detail: string;
            fields: components["schemas"]["Field"][];
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        Proof: {
            code: string | null;
            passkey: string | null;
            password: string | null;
        };
        ProofRow: {
            balanced: boolean;
            credits: string;
            currency: string;
            debits: string;
        };
        ProposedAuthenticator: {
            qr: string;
            secret: string;
            uri: string;
        };
        QueueJson: {
            /** Format: date-time */
            at: string;
            categories: components["schemas"]["CategoryJson"][];
            minutes: components["schemas"]["MinuteJson"][];
            /** @enum {string} */
            mode: "postgresql" | "memory";
            schedules: components["schemas"]["Row"][];
            types: components["schemas"]["JobTypeJson"][];
            workers: components["schemas"]["WorkerView"][];
        };
        RatingPlanChoice: {
            currency: string;
            id: string;
            name: string;
            /** @enum {string} */
            side: "sell" | "buy";
        };
        RecoveryCodes: {
            codes: string[];
        };
        RefusedCall: {
            /** Format: date-time */
            at: string;
            called: string;
            caller: string;
            callId: string;
            carrier: string | null;
            refusal: string;
            /** Format: int32 */
            sipCode: number;
        };
        Restored: {
            kind: string;
            subjectId: string;
        };
        RoleJson: {
            description: string;
            id: string;
            limits: components["schemas"]["RoleLimits"];
            name: string;
            /** Format: int32 */
            people: number;
            permissions: string[];
            portals: ("admin" | "customer" | "carrier" | "class4")[];
            /** @enum {string} */
            scope: "all" | "assigned" | "own";
            system: boolean;
            /** Format: int32 */
            version: number;
        };
        RoleLimits: {
            adjustUpTo: components["schemas"]["MoneyJson"] | null;
            fourEyesAbove: components["schemas"]["MoneyJson"] | null;
            refundUpTo: components["schemas"]["MoneyJson"] | null;
        };
        RoleList: {
            items: components["schemas"]["RoleJson"][];
        };
        RoleName: {
            id: string;
            name: string;
        };
        Row: {
            cron: string;
            everyTenant: boolean;
            /** Format: int64 */
            lastJobId: number | null;
            /** Format: date-time */
            lastRunAt: string | null;
            name: string;
            /** Format: date-time */
            nextRunAt: string;
            paused: boolean;
            title: string;
        };
        RuleForm: {
            prepend: string;
            startsWith: string;
            /** Format: int32 */
            strip: number;
        };
        SearchJson: {
            items: components["schemas"]["Found"][];
        };
        SecondFactorJson: {
            authenticator: boolean;
            /** Format: int32 */
            passkeys: number;
            /** Format: int32 */
            recoveryCodesLeft: number;
            required: boolean;
        };
        SectionJson: {
            settings: components["schemas"]["SettingJson"][];
            title: string;
        };
        SegmentJson: {
            categoryId: string | null;
            id: string;
            name: string;
        };
        ServiceForm: {
            blockedDestinations: string[];
            blockedOrigins: string[];
            /** Format: int32 */
            capacityLimit: number | null;
            /** Format: int32 */
            cpsLimit: number | null;
            destinations: string[];
            enabled: boolean;
            excludedDestinations: string[];
            excludedOrigins: string[];
            /** Format: int32 */
            maxDigits: number | null;
            /** Format: int32 */
            minDigits: number | null;
            name: string;
            origins: string[];
            /** Format: int64 */
            ratingPlanId: number;
            /** Format: int64 */
            routingPlanId: number;
            /** Format: int32 */
            version: number;
        };
        ServiceOrderForm: {
            services: number[];
        };
        ServiceRow: {
            blockedDestinations: string[];
            blockedOrigins: string[];
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** Format: int32 */
            cpsLimit: number | null;
            currency: string;
            destinations: string[];
            enabled: boolean;
            excludedDestinations: string[];
            excludedOrigins: string[];
            id: string;
            interconnect: components["schemas"]["Named"];
            interconnectEnabled: boolean;
            /** Format: int32 */
            maxDigits: number | null;
            /** Format: int32 */
            minDigits: number | null;
            name: string;
            origins: string[];
            /** Format: int32 */
            position: number;
            ratingPlan: components["schemas"]["Named"];
            ratingPlanId: string;
            routingPlan: components["schemas"]["Named"];
            routingPlanId: string;
            /** Format: int32 */
            version: number;
        };
        SessionJson: {
            carrier: components["schemas"]["Named"] | null;
            entitlements: string[] | null;
            permissions: string[];
            person: components["schemas"]["PersonJson"];
            /** Format: date-time */
            provedAt: string | null;
            roles: components["schemas"]["RoleName"][];
            secondFactorDue: boolean;
            tenant: components["schemas"]["TenantJson"];
            visit: components["schemas"]["VisitJson"] | null;
        };
        SessionList: {
            items: components["schemas"]["SessionRow"][];
        };
        SessionRow: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            device: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        SettingChange: {
            after: string | null;
            /** Format: date-time */
            at: string;
            before: string | null;
            by: string;
            entryId: string;
            outcome: string;
        };
        SettingJson: {
            /** Format: date-time */
            changedAt: string | null;
            changedBy: string | null;
            choices: string[];
            guarded: boolean;
            help: string;
            kind: string;
            name: string;
            rule: string;
            set: boolean;
            title: string;
            usual: unknown;
            value: unknown;
            /** Format: int32 */
            version: number;
        };
        SettingsJson: {
            sections: components["schemas"]["SectionJson"][];
        };
        ShownBrand: {
            accent: string | null;
            productName: string;
            simulated: boolean;
            supportEmail: string;
        };
        SignInRow: {
            address: string;
            /** Format: date-time */
            at: string;
            device: string;
            id: string;
            method: string;
            outcome: string;
        };
        SignUpState: {
            open: boolean;
        };
        StartedJob: {
            jobId: string;
        };
        StartedVisit: {
            id: string;
        };
        State: {
            /** @enum {string} */
            state: "running" | "paused" | "draining";
        };
        StreamingResponseBody: unknown;
        Suspension: {
            explanation: string;
            reason: string;
        };
        TeamMember: {
            authenticator: boolean;
            displayName: string;
            email: string;
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            roles: components["schemas"]["Named"][];
            state: string;
        };
        TeamMemberRoles: {
            roles: string[];
        };
        TeamMemberSuspension: {
            reason: string;
        };
        TeamRoles: {
            items: components["schemas"]["Named"][];
        };
        TenantJson: {
            baseCurrency: string;
            name: string;
            simulated: boolean;
            timeZone: string;
        };
        TenantList: {
            items: components["schemas"]["TenantRow"][];
        };
        TenantRow: {
            /** Format: int32 */
            administrators: number;
            baseCurrency: string;
            contactEmail: string;
            hosts: string[];
            id: string;
            kind: string;
            legalName: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            timeZone: string;
        };
        TrashItemJson: {
            children: components["schemas"]["Child"][];
            /** Format: date-time */
            deletedAt: string;
            deletedBy: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            kind: string;
            kindTitle: string;
            label: string;
            legalHold: boolean;
            subjectId: string;
        };
        TrashKindJson: {
            /** Format: int32 */
            items: number;
            kind: string;
            title: string;
        };
        TrashSummary: {
            /** Format: int32 */
            expiringSoon: number;
            /** Format: int32 */
            items: number;
            kinds: components["schemas"]["TrashKindJson"][];
        };
        TypeSetting: {
            /** Format: int32 */
            concurrency: number | null;
            paused: boolean;
        };
        UsageJson: {
            deletable: boolean;
            uses: components["schemas"]["UseJson"][];
        };
        UseJson: {
            /** Format: int64 */
            count: number;
            kind: string;
            text: string;
            /** @enum {string} */
            weight: "blocks" | "keeps" | "goes-along";
        };
        ViewJson: {
            by: string;
            id: string;
            mine: boolean;
            name: string;
            page: string;
            shared: boolean;
            state: {
                [key: string]: unknown;
            };
        };
        ViewList: {
            items: components["schemas"]["ViewJson"][];
        };
        VisitJson: {
            mayChange: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        VisitRow: {
            by: string;
            customer: components["schemas"]["Named"];
            id: string;
            mayChange: boolean;
            over: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        Who: {
            /** Format: int32 */
            count: number;
            names: string[];
        };
        WorkerView: {
            /** Format: date-time */
            heartbeatAt: string;
            name: string;
            /** Format: int32 */
            running: number;
            /** Format: date-time */
            startedAt: string;
            state: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_18: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_17: {
        parameters: {
            query?: {
                actor?: string;
                category?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                outcome?: string;
                search?: string;
                subjectId?: string;
                subjectKind?: string;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntryJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_9: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: {
                actor?: string;
                category?: string;
                from?: string;
                outcome?: string;
                search?: string;
                subjectId?: string;
                subjectKind?: string;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamingResponseBody"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryTypesJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandSettings"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_8: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBrand"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandSettings"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostsJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHost"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                host: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_16: {
        parameters: {
            query?: {
                called?: string;
                caller?: string;
                code?: number;
                cursor?: string;
                customer?: number;
                from?: string;
                limit?: number;
                result?: string;
                supplier?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCallRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_8: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    balances: {
        parameters: {
            query?: {
                above?: number;
                account?: string;
                breached?: boolean;
                currency?: string;
                cursor?: string;
                display?: string;
                limit?: number;
                search?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierBalances"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_9: {
        parameters: {
            query?: {
                cursor?: string;
                display?: string;
                kind?: string;
                limit?: number;
                search?: string;
                sort?: string;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCarrierRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarrier"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedCarrier"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedVersion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_4: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjust: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdjustment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCreditAlertJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCreditAlert"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContactJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedVersion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCurrency"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCurrency"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usage_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStatus_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarrierStatus"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategoryList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategoryJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategoryJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategoryJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups: {
        parameters: {
            query?: {
                categoryId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroupList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroupJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroupJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_8: {
        parameters: {
            query?: {
                categoryId?: number;
                cursor?: string;
                groupId?: number;
                limit?: number;
                search?: string;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCustomerJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_6: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedCustomer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_3: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStatus"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Dashboard"] | components["schemas"]["LiveCallList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    interconnects: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                direction?: string;
                enabled?: boolean;
                limit?: number;
                search?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInterconnectRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInterconnect"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    interconnect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterconnectDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterconnectForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedVersion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_2: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceOrderForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usage_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enable_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnabledForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                limit?: number;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvoiceRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    file_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension: "pdf" | "xlsx" | "csv";
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Issue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofInvoiceLine: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCallRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Paused"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeSetting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_15: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                limit?: number;
                search?: string;
                state?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJobJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccounts"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    journal: {
        parameters: {
            query?: {
                account?: string;
                cursor?: string;
                event?: string;
                limit?: number;
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostedEntry"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerProof"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liveCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCallList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hangUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_14: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxPage"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                limit?: number;
                portal?: string;
                role?: string;
                search?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPerson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivate_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenRoles"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIns_1: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSignInRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSuspension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    permissions: {
        parameters: {
            query?: {
                portal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChoices"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query?: {
                portal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedRole"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    services: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                enabled?: boolean;
                interconnect?: number;
                limit?: number;
                search?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageServiceRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedVersion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnabledServicesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_13: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewValue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingChange"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSecret"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGuarded: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewValue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTenant"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdministrator"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_12: {
        parameters: {
            query?: {
                cursor?: string;
                expiringSoon?: boolean;
                kind?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTrashItemJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restored"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purgeExpired: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashSummary"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageVisitRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedVisit"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownBrand"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPicture"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls: {
        parameters: {
            query?: {
                called?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                result?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCustomerCallRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCallDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["AccountPicture"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_11: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCustomerInvoiceRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInvoiceDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension: "pdf" | "xlsx" | "csv";
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTeamMember"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeamMember"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedTeamMember"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roles_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRoles"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberRoles"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberSuspension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofOwn: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOperatorVisit"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedProfile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mine: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJobJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mine_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPasskey"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    question: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRegistration"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    secondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAuthenticator"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAuthenticator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSignInRow"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views: {
        parameters: {
            query: {
                page: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                didtron_session?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionJson"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passkeyQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpState"];
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trace: {
        parameters: {
            query?: never;
            header?: {
                "X-Trace-Key"?: string;
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description No: refused, or a fault of ours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
