/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */
export interface paths {
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
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
        get: operations["get_7"];
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
    "/api/admin/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
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
        get: operations["get_6"];
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
        get: operations["list_6"];
        put?: never;
        post?: never;
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
        get: operations["get_5"];
        put?: never;
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
    "/api/admin/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
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
        get: operations["get_4"];
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
        get: operations["list_5"];
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
        get: operations["get_3"];
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
        get: operations["list_4"];
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
        get: operations["list_1"];
        put?: never;
        post: operations["invite"];
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
        put: operations["change_2"];
        post?: never;
        delete: operations["delete"];
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
        post: operations["reactivate"];
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
        post: operations["resend"];
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
        post: operations["suspend"];
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
    "/api/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["create"];
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
        put: operations["change_1"];
        post?: never;
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/security-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["securityRules"];
        put: operations["changeSecurityRules"];
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
        get: operations["list_3"];
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
        get: operations["get_2"];
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
        CarrierDetail: {
            accountManager: string;
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
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            id: string;
            interconnectList: components["schemas"]["CarrierInterconnect"][];
            /** Format: int32 */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            legalName: string;
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            simulated: boolean;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
            technicalEmail: string;
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
        };
        CarrierInterconnect: {
            addresses: string[];
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
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
            /** Format: int64 */
            progressTimeoutMs: number | null;
            ratingPlan: components["schemas"]["Named"] | null;
            /** Format: int64 */
            ringTimeoutMs: number | null;
            services: components["schemas"]["CarrierService"][];
            techPrefix: string;
            transport: string | null;
        };
        CarrierRow: {
            accountManager: string;
            code: string;
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            id: string;
            /** Format: int32 */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            simulated: boolean;
            /** @enum {string} */
            status: "active" | "testing" | "suspended" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
        };
        CarrierService: {
            /** Format: int32 */
            capacityLimit: number | null;
            /** Format: int32 */
            cpsLimit: number | null;
            destinations: string[];
            enabled: boolean;
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            ratingPlan: components["schemas"]["Named"];
            routingPlan: components["schemas"]["Named"];
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
        CategoryJson: {
            code: string;
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
        Code: {
            code: string;
        };
        Credentials: {
            code: string | null;
            email: string;
            password: string;
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
            actorKind: string;
            actorName: string;
            address: string;
            /** Format: date-time */
            at: string;
            category: string;
            code: string | null;
            explanation: string | null;
            id: string;
            jobId: string | null;
            onBehalfOf: string | null;
            outcome: string;
            source: string;
            subjectId: string | null;
            subjectKind: string | null;
            subjectLabel: string | null;
            title: string;
            type: string;
        };
        EntryTypeJson: {
            category: string;
            title: string;
            type: string;
        };
        EntryTypesJson: {
            items: components["schemas"]["EntryTypeJson"][];
        };
        ForgottenPassword: {
            email: string;
        };
        GivenRoles: {
            roles: string[];
        };
        Health: {
            status: string;
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
            /** Format: int32 */
            attempt: number;
            cancelRequested: boolean;
            category: string;
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
            state: string;
            title: string;
            type: string;
            worker: string | null;
        };
        JobTypeJson: {
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            cancelled: number;
            category: string;
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
        NewView: {
            name: string;
            page: string;
            shared: boolean;
            state: {
                [key: string]: unknown;
            };
        };
        OutboxPage: {
            closed: string | null;
            items: components["schemas"]["LetterJson"][];
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
        PageCustomerCallRow: {
            items: components["schemas"]["CustomerCallRow"][];
            nextCursor: string | null;
        };
        PageCustomerInvoiceRow: {
            items: components["schemas"]["CustomerInvoiceRow"][];
            nextCursor: string | null;
        };
        PageEntryJson: {
            items: components["schemas"]["EntryJson"][];
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
        PagePersonRow: {
            items: components["schemas"]["PersonRow"][];
            nextCursor: string | null;
        };
        PagePostedEntry: {
            items: components["schemas"]["PostedEntry"][];
            nextCursor: string | null;
        };
        PageSignInRow: {
            items: components["schemas"]["SignInRow"][];
            nextCursor: string | null;
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
        Proof: {
            code: string | null;
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
            mode: string;
            schedules: components["schemas"]["Row"][];
            types: components["schemas"]["JobTypeJson"][];
            workers: components["schemas"]["WorkerView"][];
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
        SecondFactorJson: {
            authenticator: boolean;
            /** Format: int32 */
            passkeys: number;
            /** Format: int32 */
            recoveryCodesLeft: number;
            required: boolean;
        };
        SecurityRulesJson: {
            secondFactorRequired: boolean;
            signUpOpen: boolean;
        };
        SessionJson: {
            carrier: components["schemas"]["Named"] | null;
            permissions: string[];
            person: components["schemas"]["PersonJson"];
            /** Format: date-time */
            provedAt: string | null;
            roles: components["schemas"]["RoleName"][];
            secondFactorDue: boolean;
            tenant: components["schemas"]["TenantJson"];
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
        SignInRow: {
            address: string;
            /** Format: date-time */
            at: string;
            device: string;
            id: string;
            method: string;
            outcome: string;
        };
        StartedJob: {
            jobId: string;
        };
        State: {
            state: string;
        };
        StreamingResponseBody: unknown;
        Suspension: {
            explanation: string;
            reason: string;
        };
        TenantJson: {
            baseCurrency: string;
            name: string;
            simulated: boolean;
            timeZone: string;
        };
        TypeSetting: {
            /** Format: int32 */
            concurrency: number | null;
            paused: boolean;
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
    list_8: {
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
                    "application/json": components["schemas"]["EntryDetail"];
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
        };
    };
    list_7: {
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
        };
    };
    get_6: {
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
        };
    };
    list_6: {
        parameters: {
            query?: {
                cursor?: string;
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
                    "application/json": components["schemas"]["PageCarrierRow"];
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
                    "application/json": components["schemas"]["CarrierDetail"];
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
        };
    };
    list_2: {
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
        };
    };
    get_4: {
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
        };
    };
    list_5: {
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
                    "application/json": components["schemas"]["JobDetail"];
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
        };
    };
    list_4: {
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
        };
    };
    list_1: {
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
        };
    };
    delete: {
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
        };
    };
    list: {
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
        };
    };
    change_1: {
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
        };
    };
    remove: {
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
        };
    };
    securityRules: {
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
                    "application/json": components["schemas"]["SecurityRulesJson"];
                };
            };
        };
    };
    changeSecurityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityRulesJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityRulesJson"];
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
        };
    };
    list_3: {
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
                    "application/json": components["schemas"]["CustomerInvoiceDetail"];
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
        };
    };
}
