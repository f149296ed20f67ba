/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: `npm run api` makes it anew.
 */
export interface paths {
    "/api/admin/account-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can look after a carrier: the staff, by name.
         * @description Who can look after a carrier: the staff, by name.
         */
        get: operations["accountManagers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/alert-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name.
         * @description By name.
         */
        get: operations["list_20"];
        put?: never;
        post: operations["create_11"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/alert-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Counts from the next letter on, for every alert that sends it.
         * @description Counts from the next letter on, for every alert that sends it.
         */
        put: operations["change_16"];
        post?: never;
        /**
         * For good.
         * @description For good. Refused while alerts send it.
         */
        delete: operations["delete_11"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/alert-templates/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How words read in a letter, filled with an example.
         * @description How words read in a letter, filled with an example. Nothing is kept; what could not be kept is refused.
         */
        post: operations["example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_32"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_16"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carries it out, in the name of who asked.
         * @description Carries it out, in the name of who asked.
         */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/approvals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By who asked for it.
         * @description By who asked for it.
         */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_31"];
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
        get: operations["get_9"];
        /**
         * With `dryRun` only says who would gain and lose it.
         * @description With `dryRun` only says who would gain and lose it.
         */
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
        /**
         * Features by categories and groups: who has what.
         * @description Features by categories and groups: who has what.
         */
        get: operations["grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/attestation-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of them, by name.
         * @description All of them, by name.
         */
        get: operations["list_19"];
        put?: never;
        /**
         * Takes a certificate, with its key to sign with it, or without to check what others signed.
         * @description Takes a certificate, with its key to sign with it, or without to check what others signed.
         */
        post: operations["create_10"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/attestation-certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_8"];
        /**
         * Writes name and address, and takes the certificate that was requested, or one that takes the place of one that ends.
         * @description Writes name and address, and takes the certificate that was requested, or one that takes the place of one that ends.
         */
        put: operations["change_15"];
        post?: never;
        /**
         * For ever, with its key.
         * @description For ever, with its key. Refused while a rule of a policy attests with it.
         */
        delete: operations["delete_10"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/attestation-certificates/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a key, which stays here, and a request that an authority makes the certificate of.
         * @description Makes a key, which stays here, and a request that an authority makes the certificate of.
         */
        post: operations["ask"];
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
        get: operations["list_30"];
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
        get: operations["get_15"];
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
        put: operations["change_14"];
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
    "/api/admin/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives the tenant a logo.
         * @description Gives the tenant a logo. Refused with logo-svg, logo-too-large, logo-not-png, logo-too-high.
         */
        put: operations["changeLogo"];
        post?: never;
        /**
         * Takes it away.
         * @description Takes it away.
         */
        delete: operations["removeLogo"];
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
        get: operations["list_29"];
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
        get: operations["get_14"];
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
        /**
         * Sides of all carriers' accounts with limits and spend, in the order of `sort`: carrier, account, currency, balance, limit, remaining, usedPercent,
         *     spendDay, spendToday, spendLimit, spendUsed; totals are of all that fit the filters.
         * @description Sides of all carriers' accounts with limits and spend, in the order of `sort`: carrier, account, currency, balance, limit, remaining, usedPercent,
         *     spendDay, spendToday, spendLimit, spendUsed; totals are of all that fit the filters.
         */
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
        /**
         * In the order of `sort`: name, code, kind, status, accountManager, interconnects, customer-balance, customer-remaining, supplier-balance,
         *     net-balance, net-remaining; with `-` in front the other way round.
         * @description In the order of `sort`: name, code, kind, status, accountManager, interconnects, customer-balance, customer-remaining, supplier-balance,
         *     net-balance, net-remaining; with `-` in front the other way round. With `display` balances are converted to that currency.
         */
        get: operations["list_17"];
        put?: never;
        /**
         * Made at once (201), or, when it is lent or given more than the asker may alone, kept until a second person agrees (202).
         * @description Made at once (201), or, when it is lent or given more than the asker may alone, kept until a second person agrees (202).
         */
        post: operations["create_9"];
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
        get: operations["get_7"];
        put: operations["change_13"];
        post?: never;
        /**
         * Into the trash, with its interconnects and services.
         * @description Into the trash, with its interconnects and services.
         */
        delete: operations["delete_9"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's account as its own first page shows it: what is left in each currency, today, and the last 24 hours.
         * @description A customer's account as its own first page shows it: what is left in each currency, today, and the last 24 hours.
         */
        get: operations["account_2"];
        put?: never;
        post?: never;
        delete?: never;
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
        /**
         * Moves a balance with a reason: on no invoice, and no payment.
         * @description Moves a balance with a reason: on no invoice, and no payment.
         *     Done at once (201), or kept until a second person agrees (202).
         */
        post: operations["adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/adjustments/{entryId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an adjustment back by the opposite entry, once.
         * @description Takes an adjustment back by the opposite entry, once.
         *     Done at once (201), or kept until a second person agrees (202).
         */
        post: operations["reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/alert-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the letters of an alert would say at this moment.
         * @description What the letters of an alert would say at this moment. Nothing is sent or kept; what could not be kept is refused.
         */
        post: operations["previewLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/alert-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom an alert of the carrier can tell, besides plain addresses: its contacts, and people of the staff who can sign in.
         * @description Whom an alert of the carrier can tell, besides plain addresses: its contacts, and people of the staff who can sign in.
         */
        get: operations["alertRecipients"];
        put?: never;
        post?: never;
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
        get: operations["list_18"];
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
        /**
         * When what it is triggered by changes, it is armed and looked at anew; else it stands as it stood.
         * @description When what it is triggered by changes, it is armed and looked at anew; else it stands as it stood.
         */
        put: operations["changeAlert"];
        post?: never;
        delete: operations["remove_2"];
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
        /**
         * Done at once (200), or, when it lends more than the asker may alone, kept until a second person agrees (202).
         * @description Done at once (200), or, when it lends more than the asker may alone, kept until a second person agrees (202).
         */
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
        /**
         * Of two interconnects that fit a call equally well, the first is taken.
         * @description Of two interconnects that fit a call equally well, the first is taken.
         */
        put: operations["order_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/spend-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Counts at the next call.
         * @description Counts at the next call.
         */
        put: operations["set_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/spend-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Spend is counted from now on only; 24 hours later, or at the next midnight of its zone, all of it counts again.
         * @description Spend is counted from now on only; 24 hours later, or at the next midnight of its zone, all of it counts again.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/carriers/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it came to where it stands: the newest step first, at most two hundred.
         * @description How it came to where it stands: the newest step first, at most two hundred.
         */
        get: operations["statuses"];
        put?: never;
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
        /**
         * What stands in the way of deleting it, and what would go along.
         * @description What stands in the way of deleting it, and what would go along.
         */
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
        /**
         * One carrier or several, all or none.
         * @description One carrier or several, all or none.
         */
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
        /**
         * Into the trash, with its groups.
         * @description Into the trash, with its groups.
         */
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
        /**
         * Into the trash.
         * @description Into the trash.
         */
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
        get: operations["list_16"];
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
        get: operations["get_6"];
        /**
         * Also moves it to another category or group; with `dryRun` only says what it would gain and lose.
         * @description Also moves it to another category or group; with `dryRun` only says what it would gain and lose.
         */
        put: operations["change_12"];
        post?: never;
        /**
         * Into the trash.
         * @description Into the trash.
         */
        delete: operations["delete_8"];
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
        /**
         * Why a customer can or cannot see each thing.
         * @description Why a customer can or cannot see each thing.
         */
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
    "/api/admin/enforcement-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of them, by name.
         * @description All of them, by name.
         */
        get: operations["list_15"];
        put?: never;
        post: operations["create_8"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/enforcement-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_5"];
        /**
         * Writes all of it: the rules that are given, in their order, are its rules from the next call on.
         * @description Writes all of it: the rules that are given, in their order, are its rules from the next call on.
         */
        put: operations["change_11"];
        post?: never;
        /**
         * Into the trash.
         * @description Into the trash. Refused while a service names it.
         */
        delete: operations["delete_7"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/enforcement-policies/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services that name it, those first that were made first.
         * @description Services that name it, those first that were made first.
         */
        get: operations["services_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/enforcement-policies/{id}/tried-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which rule decides about such a call, and why those before it do not.
         * @description Which rule decides about such a call, and why those before it do not. By the policy as it is saved; nothing is counted, and calls that were counted stand.
         */
        get: operations["tryOut"];
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
        /**
         * Server-sent events `dashboard` ([Dashboard]) and, for who may see them, `live-calls` ([LiveCallList]), about each second.
         * @description Server-sent events `dashboard` ([Dashboard]) and, for who may see them, `live-calls` ([LiveCallList]), about each second.
         */
        get: operations["events_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that were ever set.
         * @description All that were ever set.
         */
        get: operations["list_14"];
        put?: never;
        /**
         * Sets a rate from now or a later instant on, or for a time that was; nothing that was charged changes.
         * @description Sets a rate from now or a later instant on, or for a time that was; nothing that was charged changes.
         */
        post: operations["set_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/exchange-rates/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an amount is worth in another currency.
         * @description What an amount is worth in another currency. Refused with invalid, no-rate.
         */
        get: operations["convert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/exchange-rates/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of each pair the one that is in force.
         * @description Of each pair the one that is in force.
         */
        get: operations["inForce"];
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
        post: operations["create_7"];
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
        put: operations["change_10"];
        post?: never;
        /**
         * Into the trash, with its services.
         * @description Into the trash, with its services.
         */
        delete: operations["delete_6"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a supplier's addresses by OPTIONS now; what they say is in the interconnect's status a moment later.
         * @description Asks a supplier's addresses by OPTIONS now; what they say is in the interconnect's status a moment later. Answers how many are asked.
         */
        post: operations["check_1"];
        delete?: never;
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
        post: operations["copy_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a supplier's addresses that are out of service back.
         * @description Puts a supplier's addresses that are out of service back. Answers how many were.
         */
        post: operations["putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/service-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Behind the services of the interconnect, switched off; all or none.
         * @description Behind the services of the interconnect, switched off; all or none.
         */
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
        /**
         * The first service that is for a call gets it.
         * @description The first service that is for a call gets it.
         */
        put: operations["order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a supplier can be reached as of now, and each of its addresses.
         * @description Whether a supplier can be reached as of now, and each of its addresses.
         */
        get: operations["interconnectStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/test-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They are let in at once, until then or until that is ended.
         * @description They are let in at once, until then or until that is ended.
         */
        post: operations["allow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/interconnects/{id}/test-calls/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Those in progress go on, ten minutes at most.
         * @description Those in progress go on, ten minutes at most.
         */
        post: operations["end"];
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
        /**
         * What stands in the way of deleting it, and what would go along.
         * @description What stands in the way of deleting it, and what would go along.
         */
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
        /**
         * One interconnect or several, all or none.
         * @description One interconnect or several, all or none.
         */
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
        get: operations["list_13"];
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
        get: operations["get_13"];
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
        get: operations["file_3"];
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
        /**
         * Drafts for all postpaid carriers: a job to watch.
         * @description Drafts for all postpaid carriers: a job to watch.
         */
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
        /**
         * Sends a job that does nothing through the queue; its result is how many milliseconds it waited.
         * @description Sends a job that does nothing through the queue; its result is how many milliseconds it waited.
         */
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
        get: operations["list_28"];
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
        get: operations["get_12"];
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
        /**
         * Calls in progress.
         * @description Calls in progress.
         */
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
    "/api/admin/looked-up-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a number goes, by every plan or by one, as the next call will be told.
         * @description Where a number goes, by every plan or by one, as the next call will be told.
         */
        get: operations["lookUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail/test-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The job's result tells which server took it, its failure what the server said.
         * @description The job's result tells which server took it, its failure what the server said.
         */
        post: operations["test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-list-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes of one list, or of all, in the order of their digits.
         * @description The codes of one list, or of all, in the order of their digits.
         */
        get: operations["entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_12"];
        put?: never;
        post: operations["create_6"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists-that-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The uses that count for calls of a carrier or a service, or for what is sent to a supplier's interconnect: those for all calls first.
         * @description The uses that count for calls of a carrier or a service, or for what is sent to a supplier's interconnect: those for all calls first.
         */
        get: operations["counting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_4"];
        put: operations["change_9"];
        post?: never;
        /**
         * Into the trash, with its entries.
         * @description Into the trash, with its entries. Refused while it is used.
         */
        delete: operations["delete_5"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds, removes or replaces codes: all that the text holds, or nothing when a line of it is wrong.
         * @description Adds, removes or replaces codes: all that the text holds, or nothing when a line of it is wrong. Counts at the next call.
         */
        post: operations["changeEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services that match calls by a list, those first that were made first.
         * @description Services that match calls by a list, those first that were made first.
         */
        get: operations["services_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a list is used for, in the order in which it was said.
         * @description What a list is used for, in the order in which it was said.
         */
        get: operations["uses"];
        put?: never;
        /**
         * Uses a list.
         * @description Uses a list. Counts at the next call.
         */
        post: operations["use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/number-lists/{id}/uses/{useId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Uses a list no longer.
         * @description Uses a list no longer. Counts at the next call.
         */
        delete: operations["removeUse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/origination-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of them, by name.
         * @description All of them, by name.
         */
        get: operations["list_11"];
        put?: never;
        post: operations["create_5"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/origination-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_3"];
        put: operations["change_8"];
        post?: never;
        /**
         * Into the trash, with its numbers.
         * @description Into the trash, with its numbers. Refused while an interconnect names it.
         */
        delete: operations["delete_4"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/origination-lists/{id}/interconnects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interconnects that name a list, by their carriers.
         * @description Interconnects that name a list, by their carriers.
         */
        get: operations["interconnects_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/origination-lists/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds, removes or replaces numbers: all that the text holds, or nothing when a line of it is wrong.
         * @description Adds, removes or replaces numbers: all that the text holds, or nothing when a line of it is wrong. Counts at the next call.
         */
        post: operations["changeNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/origination-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of a list, or of all lists.
         * @description The numbers of a list, or of all lists.
         */
        get: operations["numbers_1"];
        put?: never;
        post?: never;
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
        get: operations["list_27"];
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
        get: operations["list_10"];
        put?: never;
        /**
         * Invites by mail.
         * @description Invites by mail.
         */
        post: operations["invite_3"];
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
        get: operations["get_2"];
        put: operations["change_7"];
        post?: never;
        delete: operations["delete_3"];
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
        post: operations["reactivate_3"];
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
        post: operations["resend_2"];
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
        /**
         * Takes authenticator app, recovery codes and passkeys away; the person's sessions end.
         * @description Takes authenticator app, recovery codes and passkeys away; the person's sessions end.
         */
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
        post: operations["suspend_3"];
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
        /**
         * All that roles can allow, in the order in which modules tell it.
         * @description All that roles can allow, in the order in which modules tell it.
         */
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
        /**
         * What an interconnect or a service can be given: plans of the tenant.
         * @description What an interconnect or a service can be given: plans of the tenant.
         */
        get: operations["plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/portability-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name.
         * @description By name.
         */
        get: operations["list_9"];
        put?: never;
        post: operations["create_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/portability-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put: operations["change_6"];
        post?: never;
        /**
         * Into the trash, with its numbers.
         * @description Into the trash, with its numbers. Refused while a service names it.
         */
        delete: operations["delete_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/portability-plans/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts the import of a file: all that it holds, or nothing when a line of it is wrong.
         * @description Starts the import of a file: all that it holds, or nothing when a line of it is wrong. Counts at the first call after the job.
         */
        post: operations["importNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/portability-plans/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of a plan.
         * @description The numbers of a plan.
         */
        get: operations["numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/portability-plans/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services that look numbers up in a plan.
         * @description Services that look numbers up in a plan.
         */
        get: operations["services_1"];
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
        /**
         * System roles and the tenant's own, with the portals that the tenant has.
         * @description System roles and the tenant's own, with the portals that the tenant has.
         */
        get: operations["list_8"];
        put?: never;
        post: operations["create_3"];
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
        put: operations["change_5"];
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/screened-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By the same rules as a call that comes in now, with the number as the called and as the caller's.
         * @description By the same rules as a call that comes in now, with the number as the called and as the caller's. Without a carrier and a service only the lists
         *     for all calls are asked; with an interconnect that takes calls, those for its routes and no others.
         */
        get: operations["ask_2"];
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
        post: operations["create_2"];
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
        put: operations["change_4"];
        post?: never;
        /**
         * Into the trash.
         * @description Into the trash.
         */
        delete: operations["delete_1"];
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
        /**
         * What stands in the way of deleting it.
         * @description What stands in the way of deleting it.
         */
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
        get: operations["list_26"];
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
        put: operations["change_3"];
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
        /**
         * Changes of one setting, newest first.
         * @description Changes of one setting, newest first.
         */
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
        /**
         * A rule of security.
         * @description A rule of security.
         */
        put: operations["changeGuarded"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/signalling-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The addresses of the process that answers, that of its start first.
         * @description The addresses of the process that answers, that of its start first. What goes through them is told to the operator only: it is everybody's calls.
         */
        get: operations["all"];
        put?: never;
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
        get: operations["list_7"];
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
        /**
         * Invites somebody by mail who may do everything within that tenant.
         * @description Invites somebody by mail who may do everything within that tenant. Both journals tell: the tenant's, that they were invited by its parent; ours,
         *     by the entry of the tenant, that it was opened.
         */
        post: operations["invite_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tenants/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reactivate_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From the next request on its people, and those of all tenants below it, read only, and new calls of its carriers are not let in.
         * @description From the next request on its people, and those of all tenants below it, read only, and new calls of its carriers are not let in. Calls in
         *     progress go on; what it has stays.
         */
        post: operations["suspend_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/time-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * AnyDay first, then by name.
         * @description AnyDay first, then by name.
         */
        get: operations["list_6"];
        put?: never;
        post: operations["create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/time-classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * It counts at the next call.
         * @description It counts at the next call.
         */
        put: operations["change_2"];
        post?: never;
        /**
         * Into the trash.
         * @description Into the trash. Refused while services take calls by it.
         */
        delete: operations["delete"];
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
        get: operations["list_25"];
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
        /**
         * Before its time.
         * @description Before its time.
         */
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
        /**
         * What happens every night, now.
         * @description What happens every night, now.
         */
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
        get: operations["list_5"];
        put?: never;
        /**
         * From the next request on, the session is in that customer's portal.
         * @description From the next request on, the session is in that customer's portal.
         */
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/who-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By the same rules as a call that comes in, now or at another time.
         * @description By the same rules as a call that comes in, now or at another time. Interconnects that the asker does not see are as if they were not there.
         */
        get: operations["ask_1"];
        put?: never;
        post?: never;
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
        /**
         * What the sign-in page of this host shows.
         * @description What the sign-in page of this host shows.
         */
        get: operations["shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The logo that the sign-in page of this host shows.
         * @description The logo that the sign-in page of this host shows.
         */
        get: operations["shownLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls that the carrier sent or, with `way=received`, those that it carried or was tried for last.
         * @description Calls that the carrier sent or, with `way=received`, those that it carried or was tried for last.
         */
        get: operations["calls_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["call_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/interconnects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["interconnects_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_24"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/invoices/{id}/document.{extension}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        /**
         * Invites by mail.
         * @description Invites by mail.
         */
        post: operations["invite_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/team-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one may be.
         * @description What one may be.
         */
        get: operations["roles_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * The account ends; what the person did stays in the audit log.
         * @description The account ends; what the person did stays in the audit log.
         */
        delete: operations["remove_4"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/team/{id}/reactivate": {
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
    "/api/carrier/team/{id}/resend-invitation": {
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
    "/api/carrier/team/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["assign_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carrier/team/{id}/suspend": {
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
        /**
         * Server-sent event `account` ([AccountPicture]), about each second.
         * @description Server-sent event `account` ([AccountPicture]), about each second.
         */
        get: operations["events_1"];
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
        get: operations["list_23"];
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
        get: operations["get_11"];
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
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those that calls are charged by, and those that are open to the company besides.
         * @description Those that calls are charged by, and those that are open to the company besides.
         */
        get: operations["list_22"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prices of one of them.
         * @description Prices of one of them.
         */
        get: operations["prices"];
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
        get: operations["list_3"];
        put?: never;
        /**
         * Invites by mail.
         * @description Invites by mail.
         */
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
        /**
         * What one may be.
         * @description What one may be.
         */
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
        /**
         * The account ends; what the person did stays in the audit log.
         * @description The account ends; what the person did stays in the audit log.
         */
        delete: operations["remove_3"];
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
        post: operations["resend_1"];
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
        /**
         * Who of the operator looked at this customer's portal.
         * @description Who of the operator looked at this customer's portal.
         */
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
    "/api/me/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those that the caller's roles let them see.
         * @description Those that the caller's roles let them see.
         */
        get: operations["list_21"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/alerts/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/alerts/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events `bell` ([BellRings]): one at once, one whenever the caller's alerts may be others, and the last again every ten seconds.
         * @description Server-sent events `bell` ([BellRings]): one at once, one whenever the caller's alerts may be others, and the last again every ten seconds.
         */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/alerts/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readAll"];
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
        get: operations["list_2"];
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
        /**
         * Makes a key like it; the old one works on for a day.
         * @description Makes a key like it; the old one works on for a day.
         */
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The logo of one's own tenant, at whatever host.
         * @description The logo of one's own tenant, at whatever host.
         */
        get: operations["ownLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/exportable-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists that the caller may take away as a file, with their columns.
         * @description Lists that the caller may take away as a file, with their columns.
         */
        get: operations["lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's files, newest first, and those that are being made.
         * @description The caller's files, newest first, and those that are being made.
         */
        get: operations["list_1"];
        put?: never;
        /**
         * Starts the making of a file.
         * @description Starts the making of a file. It holds what the list shows to the caller.
         */
        post: operations["export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file, for who asked for it, as long as they may read the list.
         * @description The file, for who asked for it, as long as they may read the list.
         */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/job-tray": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the tray of who asks shows of the jobs they asked for.
         * @description What the tray of who asks shows of the jobs they asked for.
         */
        get: operations["tray"];
        put?: never;
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
        /**
         * Jobs that the caller asked for, newest first.
         * @description Jobs that the caller asked for, newest first.
         */
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
        /**
         * A job that the caller asked for.
         * @description A job that the caller asked for.
         */
        get: operations["mine_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a job that the caller asked for: one that waits ends at once, one that runs as soon as it looks, and what it did is undone.
         * @description Cancels a job that the caller asked for: one that waits ends at once, one that runs as soon as it looks, and what it did is undone. What somebody
         *     else asked for is not found here. Refused with not-found, job-over.
         */
        post: operations["cancelMine"];
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
        /**
         * What one's own authenticator is asked, for a recent proof.
         * @description What one's own authenticator is asked, for a recent proof.
         */
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
        /**
         * What an authenticator is asked, to make a new one.
         * @description What an authenticator is asked, to make a new one.
         */
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
        /**
         * All other sessions end.
         * @description All other sessions end.
         */
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
        /**
         * What one may do oneself, as one reads it: an API key gets a part of this.
         * @description What one may do oneself, as one reads it: an API key gets a part of this.
         */
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
        /**
         * In place of all that was kept.
         * @description In place of all that was kept.
         */
        put: operations["keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is named and leaves the rest as it is: what is open on one screen does not undo what was chosen on another.
         * @description Changes what is named and leaves the rest as it is: what is open on one screen does not undo what was chosen on another. A null takes the
         *     entry away. Answers with the whole.
         */
        patch: operations["change_1"];
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
        /**
         * Proves once more who is signed in, for what needs a recent proof (`step-up-required`).
         * @description Proves once more who is signed in, for what needs a recent proof (`step-up-required`).
         */
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
        /**
         * Begins to set up an authenticator app; it counts once a code of it was given.
         * @description Begins to set up an authenticator app; it counts once a code of it was given.
         */
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
        /**
         * Replaces all recovery codes.
         * @description Replaces all recovery codes.
         */
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
        /**
         * All but this one.
         * @description All but this one.
         */
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
        /**
         * One's own views of a page, and those that colleagues share.
         * @description One's own views of a page, and those that colleagues share.
         */
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
        /**
         * Another name, or others who may use it; what it shows stays.
         * @description Another name, or others who may use it; what it shows stays.
         */
        put: operations["changeView"];
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
        /**
         * Back to one's own portal; does nothing for somebody who is there.
         * @description Back to one's own portal; does nothing for somebody who is there.
         */
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
        /**
         * Sends a link to the address, if somebody uses it; the answer is the same.
         * @description Sends a link to the address, if somebody uses it; the answer is the same.
         */
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
        /**
         * Signs in with a passkey, which counts as both factors.
         * @description Signs in with a passkey, which counts as both factors.
         */
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
        /**
         * What an authenticator is asked at the door.
         * @description What an authenticator is asked at the door. Which passkey it is and whose, it knows.
         */
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
        /**
         * The answer is the same whoever uses the address; its owner gets a letter.
         * @description The answer is the same whoever uses the address; its owner gets a letter.
         */
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
    "/certs/{publicId}.pem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A certificate that signs, and its chain, for whoever checks a signature.
         * @description A certificate that signs, and its chain, for whoever checks a signature.
         */
        get: operations["handOut"];
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
            /** @description the same for people */
            because: string;
            id: string;
            /** @description what `most` counts; null: nothing of it is counted */
            measure: string | null;
            /** Format: int64 */
            most: number | null;
            /** @description code of the rule that decided: excluded, not-started, kept, ended, for-all, customer, group, category, not-listed */
            rule: string;
            title: string;
            type: string;
        };
        AccessList: {
            items: components["schemas"]["AccessJson"][];
        };
        /** @description An hour of its calls. */
        AccountHour: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            /** @description of those of its calls that are rated by now, in the account's primary currency */
            charge: string;
            /**
             * Format: date-time
             * @description when it begins
             */
            hour: string;
        };
        /** @description What can be spent in one currency. */
        AccountLine: {
            available: components["schemas"]["MoneyJson"] | null;
            /** @description signed: negative is owed */
            balance: components["schemas"]["MoneyJson"];
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            exhausted: boolean;
            /** @description reserved for calls in progress */
            held: components["schemas"]["MoneyJson"];
            limit: components["schemas"]["MoneyJson"] | null;
            /** @description less is available than the calls of its last 24 hours came to; only in the account's primary currency */
            low: boolean;
        };
        AccountManagerChoices: {
            items: components["schemas"]["Named"][];
        };
        /** @description A customer's own account. */
        AccountPicture: {
            /**
             * Format: int32
             * @description most calls in progress that it may have; null: no limit
             */
            callLimit: number | null;
            /**
             * Format: int32
             * @description its calls in progress
             */
            callsNow: number;
            code: string;
            /** @description the last 24, the present one last, in its billing zone */
            hours: components["schemas"]["AccountHour"][];
            /** @description one per currency */
            lines: components["schemas"]["AccountLine"][];
            name: string;
            /**
             * @description where the account stands: `pending-approval` takes no calls until somebody has looked at it
             * @enum {string}
             */
            status: "pending-approval" | "pending-kyc" | "active" | "limited" | "suspended" | "closed";
            timeZone: string;
            /** @description since midnight in its billing zone */
            today: components["schemas"]["AccountToday"];
        };
        /**
         * @description An account with its sums. The balance is on the account's own side: debits − credits of assets and expenses, credits − debits of
         *     liabilities and income.
         */
        AccountRow: {
            balance: string;
            code: string;
            credits: string;
            currency: string;
            debits: string;
            id: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "income" | "expense";
            /** @description the name of whose it is; null: of no party */
            owner: string | null;
        };
        /** @description Today so far. */
        AccountToday: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            /** @description of the calls rated by now, in the account's primary currency */
            charge: components["schemas"]["MoneyJson"];
        };
        AddressJson: {
            /** @description street and town, as written on an envelope */
            address: string;
            /** @description two letters of ISO 3166; empty: not said */
            country: string;
            postcode: string;
        };
        /** @description One address. */
        AddressStatus: {
            /** @description as people read it: `203.0.113.10:5060 udp` */
            address: string;
            /** @description what came of it */
            checked: string;
            /**
             * Format: date-time
             * @description last OPTIONS; null: none
             */
            checkedAt: string | null;
            /** @description what was seen */
            detail: string;
            enabled: boolean;
            fallback: boolean;
            /** @description see [StatusJson#reason] */
            reason: string;
            /**
             * Format: date-time
             * @description when its state began; null when nothing was heard of it yet
             */
            since: string | null;
            /** @enum {string} */
            state: "unknown" | "reachable" | "out";
        };
        AdjustmentJson: {
            after: components["schemas"]["MoneyJson"];
            before: components["schemas"]["MoneyJson"];
            /** @description the entry of the ledger */
            journalEntry: string;
        };
        AlertChoice: {
            address: string;
            id: string;
            name: string;
        };
        /** @description Who can be named. People's addresses are left out. */
        AlertChoicesJson: {
            contacts: components["schemas"]["AlertChoice"][];
            people: components["schemas"]["AlertChoice"][];
        };
        AlertJson: {
            id: string;
            /**
             * @description `credit-alert`, `credit-alert-cleared`, `job-dead`, `journal-broken`, `letter-failed`, `supplier-address-out`, `supplier-address-back`,
             *                        `supplier-down`, `supplier-back`, `source-host-lost`, `source-host-back`, `approval-waits`, `certificate-expires`, `certificate-unusable`
             */
            kind: string;
            /** Format: date-time */
            raisedAt: string;
            read: boolean;
            /** @enum {string} */
            severity: "critical" | "warning" | "info";
            /** @description its id; of an interconnect after its carrier's: `7/12` */
            subjectId: string | null;
            /** @description of the record that it leads to: `carrier`, `interconnect`, `job`, `journal`, `approval` */
            subjectKind: string | null;
            text: string;
        };
        AlertLetterJson: {
            /** @enum {string} */
            of: "first" | "reminder" | "last" | "cleared";
            paragraphs: string[];
            subject: string;
        };
        /** @description What the letters say; `{account}`, `{balance}`, `{carrier}`, `{currency}` and `{threshold}` stand for what is so. */
        AlertLettersJson: {
            cleared: components["schemas"]["AlertWordsJson"];
            /** @description of the last letter before they end; the usual: those of the others, and that no more follow */
            last: components["schemas"]["AlertWordsJson"];
            /** @description of the first letter and of reminders */
            triggered: components["schemas"]["AlertWordsJson"];
        };
        AlertPreviewJson: {
            letters: components["schemas"]["AlertLetterJson"][];
        };
        AlertRecipientForm: {
            /** @description when neither is named */
            address: string | null;
            /** @description of a contact or a person */
            id: string | null;
            /** @enum {string} */
            kind: "contact" | "person" | "address";
            /** @enum {string} */
            sendAs: "to" | "cc" | "bcc";
        };
        /** @description Somebody who is told. */
        AlertRecipientJson: {
            /** @description of a contact now, or the one that is named; empty: of a person, or there is none */
            address: string;
            /** @description of a contact of the carrier or a person of the staff; null: an address */
            id: string | null;
            /** @enum {string} */
            kind: "contact" | "person" | "address";
            /** @description of a contact or a person; of one who is gone, as it was */
            name: string;
            /** @enum {string} */
            sendAs: "to" | "cc" | "bcc";
            /**
             * @description whether a letter would go to them now, and why not
             * @enum {string}
             */
            told: "told" | "gone" | "no-address";
        };
        AlertsJson: {
            items: components["schemas"]["AlertJson"][];
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
            /**
             * Format: int32
             * @description how many the caller has not read, counted to a hundred
             */
            unread: number;
            /**
             * @description severity of the worst of these; null when there is none
             * @enum {string|null}
             */
            worst: "critical" | "warning" | "info" | null;
        };
        AlertTemplateExample: {
            /** @description none: the usual ones */
            paragraphs: string[];
            /** @description empty: the usual one */
            subject: string;
        };
        AlertTemplateForm: {
            name: string;
            subject: string;
            text: string;
            /** Format: int32 */
            version: number;
        };
        AlertTemplateJson: {
            /**
             * Format: int32
             * @description how many send it
             */
            alerts: number;
            id: string;
            name: string;
            /** @description empty: the usual one */
            subject: string;
            /** @description each line a paragraph; empty: the usual one */
            text: string;
            /** Format: int32 */
            version: number;
        };
        AlertTemplateList: {
            items: components["schemas"]["AlertTemplateJson"][];
        };
        AlertTemplateWords: {
            subject: string;
            text: string;
        };
        AlertWordsJson: {
            /** @description empty: the usual one */
            subject: string;
            /** @description of a template whose words are sent instead; subject and text are empty then. Null: none */
            templateId: string | null;
            /** @description each line a paragraph; empty: the usual one */
            text: string;
        };
        AllowedTestCalls: {
            /** Format: date-time */
            closesAt: string;
            /** @description what INVITEs of test calls carry it in */
            header: string;
            /** @description the secret, this once */
            token: string;
        };
        AllowTestCalls: {
            reason: string;
            /**
             * Format: date-time
             * @description at most 24 hours from now
             */
            until: string;
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
            /** Format: int32 */
            heavyPerMinute: number;
            id: string;
            lastAddress: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            permissions: string[];
            prefix: string;
            /** Format: int32 */
            readsPerMinute: number;
            /** @description id of the key that took its place */
            replacedBy: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description active, replaced (works until expiresAt), expired, revoked */
            state: string;
            /** Format: int32 */
            writesPerMinute: number;
        };
        ApprovalDecision: {
            reason: string;
        };
        ApprovalDetail: {
            /** @description the subject as it would have become, as JSON text */
            after: string | null;
            approval: components["schemas"]["ApprovalRow"];
            /** @description the subject as it was when it was asked for, as JSON text */
            before: string | null;
            /** @description what was asked for, as JSON text */
            payload: string;
        };
        ApprovalRefusal: {
            reason: string;
        };
        ApprovalRow: {
            /** @description in the tenant's base currency */
            amount: string;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** @enum {string} */
            kind: "refund" | "adjustment";
            /** @description whether who reads it asked for it, and can only withdraw it */
            own: boolean;
            /** @description that deciding needs besides operations.approval.decide */
            permission: string;
            /** @description of the decision */
            reason: string;
            /** @description pending, approved, refused, withdrawn, expired */
            state: string;
            subjectId: string | null;
            subjectKind: string | null;
            subjectLabel: string | null;
            title: string;
            type: string;
        };
        AskedJson: {
            service: components["schemas"]["Named"];
            /** @description what keeps the call from being its; null: the call is its */
            why: string | null;
        };
        AssignedJson: {
            /** @description as it is now, or as it would be */
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
            /** @description customers who keep it although it was taken from the others */
            keptIds: string[];
            limits: components["schemas"]["LimitJson"][];
            /** @description what of it can be limited, in the plural; null: nothing */
            measure: string | null;
            /** @description all, categories, groups or specific */
            mode: string;
            /** @description the customers that are listed anywhere in it; who was deleted since is missing */
            named: components["schemas"]["Named"][];
            /** Format: date-time */
            startsAt: string | null;
            title: string;
            type: string;
            /**
             * Format: int32
             * @description 0: nobody has assigned it, so all have it
             */
            version: number;
        };
        AssignmentList: {
            items: components["schemas"]["AssignmentJson"][];
        };
        AttestationCertificate: {
            /** @description PEM, the certificate first; empty while it is awaited */
            chain: string;
            /**
             * Format: date-time
             * @description when the first of the chain ends; null while it is awaited
             */
            expires: string | null;
            id: string;
            /** @description who signed that */
            issuer: string;
            name: string;
            /** @description path on this host where the platform hands it out; null: its key is not here */
            place: string | null;
            /** @description why it signs nothing now; null: it signs, or is somebody else's and good */
            problem: string | null;
            /** @description PKCS #10 in PEM, for the authority; null: the key came with the certificate */
            request: string | null;
            /** @description whether its key is here; else calls are checked with it, and none signed */
            signs: boolean;
            /** @description of the first certificate; empty while it is awaited */
            subject: string;
            /** @description where whoever checks a signature gets it (`x5u`) */
            url: string;
            /** @description names of the policies with rules that attest with it */
            usedBy: string[];
            /** Format: int32 */
            version: number;
        };
        AttestationCertificates: {
            /** @description whether certificates that are not among them are got from where calls say that they are */
            fetches: boolean;
            items: components["schemas"]["AttestationCertificate"][];
        };
        /** @description One account of a carrier in one currency. */
        BalanceRow: {
            /** @enum {string} */
            account: "customer" | "supplier" | "net";
            carrier: components["schemas"]["Named"];
            currency: string;
            /** @description names the row: carrier, account and currency */
            id: string;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            /**
             * Format: date-time
             * @description when its last call began: one that it sent, one that it carried, or either for a net account; null: none
             */
            lastCall: string | null;
            side: components["schemas"]["CarrierSide"];
            spendDay: components["schemas"]["MoneyJson"] | null;
            spendLimit: components["schemas"]["SpendLimitJson"] | null;
            spendToday: components["schemas"]["MoneyJson"] | null;
            /** @enum {string} */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            /** @description decimal texts: charges of seven times 24 hours, the oldest first, the last as `spendDay`; null for a net account */
            trend: string[] | null;
            /** @description how much of the limit is used, in percent; null without a limit or with a limit of zero */
            usedPercent: string | null;
        };
        /** @description What a line says. */
        BellRings: {
            /** @description another one each time that something has changed, and on each line */
            revision: string;
        };
        BillingAddress: {
            address: string;
            /** @description two letters of ISO 3166; empty: not said */
            country: string;
            postcode: string;
        };
        BrandSettings: {
            accent: string | null;
            logo: components["schemas"]["LogoJson"] | null;
            productName: string;
            supportEmail: string;
            /** Format: int32 */
            version: number;
        };
        /** @description One INVITE out. */
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
            /** @description address of the supplier: `203.0.113.10:5060 udp`; empty when it is not known */
            sentTo: string;
            /** Format: int32 */
            sipCode: number;
            supplier: components["schemas"]["Named"];
        };
        /** @description One question of the admission. */
        CallCheck: {
            detail: string;
            name: string;
            /**
             * @description `passed` or `refused`
             * @enum {string}
             */
            outcome: "passed" | "refused";
        };
        /** @description All that is known of a call, for the operator. */
        CallDetail: {
            /** Format: date-time */
            answeredAt: string | null;
            attemptList: components["schemas"]["CallAttempt"][];
            called: string;
            calledReceived: string;
            caller: string;
            /**
             * @description what was found of the caller's number
             * @enum {string}
             */
            callerValidity: "not-checked" | "valid" | "invalid" | "missing";
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
            /** @description ledger entries about it */
            journal: components["schemas"]["PostedEntry"][];
            ladder: components["schemas"]["LadderLine"][];
            /**
             * Format: int32
             * @description messages left out of the ladder
             */
            ladderCut: number;
            margin: components["schemas"]["MoneyJson"] | null;
            /** @description each stream of each side when its media went through the platform; empty when it did not */
            media: components["schemas"]["CallMedia"][];
            /** @description code of the network that serves a ported number; null: not known */
            network: string | null;
            /** Format: int32 */
            pddMs: number | null;
            /** Format: int32 */
            q850: number | null;
            rating: components["schemas"]["CallRating"] | null;
            refusal: string | null;
            /** @enum {string} */
            releasedBy: "caller" | "callee" | "switch";
            /**
             * @description `answered`, `failed` (let in, not answered) or `refused` (not let in)
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** Format: date-time */
            ringingAt: string | null;
            routes: components["schemas"]["CallRoute"][];
            /** @description of a number that was ported: suppliers were chosen and are paid by it; null: not ported, or not looked up */
            routingNumber: string | null;
            service: components["schemas"]["Named"] | null;
            simulated: boolean;
            sipCallId: string;
            /** Format: int32 */
            sipCode: number;
            /** @description whether the customer pays by the routing number; otherwise by the number that was dialled */
            soldByRoutingNumber: boolean;
            /** @enum {string} */
            source: "live" | "recovered" | "ingest";
            sourceAddress: string;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            supplier: components["schemas"]["Named"] | null;
            suspended: components["schemas"]["Suspension"] | null;
            /** Format: int64 */
            talkMs: number;
            /** @description of the operator's own test system: its customer is charged nothing */
            test: boolean;
            /**
             * @description whose fault the end was
             * @enum {string}
             */
            verdict: "success" | "caller" | "supplier" | "ours" | "capacity" | "nobody";
            zone: string | null;
        };
        /** @description How the caller's number is checked and told, besides where it is taken from and how it is rewritten. */
        CallerForm: {
            /** @description of calls that come in */
            customer: components["schemas"]["IncomingCallerForm"];
            /** @description of calls that go out */
            supplier: components["schemas"]["OutgoingCallerForm"];
        };
        /** @description How the caller's number is checked and told. */
        CallerJson: {
            /** @description of calls that come in */
            customer: components["schemas"]["IncomingCallerJson"];
            /** @description of calls that go out */
            supplier: components["schemas"]["OutgoingCallerJson"];
        };
        /** @description A part of a list of calls ([Page]), and whether the whole list can be had in another order than that of time. */
        CallList: {
            items: components["schemas"]["CallRow"][];
            /**
             * Format: int32
             * @description how many calls of such a list are sorted
             */
            mostSorted: number;
            nextCursor: string | null;
            /** @description whether its calls, with its filters, are few enough to be sorted by every column */
            sortable: boolean;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description One stream on one side. Figures are of what the party of that side sent, unless they say otherwise. */
        CallMedia: {
            /** Format: int64 */
            bytes: number;
            /** @description whether it is the caller's side */
            caller: boolean;
            /** @description of most packets; empty when it is not known */
            codec: string;
            /** @description codec that its packets were turned into for the other side; null: they went as they came */
            converted: string | null;
            /** @description where the party said that it receives; null: nowhere, or the call was on hold */
            described: string | null;
            interconnect: components["schemas"]["Named"] | null;
            /**
             * Format: double
             * @description mean
             */
            jitterMs: number | null;
            /** @description `audio`, `video`, `image` */
            kind: string;
            /** @description where its packets came from; null: never certain */
            latched: string | null;
            /** @description our address and port */
            local: string;
            /**
             * Format: double
             * @description of those expected; null when none were
             */
            lossPercent: number | null;
            /**
             * Format: int64
             * @description packets that were missing
             */
            lost: number;
            /**
             * Format: double
             * @description mean opinion score by the E-model; null for codecs without published values
             */
            mos: number | null;
            /**
             * Format: double
             * @description highest
             */
            mostJitterMs: number | null;
            /**
             * Format: int64
             * @description packets
             */
            received: number;
            /**
             * Format: double
             * @description to the party and back; null when its reports did not say
             */
            roundTripMs: number | null;
            /** @description whether it was encrypted between the party and the platform */
            secure: boolean;
            /**
             * Format: int64
             * @description packets sent to the party
             */
            sent: number;
            /** Format: int32 */
            stream: number;
            /**
             * Format: int64
             * @description packets that the party says it missed; null when it did not say
             */
            theirLost: number | null;
            /**
             * Format: int64
             * @description packets that could not go on
             */
            unsent: number;
            /**
             * Format: int64
             * @description packets from elsewhere, dropped
             */
            wrongSource: number;
        };
        /** @description One side of it. */
        CallRatedSide: {
            charge: components["schemas"]["MoneyJson"];
            code: string;
            /** @description the working, step by step */
            lines: string[];
            plan: components["schemas"]["Named"];
            price: components["schemas"]["MoneyJson"];
            /** Format: int64 */
            ratedSeconds: number;
            zone: string;
        };
        /** @description What the call was worth. */
        CallRating: {
            buy: components["schemas"]["CallRatedSide"] | null;
            margin: components["schemas"]["MoneyJson"] | null;
            sell: components["schemas"]["CallRatedSide"];
        };
        /** @description A supplier that was considered. */
        CallRoute: {
            chosen: boolean;
            /** @description code of its rate, when it has one */
            code: string | null;
            /** @description what exactly, for people: which limit, number or rule; null when the reason says it all */
            detail: string | null;
            effectivePrice: components["schemas"]["MoneyJson"] | null;
            interconnect: components["schemas"]["Named"];
            price: components["schemas"]["MoneyJson"] | null;
            /**
             * Format: int32
             * @description order of trying, null when it was left out
             */
            rank: number | null;
            /** @description why it was left out, stable */
            reason: string | null;
            supplier: components["schemas"]["Named"];
        };
        /** @description A call in a list of the operator. */
        CallRow: {
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            cost: components["schemas"]["MoneyJson"] | null;
            customer: components["schemas"]["Named"] | null;
            endCode: string;
            margin: components["schemas"]["MoneyJson"] | null;
            /** @description code of the network that serves a ported number; null: not known */
            network: string | null;
            /** Format: int32 */
            pddMs: number | null;
            refusal: string | null;
            /**
             * @description `answered`, `failed` (let in, not answered) or `refused` (not let in)
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** @description of a number that was ported: suppliers were chosen and are paid by it; null: not ported, or not looked up */
            routingNumber: string | null;
            simulated: boolean;
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            supplier: components["schemas"]["Named"] | null;
            /** Format: int64 */
            talkMs: number;
            /** @description of the operator's own test system: its customer is charged nothing */
            test: boolean;
            /**
             * @description whose fault the end was
             * @enum {string}
             */
            verdict: "success" | "caller" | "supplier" | "ours" | "capacity" | "nobody";
            zone: string | null;
        };
        CallsNow: {
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            sent: number;
        };
        /** @description A carrier's account in one currency. */
        CarrierAccount: {
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            net: components["schemas"]["CarrierSide"] | null;
            /**
             * @description what happens when the net limit is reached
             * @enum {string}
             */
            netBreach: "alert-only" | "block";
            supplier: components["schemas"]["CarrierSide"] | null;
        };
        /** @description What stands open with every carrier, and what it spent. */
        CarrierBalances: {
            /**
             * Format: date-time
             * @description when this was so
             */
            at: string;
            /**
             * Format: int32
             * @description how many sides have nothing remaining, of those that fit the other filters
             */
            breached: number;
            /** @description the currency that the grand total is converted to */
            display: string;
            /** @description all currencies together */
            grand: components["schemas"]["CurrencyTotal"];
            /** @description a page of sides of accounts */
            rows: components["schemas"]["PageBalanceRow"];
            /**
             * Format: int32
             * @description how many have reached the limit of their 24-hour spend, of those that fit the other filters
             */
            spendReached: number;
            /** @description of all that fit the filters, one for each currency */
            totals: components["schemas"]["CurrencyTotal"][];
            /** @description currencies that are not in the grand total, because there is no exchange rate */
            withoutRate: string[];
        };
        /** @description A carrier's own call. */
        CarrierCallDetail: {
            /** Format: date-time */
            answeredAt: string | null;
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            /** @description code of its rate that applied */
            code: string | null;
            /** Format: date-time */
            endedAt: string;
            /** @description of the carrier; null when none could be told */
            interconnect: string | null;
            /** @description how the charge came about, step by step */
            lines: string[];
            /** @description each stream of the carrier's side when its media went through the platform; empty when it did not */
            media: components["schemas"]["OwnMedia"][];
            price: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            /** @description why a call that it sent was not let in */
            refusal: string | null;
            /** @enum {string} */
            releasedBy: "caller" | "callee" | "switch";
            /**
             * @description `answered`, `failed` or `refused`
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** Format: date-time */
            ringingAt: string | null;
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            /**
             * @description sent or received, seen from the carrier
             * @enum {string}
             */
            way: "sent" | "received";
            zone: string | null;
        };
        /** @description A call in a carrier's own list: one that it sent, or one that it received. The other side is not in it. */
        CarrierCallRow: {
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            /**
             * @description `answered`, `failed` or `refused`
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            /**
             * @description sent or received, seen from the carrier
             * @enum {string}
             */
            way: "sent" | "received";
            zone: string | null;
        };
        /** @description A carrier with its accounts, interconnects and services. */
        CarrierDetail: {
            accountManager: components["schemas"]["Named"] | null;
            /** @description one for each of its currencies, the primary one first */
            accounts: components["schemas"]["CarrierAccount"][];
            address: string;
            billing: components["schemas"]["BillingAddress"] | null;
            billingEmail: string;
            /**
             * @description what the run of invoices does with it
             * @enum {string}
             */
            billingMode: "automatic" | "manual-notification" | "not-defined";
            /** @description whom invoices name; empty: the legal name */
            billTo: string;
            /**
             * Format: int32
             * @description calls in progress on its interconnects, both ways
             */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            circularRouting: boolean;
            code: string;
            country: string;
            /** Format: int32 */
            cpsLimit: number | null;
            /** @description all that it has balances in, the primary one first */
            currencies: string[];
            /** @description its primary currency, in which its sides are told unless another is asked for */
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            customerAccountNumber: string;
            fax: string;
            id: string;
            /** @description customer interconnects first, each side in its order */
            interconnectList: components["schemas"]["InterconnectDetail"][];
            /**
             * Format: int32
             * @description how many it has
             */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            legalName: string;
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            /** @description where it may go from where it stands */
            nextStatuses: ("prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed")[];
            postcode: string;
            /** @description for whom the service is, when that is somebody else */
            shipTo: string;
            /** @description the currency of the sides: the one asked for, or its own when there is no exchange rate */
            shownIn: string;
            simulated: boolean;
            /** @enum {string} */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
            /** @description null: the same as the customer's */
            supplierAccountNumber: string | null;
            /**
             * @description why, of a suspended one
             * @enum {string|null}
             */
            suspendedFor: "credit" | "fraud" | "admin" | null;
            taxCode: string;
            technicalEmail: string;
            telephone: string;
            /** Format: int32 */
            termsDays: number;
            timeZone: string;
            /**
             * Format: int32
             * @description for changes
             */
            version: number;
            website: string;
        };
        /** @description How a carrier stands with the tenant, told to the carrier. Nobody else is named in it, and nothing that the tenant earns. */
        CarrierPicture: {
            code: string;
            /** @description the last 24 hours, to a quarter of an hour */
            day: components["schemas"]["OwnTraffic"];
            /**
             * @description whether it sends calls, carries them, or both
             * @enum {string}
             */
            kind: "customer" | "supplier" | "bilateral";
            /** @description one per currency and way */
            lines: components["schemas"]["OwnLine"][];
            name: string;
            /** @description calls in progress */
            now: components["schemas"]["CallsNow"];
            timeZone: string;
            /** @description since midnight in the carrier's zone */
            today: components["schemas"]["OwnTraffic"];
        };
        /** @description A carrier in a list. */
        CarrierRow: {
            accountManager: components["schemas"]["Named"] | null;
            code: string;
            /** @description all that it has balances in, the primary one first */
            currencies: string[];
            /** @description its primary currency, in which its sides are told unless another is asked for */
            currency: string;
            customer: components["schemas"]["CarrierSide"] | null;
            id: string;
            /**
             * Format: int32
             * @description how many it has
             */
            interconnects: number;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            name: string;
            net: components["schemas"]["CarrierSide"] | null;
            /** @description where it may go from where it stands */
            nextStatuses: ("prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed")[];
            /** @description the currency of the sides: the one asked for, or its own when there is no exchange rate */
            shownIn: string;
            simulated: boolean;
            /** @enum {string} */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            supplier: components["schemas"]["CarrierSide"] | null;
            /**
             * @description why, of a suspended one
             * @enum {string|null}
             */
            suspendedFor: "credit" | "fraud" | "admin" | null;
            /**
             * Format: int32
             * @description for changes
             */
            version: number;
        };
        /** @description One side of a carrier's account, signed from the carrier's point of view. */
        CarrierSide: {
            balance: components["schemas"]["MoneyJson"];
            /**
             * @description `prepaid` or `postpaid`; null where it does not apply
             * @enum {string|null}
             */
            creditType: "prepaid" | "postpaid" | null;
            /** @description remaining is zero or less */
            exhausted: boolean;
            /** @description reserved for calls in progress */
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
            /**
             * Format: int32
             * @description of what was looked at; not for a new one
             */
            version: number | null;
        };
        CategoryJson: {
            /** @enum {string} */
            code: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            title: string;
        };
        CauseForm: {
            /**
             * Format: int32
             * @description Q.850 cause of the supplier; null: any
             */
            cause: number | null;
            /** @description SIP code of the supplier, or a class such as `5xx`; empty: any */
            code: string;
            /** @description empty: the usual one */
            phrase: string;
            /**
             * Format: int32
             * @description Q.850 cause for the customer; null: the supplier's
             */
            q850: number | null;
            /**
             * Format: int32
             * @description SIP code for the customer
             */
            told: number;
        };
        CauseJson: {
            /**
             * Format: int32
             * @description Q.850 cause of the supplier; null: any
             */
            cause: number | null;
            /** @description SIP code of the supplier, or a class such as `5xx`; empty: any */
            code: string;
            /** @description empty: the usual one */
            phrase: string;
            /**
             * Format: int32
             * @description Q.850 cause for the customer; null: the supplier's
             */
            q850: number | null;
            /**
             * Format: int32
             * @description SIP code for the customer
             */
            told: number;
        };
        CertificatesForm: {
            /** @description certificates as PEM when its own authority must have; otherwise empty */
            authorities: string;
            /**
             * @description who must have signed it; `none`: it is not looked at
             * @enum {string}
             */
            by: "system" | "own" | "none";
        };
        CertificatesJson: {
            /** @description certificates as PEM when its own authority must have; otherwise empty */
            authorities: string;
            /**
             * @description who must have signed it; `none`: it is not looked at
             * @enum {string}
             */
            by: "system" | "own" | "none";
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
            /** Format: int64 */
            accountManagerId: number | null;
            address: string;
            billing: components["schemas"]["AddressJson"] | null;
            billingEmail: string;
            /**
             * @description what the run of invoices does with it
             * @enum {string}
             */
            billingMode: "automatic" | "manual-notification" | "not-defined";
            /** @description whom invoices name; empty: the legal name */
            billTo: string;
            /** Format: int32 */
            capacityLimit: number | null;
            circularRouting: boolean;
            code: string;
            country: string;
            /** Format: int32 */
            cpsLimit: number | null;
            customerAccountNumber: string;
            fax: string;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            legalName: string;
            name: string;
            postcode: string;
            /** @description for whom the service is, when that is somebody else */
            shipTo: string;
            /** @description null: the same as the customer's, of a bilateral carrier */
            supplierAccountNumber: string | null;
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
        ChangedCertificate: {
            /** @description empty: what is there stays */
            chain: string;
            /** @description null: what is there stays */
            key: string | null;
            name: string;
            /** @description empty: where the platform hands it out, when the tenant has a host name */
            url: string;
            /** Format: int32 */
            version: number;
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
            /** @description as it is after the change, or as it was when it is only looked at */
            customer: components["schemas"]["CustomerJson"];
            dryRun: boolean;
            /** @description what it sees or uses in addition */
            gains: string[];
            /** @description what it does not see or use any more */
            loses: string[];
        };
        ChangedNumberList: {
            name: string;
            note: string;
            /** Format: int32 */
            version: number;
        };
        ChangedOriginationList: {
            name: string;
            note: string;
            /** Format: int32 */
            version: number;
        };
        ChangedPassword: {
            /** Format: password */
            password: string;
        };
        ChangedPerson: {
            displayName: string;
            locale: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        ChangedPolicy: {
            name: string;
            note: string;
            rules: components["schemas"]["RuleJson"][];
            /** Format: int32 */
            version: number;
        };
        ChangedPortabilityPlan: {
            /** @enum {string} */
            fromCalls: "ignore" | "honour";
            name: string;
            note: string;
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
            /**
             * Format: int32
             * @description to be named by the next change
             */
            version: number;
        };
        /** @description What a customer's calls must say of where they come from; empty: not looked at. What is not validated is recorded with the call. */
        ChecksForm: {
            /**
             * @description where the address is read that source addresses are matched with: of the socket, or from Via of trusted proxies; null: of the socket
             * @enum {string|null}
             */
            addressType: "transport" | "via" | null;
            contactDomain: string;
            fromDomain: string;
            /** @description by Via: whether the last one is matched as well; null: no */
            lastVia: boolean | null;
            /** @description by Via: addresses or ranges of the proxies that are believed; null: none */
            proxies: string[] | null;
            /** @description whether they must come over TLS */
            tlsOnly: boolean;
            trunkContext: string;
            trunkGroup: string;
            validateContact: boolean;
            validateFrom: boolean;
            /** @description whether called numbers must begin with the tech prefix; otherwise it is taken off where it is there, and recorded */
            validatePrefix: boolean;
            validateTrunk: boolean;
        };
        /** @description Empty: not looked at. What is not validated is recorded with the call. */
        ChecksJson: {
            /**
             * @description where the address is read that source addresses are matched with: of the socket, or from Via of trusted proxies
             * @enum {string}
             */
            addressType: "transport" | "via";
            contactDomain: string;
            fromDomain: string;
            /** @description by Via: whether the last one is matched as well */
            lastVia: boolean;
            /** @description by Via: ranges of the proxies that are believed */
            proxies: string[];
            /** @description whether its calls must come over TLS */
            tlsOnly: boolean;
            trunkContext: string;
            trunkGroup: string;
            validateContact: boolean;
            validateFrom: boolean;
            /** @description whether called numbers must begin with the tech prefix; otherwise it is taken off where it is there, and recorded */
            validatePrefix: boolean;
            validateTrunk: boolean;
        };
        /** @description What went along with a deleted thing and comes back with it. */
        Child: {
            id: string;
            kind: string;
            label: string;
        };
        Code: {
            code: string;
        };
        ConsideredJson: {
            carrier: components["schemas"]["Named"];
            enabled: boolean;
            interconnect: components["schemas"]["Named"];
            /** @description what keeps the call from being its; none: it is taken */
            why: string[];
        };
        ContactForm: {
            email: string;
            fax: string;
            jobTitle: string;
            mobile: string;
            name: string;
            note: string;
            telephone: string;
            /**
             * Format: int32
             * @description null for a new one
             */
            version: number | null;
        };
        ContactJson: {
            email: string;
            fax: string;
            id: string;
            jobTitle: string;
            mobile: string;
            name: string;
            note: string;
            telephone: string;
            /** Format: int32 */
            version: number;
        };
        Conversion: {
            amount: string;
            /** Format: date-time */
            at: string;
            /** @description one unit of `from` in `to` */
            factor: string;
            from: string;
            /** @description that rate was used the other way round */
            inverse: boolean;
            /** @description in `to`, rounded half to even to its decimals */
            result: string;
            to: string;
            used: components["schemas"]["RateJson"] | null;
        };
        CopyForm: {
            /**
             * Format: int64
             * @description whose the copy will be
             */
            carrierId: number;
            currency: string;
            /** @description what is taken over */
            groups: ("ingress-validation" | "ingress-translation" | "services" | "egress-routing" | "egress-translation" | "rating-plan" | "signalling" | "media" | "monitoring" | "limits")[];
            name: string;
        };
        CountJson: {
            /** Format: int32 */
            changed: number;
        };
        Credentials: {
            /** @description of the authenticator app, or a recovery code; asked for with `second-factor-required` */
            code: string | null;
            email: string;
            /** Format: password */
            password: string;
        };
        CreditAlertForm: {
            currency: string;
            /** @enum {string} */
            kind: "low-balance" | "supplier-balance" | "customer-net-exposure" | "supplier-net-exposure" | "customer-spend" | "supplier-spend";
            /** @enum {string} */
            measure: "amount" | "percent";
            /** Format: int32 */
            minutesApart: number;
            /** Format: int32 */
            mostLetters: number;
            recipients: components["schemas"]["AlertRecipientForm"][];
            /** Format: amount */
            threshold: string;
            /**
             * Format: int32
             * @description of the alert that is changed; left out of a new one
             */
            version: number | null;
            words: components["schemas"]["AlertLettersJson"];
        };
        CreditAlertJson: {
            currency: string;
            id: string;
            /** @enum {string} */
            kind: "low-balance" | "supplier-balance" | "customer-net-exposure" | "supplier-net-exposure" | "customer-spend" | "supplier-spend";
            /** Format: date-time */
            lastLetterAt: string | null;
            /**
             * Format: int32
             * @description sent since it was triggered
             */
            letters: number;
            /** @enum {string} */
            measure: "amount" | "percent";
            /**
             * Format: int32
             * @description between two of them
             */
            minutesApart: number;
            /**
             * Format: int32
             * @description while it is triggered, the first and the last included; when it is cleared, one more
             */
            mostLetters: number;
            recipients: components["schemas"]["AlertRecipientJson"][];
            /**
             * Format: date-time
             * @description when it was triggered or armed
             */
            since: string;
            /**
             * @description restricted: triggered, and no more letters follow until it is cleared
             * @enum {string}
             */
            state: "armed" | "triggered" | "restricted";
            /** @description decimal; signed as what is watched, or per cent of the 24-hour limit */
            threshold: string;
            /** Format: int32 */
            version: number;
            words: components["schemas"]["AlertLettersJson"];
        };
        CreditForm: {
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            /**
             * Format: amount
             * @description how much its customer side may owe; null: no limit
             */
            customerLimit: string | null;
            /**
             * @description what happens when the net limit is reached
             * @enum {string}
             */
            netBreach: "alert-only" | "block";
            /**
             * Format: amount
             * @description of a bilateral carrier: how much may stand open when one side is set against the other; null: no limit
             */
            netLimit: string | null;
            /**
             * @description how much its customer side may owe in each of its other currencies: needed when it turns to paying after, because it
             *                                pays the same way in all; who turns to paying before may owe nothing in any. Null or empty while it pays as it did
             */
            otherCustomerLimits: components["schemas"]["CurrencyLimitForm"][] | null;
            /** @description the same of the supplier side */
            otherSupplierLimits: components["schemas"]["CurrencyLimitForm"][] | null;
            /**
             * @description whether we pay it before or after; null: as it is
             * @enum {string|null}
             */
            supplierCreditType: "prepaid" | "postpaid" | null;
            /**
             * Format: amount
             * @description how much we may owe it; null: no limit
             */
            supplierLimit: string | null;
            /** Format: int32 */
            version: number;
        };
        CurrencyLimitForm: {
            currency: string;
            /**
             * Format: amount
             * @description 0 or more; null: no limit
             */
            limit: string | null;
        };
        /** @description Sums of one currency. */
        CurrencyTotal: {
            currency: string;
            /** @description of customer balances */
            customers: components["schemas"]["MoneyJson"];
            /** @description charges of calls sold in the last 24 hours */
            customerSpend: components["schemas"]["MoneyJson"];
            /** @description customers − suppliers */
            net: components["schemas"]["MoneyJson"];
            /** @description of supplier balances */
            suppliers: components["schemas"]["MoneyJson"];
            /** @description charges of calls bought in the last 24 hours */
            supplierSpend: components["schemas"]["MoneyJson"];
        };
        /** @description A customer's own call. */
        CustomerCallDetail: {
            /** Format: date-time */
            answeredAt: string | null;
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            /** @description code of the customer's rate that applied */
            code: string | null;
            /** Format: date-time */
            endedAt: string;
            invoice: components["schemas"]["CustomerInvoiceRef"] | null;
            /** @description how the charge came about, step by step */
            lines: string[];
            /** @description each stream of the customer's side when its media went through the platform; empty when it did not */
            media: components["schemas"]["OwnMedia"][];
            price: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            /** @description why it was not let in */
            refusal: string | null;
            /** @enum {string} */
            releasedBy: "caller" | "callee" | "switch";
            /**
             * @description `answered`, `failed` or `refused`
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** Format: date-time */
            ringingAt: string | null;
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            zone: string | null;
        };
        /** @description A call in a customer's own list. */
        CustomerCallRow: {
            called: string;
            caller: string;
            callId: string;
            charge: components["schemas"]["MoneyJson"] | null;
            /** Format: int64 */
            ratedSeconds: number | null;
            /**
             * @description `answered`, `failed` or `refused`
             * @enum {string}
             */
            result: "answered" | "failed" | "refused";
            /** Format: int32 */
            sipCode: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `rated`, `unrated`, `suspended` or `not-charged`
             * @enum {string}
             */
            state: "unrated" | "rated" | "suspended" | "not-charged";
            /** Format: int64 */
            talkMs: number;
            zone: string | null;
        };
        CustomerCategoryJson: {
            active: boolean;
            code: string;
            /**
             * Format: int32
             * @description how many are in it
             */
            customers: number;
            defaultBilling: string;
            description: string;
            /** @description their names, in their order */
            groups: string[];
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
            categoryName: string;
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
            /** @description the customer's own, on which the calls came in */
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
        /** @description The invoice that bills it, once it is issued. */
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
            carrier: components["schemas"]["Named"] | null;
            category: components["schemas"]["Named"];
            companyName: string;
            group: components["schemas"]["Named"] | null;
            id: string;
            /** @description where it may go from here */
            nextStatuses: string[];
            number: string;
            status: string;
            statusReason: string;
            /** Format: int32 */
            version: number;
        };
        /** @description A customer's account for staff who help it: the figures of its own first page. */
        CustomersAccountJson: {
            /**
             * Format: int32
             * @description most calls in progress that it may have; null: no limit
             */
            callLimit: number | null;
            /**
             * Format: int32
             * @description its calls in progress
             */
            callsNow: number;
            /** @description the last 24, the present one last, in its billing zone */
            hours: components["schemas"]["CustomersHourJson"][];
            /** @description one per currency */
            lines: components["schemas"]["CustomersLineJson"][];
            /** @description since midnight in its billing zone */
            today: components["schemas"]["CustomersTodayJson"];
        };
        CustomersHourJson: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            /** @description of those of its calls that are rated by now, in the account's primary currency */
            charge: string;
            /**
             * Format: date-time
             * @description when it begins
             */
            hour: string;
        };
        CustomersLineJson: {
            available: components["schemas"]["MoneyJson"] | null;
            /** @description signed: negative is owed */
            balance: components["schemas"]["MoneyJson"];
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            exhausted: boolean;
            /** @description reserved for calls in progress */
            held: components["schemas"]["MoneyJson"];
            limit: components["schemas"]["MoneyJson"] | null;
            /** @description less is available than the calls of its last 24 hours came to; only in the account's primary currency */
            low: boolean;
        };
        CustomersTodayJson: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            /** @description of the calls rated by now, in the account's primary currency */
            charge: components["schemas"]["MoneyJson"];
        };
        /** @description The operator's business at one glance. */
        Dashboard: {
            /**
             * Format: date-time
             * @description as of when
             */
            at: string;
            /**
             * Format: int32
             * @description calls in progress
             */
            callsNow: number;
            /** @description calls that asked to start, per second, over the last ten seconds */
            callsPerSecond: number;
            /** @description the last 24, oldest first; the last one is not over */
            hours: components["schemas"]["HourOfCalls"][];
            /** @description newest first */
            lastRefusals: components["schemas"]["RefusedCall"][];
            /**
             * Format: int32
             * @description calls that could not be rated
             */
            suspended: number;
            /**
             * Format: int32
             * @description those of them that are answered
             */
            talkingNow: number;
            /** @description since midnight in the tenant's zone */
            today: components["schemas"]["DashboardToday"];
            /**
             * Format: int32
             * @description calls that wait to be rated
             */
            unrated: number;
        };
        /** @description Today so far. What is counted is calls (one INVITE in), not attempts (INVITEs out); those we refused count as not answered. */
        DashboardToday: {
            /** @description talk time ÷ answered calls */
            acdSeconds: number | null;
            /** Format: int64 */
            answered: number;
            /** @description answered ÷ calls */
            asrPercent: number | null;
            /** Format: int64 */
            calls: number;
            /** @description charged by suppliers by now, in the tenant's base currency */
            cost: components["schemas"]["MoneyJson"];
            margin: components["schemas"]["MoneyJson"];
            /** @description margin ÷ revenue */
            marginPercent: number | null;
            /**
             * Format: int32
             * @description INVITE to first ringing or answer, median of the latest two thousand calls that got so far
             */
            pddMedianMs: number | null;
            /** @description charged to customers by now, in the tenant's base currency */
            revenue: components["schemas"]["MoneyJson"];
        };
        /** @description A way to one supplier interconnect. */
        DirectForm: {
            calledRules: components["schemas"]["RuleForm"][];
            callerRules: components["schemas"]["RuleForm"][];
            /** Format: int64 */
            interconnectId: number;
            /** @description whether its own rules are applied after these */
            supplierRules: boolean;
        };
        /** @description The one supplier interconnect that all calls of a service go to. */
        DirectJson: {
            calledRules: components["schemas"]["NumberRuleJson"][];
            callerRules: components["schemas"]["NumberRuleJson"][];
            carrier: components["schemas"]["Named"];
            interconnect: components["schemas"]["Named"];
            /** @description whether its own rules are applied after these */
            supplierRules: boolean;
        };
        /** @description Where calls go, how numbers are written on the way, and how that is watched. */
        EgressForm: {
            /** @description how the caller's number is rewritten, the first that fits */
            callerRules: components["schemas"]["RuleForm"][];
            /** @description which certificate the supplier must show over TLS */
            certificates: components["schemas"]["CertificatesForm"];
            /**
             * @description what it is to routing plans that do not name it
             * @enum {string}
             */
            defaultRouting: "exclude" | "include" | "preferred" | "last-resort";
            monitoring: components["schemas"]["MonitoringForm"];
            /** @description how E.164 becomes what the supplier wants, the first that fits */
            numberRules: components["schemas"]["RuleForm"][];
            /** @description what is done when the supplier answers with other addresses */
            redirections: components["schemas"]["RedirectionsForm"];
            /** @description whether the supplier is told that a number was looked up, and its routing number (RFC 4694) */
            sendPortability: boolean;
            /** @description in their order */
            sendTo: components["schemas"]["SendToForm"][];
            /** @description put before the called number */
            techPrefix: string;
            trunkGroup: components["schemas"]["TrunkGroupForm"] | null;
        };
        /** @description Where calls go, how numbers are written on the way, and how that is watched. */
        EgressJson: {
            /** @description how the caller's number is rewritten, the first that fits */
            callerRules: components["schemas"]["NumberRuleJson"][];
            /** @description which certificate the supplier must show over TLS */
            certificates: components["schemas"]["CertificatesJson"];
            /**
             * @description what it is to routing plans that do not name it
             * @enum {string}
             */
            defaultRouting: "exclude" | "include" | "preferred" | "last-resort";
            monitoring: components["schemas"]["MonitoringJson"];
            /** @description how the called number is rewritten, the first that fits */
            numberRules: components["schemas"]["NumberRuleJson"][];
            /** @description what is done when the supplier answers with other addresses */
            redirections: components["schemas"]["RedirectionsJson"];
            /** @description whether the supplier is told that a number was looked up, and its routing number (RFC 4694) */
            sendPortability: boolean;
            sendTo: components["schemas"]["SendToJson"][];
            /** @description put before the called number */
            techPrefix: string;
            trunkGroup: components["schemas"]["TrunkGroupJson"] | null;
        };
        EnabledForm: {
            enabled: boolean;
            interconnects: components["schemas"]["PickJson"][];
        };
        EnabledServicesForm: {
            enabled: boolean;
            services: components["schemas"]["PickJson"][];
        };
        EndedTestCalls: {
            /**
             * Format: date-time
             * @description when they were no longer let in
             */
            endedAt: string;
        };
        EndTestCalls: {
            reason: string;
        };
        EntriesForm: {
            /** @enum {string} */
            mode: "insert" | "add" | "remove" | "replace";
            /** @description codes of E.164, one a line, or a CSV of one column without heading */
            text: string;
        };
        EntriesResult: {
            /** Format: int32 */
            added: number;
            /**
             * Format: int32
             * @description lines that repeat one before them
             */
            duplicates: number;
            /**
             * Format: int32
             * @description how many there are now
             */
            entries: number;
            /** Format: int32 */
            removed: number;
            /**
             * Format: int32
             * @description codes that were there already, or were not there to be removed
             */
            unchanged: number;
        };
        EntryDetail: {
            /** @description the subject as it became, as JSON text */
            after: string | null;
            agent: string;
            /** @description the subject as it was, as JSON text */
            before: string | null;
            digest: string;
            entry: components["schemas"]["EntryJson"];
            hash: string | null;
            /** @description what was asked for, as JSON text, secrets masked */
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
            /** @description of the type, where it is an operation's */
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
        ExportableListJson: {
            columns: components["schemas"]["ExportColumnJson"][];
            /** @description of the list's endpoint: it names the list */
            path: string;
            title: string;
        };
        ExportableListsJson: {
            items: components["schemas"]["ExportableListJson"][];
        };
        ExportColumnJson: {
            /** @description of the table's column on the screen */
            key: string;
            /** @description headings that it gives in the file */
            title: string[];
        };
        ExportJson: {
            /** Format: int64 */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description until when it can be fetched
             */
            expiresAt: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx";
            id: string;
            jobId: string | null;
            list: string;
            name: string;
            /**
             * Format: date-time
             * @description when the file was whole; null until then
             */
            readyAt: string | null;
            /**
             * Format: int64
             * @description without the heading
             */
            rows: number;
            title: string;
        };
        ExportsJson: {
            items: components["schemas"]["ExportJson"][];
        };
        /** @description Either a code or a cause. */
        FailoverForm: {
            /** Format: int32 */
            cause: number | null;
            /** Format: int32 */
            code: number | null;
            next: boolean;
        };
        /** @description Either a code or a cause. */
        FailoverJson: {
            /** Format: int32 */
            cause: number | null;
            /** Format: int32 */
            code: number | null;
            next: boolean;
        };
        /** @description One field of the request that is wrong. */
        Field: {
            /** @description its name in the request */
            field: string;
            /** @description what is wrong and what would be right */
            message: string;
        };
        FindingJson: {
            /** @description every use whose list has the number, those for all calls first */
            matches: components["schemas"]["MatchJson"][];
            /**
             * @description as what it is looked at
             * @enum {string}
             */
            number: "called" | "caller";
            /** @description whether such a call is refused, or not sent to the supplier */
            refused: boolean;
        };
        ForgottenPassword: {
            email: string;
        };
        GivenRoles: {
            roles: string[];
        };
        Grid: {
            rows: components["schemas"]["GridRow"][];
            segments: components["schemas"]["SegmentJson"][];
        };
        GridRow: {
            /** @description whose customers have it, exclusions and named customers aside; groupIds likewise */
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
            /**
             * Format: int32
             * @description of what was looked at; not for a new one
             */
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
        /** @description One hour; money in the tenant's base currency. */
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
        /** @description What an assignment changes. */
        Impact: {
            /** @description who has it then and has it not now */
            gains: components["schemas"]["Who"];
            /** @description who keeps it only because they have it now */
            keeps: components["schemas"]["Who"];
            /** @description who has it now and not then */
            loses: components["schemas"]["Who"];
        };
        IncomingCallerForm: {
            /**
             * @description what is looked at
             * @enum {string}
             */
            check: "none" | "length" | "length-and-e164";
            /** @description the origination list of the customer's own numbers that may be asserted; null: none */
            listId: string | null;
            /**
             * Format: int32
             * @description digits
             */
            longest: number;
            /**
             * @description which of them a call is given
             * @enum {string}
             */
            order: "random" | "in-turn";
            /**
             * @description which calls are refused for their number
             * @enum {string}
             */
            refuses: "nothing" | "invalid" | "invalid-and-missing";
            /**
             * @description when the asserted identity is set; otherwise it stays as received
             * @enum {string}
             */
            sets: "never" | "always" | "if-invalid";
            /**
             * Format: int32
             * @description digits, without a plus sign
             */
            shortest: number;
            /**
             * @description what From shows
             * @enum {string}
             */
            shows: "as-received" | "anonymous" | "asserted-identity";
            /**
             * @description to what
             * @enum {string}
             */
            with: "caller" | "listed" | "caller-if-valid";
        };
        IncomingCallerJson: {
            /** @enum {string} */
            check: "none" | "length" | "length-and-e164";
            /** @description the origination list of the customer's own numbers that may be asserted */
            listId: string | null;
            /** Format: int32 */
            longest: number;
            /**
             * @description which of them a call is given
             * @enum {string}
             */
            order: "random" | "in-turn";
            /** @enum {string} */
            refuses: "nothing" | "invalid" | "invalid-and-missing";
            /** @enum {string} */
            sets: "never" | "always" | "if-invalid";
            /** Format: int32 */
            shortest: number;
            /** @enum {string} */
            shows: "as-received" | "anonymous" | "asserted-identity";
            /** @enum {string} */
            with: "caller" | "listed" | "caller-if-valid";
        };
        /** @description An interconnect with all its settings. */
        InterconnectDetail: {
            /** @description where calls come from */
            addresses: string[];
            /** @description calls that another interconnect fits as well, so that only their order decides */
            ambiguities: string[];
            /**
             * @description of calls that go out: whether an asserted identity is told
             * @enum {string}
             */
            asserted: "pass" | "never" | "always" | "if-valid";
            /** @description how the caller's number is checked and told */
            caller: components["schemas"]["CallerJson"];
            /** @description of calls that come in: how the caller's number is rewritten, the first that fits */
            callerRules: components["schemas"]["NumberRuleJson"][];
            /**
             * @description of calls that come in: where the caller's number is taken from
             * @enum {string}
             */
            callerSource: "from-then-asserted" | "asserted-then-from" | "from" | "asserted";
            /**
             * Format: int32
             * @description of both ways together
             */
            callsNow: number;
            /**
             * Format: int32
             * @description of both ways together
             */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** @enum {string} */
            carrierKind: "customer" | "supplier" | "bilateral";
            /** @enum {string} */
            carrierStatus: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            /** @description what calls that come in must say of where they come from */
            checks: components["schemas"]["ChecksJson"];
            /** @description codecs that relayed calls of services with transcoding are converted between; all others are relayed as they come */
            convertedCodecs: ("pcma" | "pcmu" | "g722" | "g729" | "g723" | "g726-16" | "g726-24" | "g726-32" | "g726-40" | "g728" | "gsm" | "ilbc" | "speex" | "opus" | "amr" | "amr-wb" | "evs" | "g7221" | "l16" | "silk")[];
            /** Format: int32 */
            cpsLimit: number | null;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier" | "bilateral";
            egress: components["schemas"]["EgressJson"] | null;
            /** @description what is put before the called numbers of calls that go out */
            egressPrefix: string;
            enabled: boolean;
            /** @description SIP codes that count as failure of a supplier's address, besides 408 and no answer; the same for all interconnects */
            failureCodes: number[];
            id: string;
            /**
             * Format: int32
             * @description longest call; null: as long as its credit lasts
             */
            maxTalkSeconds: number | null;
            /** @description what its calls may carry */
            media: components["schemas"]["MediaJson"];
            /**
             * @description whether its media goes through us whatever the other side wants
             * @enum {string}
             */
            mediaRelay: "never" | "always";
            name: string;
            /** @description names of all signalling addresses that could serve it */
            networks: string[];
            /** @description of calls that come in: how the called number is rewritten, the first that fits */
            numberRules: components["schemas"]["NumberRuleJson"][];
            /** @description other interconnects that calls from its addresses may come for as well, whatever else tells them apart; at most 50 */
            overlaps: string[];
            /** Format: int32 */
            position: number;
            /** Format: int64 */
            progressTimeoutMs: number | null;
            /** @description what it charges for calls that go out; null: it is never chosen */
            ratingPlan: components["schemas"]["Named"] | null;
            /** @description of calls that go out: the id of its rating plan */
            ratingPlanId: string | null;
            /** Format: int64 */
            ringTimeoutMs: number | null;
            /** @description where calls go, as people read it: `203.0.113.10:5060 udp` */
            sendTo: string[];
            /** Format: int32 */
            serviceCount: number;
            /** @description in their order */
            services: components["schemas"]["ServiceRow"][];
            /** @description what it is told and asked besides */
            signalling: components["schemas"]["SignallingJson"];
            /** @description what the host names among its addresses stand for */
            sourceHosts: components["schemas"]["SourceHostJson"][];
            /** @description whether it can be reached; null when calls only come in */
            status: components["schemas"]["StatusJson"] | null;
            /** @description what is taken off the called numbers of calls that come in */
            techPrefix: string;
            testCalls: components["schemas"]["TestCallsJson"] | null;
            /**
             * Format: int32
             * @description for changes
             */
            version: number;
        };
        /**
         * @description Everything that can be set. Egress, timers, rating plan and asserted are of calls that go out; addresses, checks, prefix, rules and the caller's
         *     source of calls that come in.
         */
        InterconnectForm: {
            /** @description whether ranges wider than /24 (IPv6: /64) that it did not have before are meant; null: no */
            acknowledgesWideRanges: boolean | null;
            /** @description addresses, ranges, and full host names, which are looked up again and again */
            addresses: string[];
            /** @enum {string} */
            asserted: "pass" | "never" | "always" | "if-valid";
            caller: components["schemas"]["CallerForm"];
            callerRules: components["schemas"]["RuleForm"][];
            /** @enum {string} */
            callerSource: "from-then-asserted" | "asserted-then-from" | "from" | "asserted";
            /** Format: int32 */
            capacityLimit: number | null;
            checks: components["schemas"]["ChecksForm"];
            /** Format: int32 */
            cpsLimit: number | null;
            egress: components["schemas"]["EgressForm"] | null;
            enabled: boolean;
            /**
             * Format: int32
             * @description longest call; null: as long as its credit lasts, and of a supplier, which sends none
             */
            maxTalkSeconds: number | null;
            media: components["schemas"]["MediaForm"];
            name: string;
            numberRules: components["schemas"]["RuleForm"][];
            /** Format: int64 */
            progressTimeoutMs: number | null;
            /** Format: int64 */
            ratingPlanId: number | null;
            /** Format: int64 */
            ringTimeoutMs: number | null;
            signalling: components["schemas"]["SignallingForm"];
            techPrefix: string;
            /** Format: int32 */
            version: number;
        };
        /** @description An interconnect in a list. */
        InterconnectRow: {
            /** @description where calls come from */
            addresses: string[];
            /**
             * Format: int32
             * @description of both ways together
             */
            callsNow: number;
            /**
             * Format: int32
             * @description of both ways together
             */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** @enum {string} */
            carrierKind: "customer" | "supplier" | "bilateral";
            /** @enum {string} */
            carrierStatus: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            /** Format: int32 */
            cpsLimit: number | null;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier" | "bilateral";
            /** @description what is put before the called numbers of calls that go out */
            egressPrefix: string;
            enabled: boolean;
            id: string;
            /**
             * @description whether its media goes through us whatever the other side wants
             * @enum {string}
             */
            mediaRelay: "never" | "always";
            name: string;
            /** Format: int32 */
            position: number;
            ratingPlan: components["schemas"]["Named"] | null;
            /** @description where calls go, as people read it: `203.0.113.10:5060 udp` */
            sendTo: string[];
            /** Format: int32 */
            serviceCount: number;
            status: components["schemas"]["StatusJson"] | null;
            /** @description what is taken off the called numbers of calls that come in */
            techPrefix: string;
            /**
             * Format: int32
             * @description for changes
             */
            version: number;
        };
        /**
         * @description What may change any second, without anybody's doing: calls, and whether a supplier can be reached, address by address. A customer interconnect has no
         *     addresses to reach.
         */
        InterconnectStatus: {
            addresses: components["schemas"]["AddressStatus"][];
            /**
             * Format: int32
             * @description of both ways together
             */
            callsNow: number;
            enabled: boolean;
            status: components["schemas"]["StatusJson"] | null;
        };
        Invited: {
            email: string;
        };
        InvitedTeamMember: {
            /** @description of the invited */
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
        /** @description A line of an invoice. */
        InvoicePlace: {
            id: string;
            /** @description null while the invoice is a draft */
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
            /** @description who asked for it: `person:42` */
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
            /** @description of the type */
            title: string;
            /** @description its name, `billing.draft-invoices` */
            type: string;
            /** @description the process that works on it, or did last; null: none yet, or the asker is not of the operator's staff */
            worker: string | null;
        };
        JobTray: {
            /**
             * Format: date-time
             * @description when this was looked
             */
            at: string;
            /** @description at most a hundred that ended since the look before this, and a little earlier: an end is seen some time after it */
            ended: components["schemas"]["JobJson"][];
            /** @description the newest eight, and up to a hundred that are not over; newest first */
            jobs: components["schemas"]["JobJson"][];
            /** @description how many are not over */
            underWay: components["schemas"]["RowCount"];
        };
        /** @description Counts of finished jobs are those of the last 24 hours; dead ones stay until somebody deals with them. */
        JobTypeJson: {
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            cancelled: number;
            /** @enum {string} */
            category: "rate-cards" | "connexcs-sync" | "did-management" | "billing" | "communications" | "ai-voice" | "system" | "carriers" | "calls" | "customers" | "people" | "settings";
            /** Format: int64 */
            completed: number;
            /**
             * Format: int32
             * @description how many run at once, of all tenants; null, as the next: the asker is not of the operator
             */
            concurrency: number | null;
            /** Format: int64 */
            dead: number;
            /** Format: int32 */
            declaredConcurrency: number | null;
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
        /** @description A passkey that an authenticator knows, so that it is not made twice or can be chosen. */
        KnownPasskey: {
            id: string;
            transports: string[];
        };
        /** @description One SIP message. */
        LadderLine: {
            /** Format: date-time */
            at: string;
            leg: string;
            peer: string;
            received: boolean;
            summary: string;
            text: string;
            /** @description `udp`, `tcp` or `tls`; null: it is not known, of an older record */
            transport: string | null;
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
            /** @description the address behind `{{link}}` in the text, for super admins while the letter was not delivered */
            link: string | null;
            reason: string;
            state: string;
            subject: string;
            text: string;
            to: string;
        };
        LimitJson: {
            /** @description of it; null for all */
            id: string | null;
            /**
             * @description all, category, group or customer
             * @enum {string}
             */
            level: "all" | "category" | "group" | "customer";
            /**
             * Format: int64
             * @description how much or many
             */
            most: number;
        };
        LinkJson: {
            email: string;
        };
        /** @description What a number list is used for. */
        ListUseJson: {
            carrier: components["schemas"]["Named"] | null;
            /** @enum {string} */
            effect: "refuse" | "except";
            id: string;
            interconnect: components["schemas"]["Named"] | null;
            list: components["schemas"]["Named"];
            /** @enum {string} */
            number: "called" | "caller";
            /** @enum {string} */
            scope: "all" | "carrier" | "service" | "supplier";
            service: components["schemas"]["Named"] | null;
        };
        ListUsesJson: {
            items: components["schemas"]["ListUseJson"][];
        };
        /** @description Calls in progress, newest first, at most [ListLiveCalls#MOST]. */
        LiveCallList: {
            /**
             * Format: date-time
             * @description as of when
             */
            at: string;
            calls: components["schemas"]["LiveCallRow"][];
        };
        /** @description A call in progress. */
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
            /**
             * @description `routing`, `ringing` or `talking`
             * @enum {string}
             */
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
        LogoJson: {
            /** @description of the PNG */
            address: string;
            /** @description what could be better about it */
            advice: string[];
            /** Format: int32 */
            bytes: number;
            /** Format: int32 */
            height: number;
            /**
             * Format: int32
             * @description in pixels, height likewise; it is shown 32 pixels high
             */
            width: number;
        };
        /** @description What a plan says of a number, as the next call will be told. */
        LookedUpNumber: {
            network: string | null;
            plan: components["schemas"]["Named"];
            ported: boolean;
            /** @description suppliers are chosen and paid by it; null: the number was not ported */
            routingNumber: string | null;
        };
        LookedUpNumbers: {
            items: components["schemas"]["LookedUpNumber"][];
            /** @description digits as E.164 */
            number: string;
        };
        MadeApiKey: {
            id: string;
            /** @description the key, this once */
            secret: string;
        };
        /** @description What was said of an entry that a person made. */
        MadeByHand: {
            /**
             * Format: date
             * @description that it counts for; null of an entry made before days were told
             */
            day: string | null;
            /** @description of a paper or a ticket; may be empty */
            document: string;
            /** @description a word, for example `goodwill`; empty when none was asked for */
            reason: string;
            /** @description the entry that takes it back; null: none does */
            reversedBy: string | null;
            /** @description the entry whose opposite it is; null: of none */
            reverses: string | null;
        };
        /** @description What was made. */
        MadeJson: {
            id: string;
        };
        MailJson: {
            /** @description why nothing goes out; null when it does */
            closed: string | null;
            /** @description that letters come from; empty when there is no way out */
            from: string;
            /** @description beside it */
            fromName: string;
            /** @description where answers go; empty: to `from` */
            replyTo: string;
            /** @description `host:port` of one's own server; empty otherwise */
            server: string;
            /**
             * @description own: the server of the settings; platform: that of the platform; none: letters stay in the outbox
             * @enum {string}
             */
            way: "own" | "platform" | "none";
        };
        MatchingService: {
            /** @description it matches called numbers by the list */
            called: boolean;
            /** @description it matches callers by it */
            caller: boolean;
            carrier: components["schemas"]["Named"];
            id: string;
            interconnect: components["schemas"]["Named"];
            name: string;
        };
        MatchJson: {
            /** @description whether this is what refuses the number */
            decides: boolean;
            /** @description the longest code of the list that the number begins with */
            entry: string;
            use: components["schemas"]["ListUseJson"];
        };
        MediaForm: {
            /** @description allowed, in the order in which they are offered; empty: all */
            codecs: ("pcma" | "pcmu" | "g722" | "g729" | "g723" | "g726-16" | "g726-24" | "g726-32" | "g726-40" | "g728" | "gsm" | "ilbc" | "speex" | "opus" | "amr" | "amr-wb" | "evs" | "g7221" | "l16" | "silk")[];
            comfortNoise: boolean;
            /** @description supplier: digits that the other party sends as events reach it as SIP INFO; its media goes through the platform for that */
            digitsAsInfo: boolean;
            dtmf: boolean;
            fax: boolean;
            /**
             * Format: int32
             * @description milliseconds of audio per packet that are asked for; null: as it comes
             */
            packetMillis: number | null;
            /** @description milliseconds of audio per packet of single codecs of the list; null: none */
            packets: components["schemas"]["PacketForm"][] | null;
            /**
             * @description whether its media goes through the platform: in each call, or only when the other party's interconnect says so
             * @enum {string}
             */
            relay: "never" | "always";
            /**
             * Format: int32
             * @description seconds without audio of this party after which a call whose media goes through the platform ends, unless it is on hold; null: never
             */
            silenceSeconds: number | null;
            /**
             * @description whether what goes between the party and the platform is encrypted (SRTP, RFC 4568), which takes TLS: never, when the party agrees, or else no call
             * @enum {string}
             */
            srtp: "none" | "optional" | "required";
            video: boolean;
        };
        MediaJson: {
            /** @description allowed, in the order in which they are offered; empty: all */
            codecs: ("pcma" | "pcmu" | "g722" | "g729" | "g723" | "g726-16" | "g726-24" | "g726-32" | "g726-40" | "g728" | "gsm" | "ilbc" | "speex" | "opus" | "amr" | "amr-wb" | "evs" | "g7221" | "l16" | "silk")[];
            comfortNoise: boolean;
            /** @description supplier: digits that the other party sends as events reach it as SIP INFO */
            digitsAsInfo: boolean;
            dtmf: boolean;
            fax: boolean;
            /**
             * Format: int32
             * @description milliseconds of audio per packet that are asked for; null: as it comes
             */
            packetMillis: number | null;
            /** @description milliseconds of audio per packet of single codecs, in the order of the list */
            packets: components["schemas"]["PacketJson"][];
            /**
             * @description whether its media goes through the platform: in each call, or only when the other party's interconnect says so
             * @enum {string}
             */
            relay: "never" | "always";
            /**
             * Format: int32
             * @description seconds without audio of this party after which a call whose media goes through the platform ends; null: never
             */
            silenceSeconds: number | null;
            /**
             * @description whether what goes between the party and the platform is encrypted (SRTP, RFC 4568), which takes TLS: never, when the party agrees, or else no call
             * @enum {string}
             */
            srtp: "none" | "optional" | "required";
            video: boolean;
        };
        /** @description What is in use now, and packets since the start, without RTCP. */
        MediaRelayJson: {
            /**
             * Format: int32
             * @description calls whose media goes through the platform now
             */
            calls: number;
            /**
             * Format: int64
             * @description those of them that were turned into another codec
             */
            converted: number;
            /** Format: int32 */
            firstPort: number;
            /** Format: int32 */
            lastPort: number;
            /**
             * Format: int64
             * @description how often a stream got no ports: such calls are refused as media-ports-exhausted
             */
            noPorts: number;
            /**
             * Format: int64
             * @description dropped: of a codec that the other side had not agreed to, in calls that are converted
             */
            notAgreed: number;
            /**
             * Format: double
             * @description sent on since the last time that somebody asked; null: that was not a moment ago
             */
            packetsPerSecond: number | null;
            /**
             * Format: int32
             * @description pairs that there are, from firstPort to lastPort on each address in use
             */
            portPairs: number;
            /**
             * Format: int32
             * @description pairs of UDP ports that they have
             */
            portPairsInUse: number;
            /**
             * Format: int64
             * @description sent on
             */
            relayed: number;
            /**
             * Format: int64
             * @description dropped: on ports that are in no call
             */
            stray: number;
            /**
             * Format: int64
             * @description dropped: the other side had said no address, or the network refused them
             */
            unsent: number;
            /**
             * Format: int64
             * @description dropped: from elsewhere than from the party, or not genuine
             */
            wrongSource: number;
        };
        MinuteJson: {
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            failed: number;
            /** Format: date-time */
            minute: string;
        };
        /** @description Money as it travels over HTTP: `{"amount":"12.3456","currency":"EUR"}`. */
        MoneyJson: {
            /**
             * Format: decimal
             * @description decimal text, exact
             */
            amount: string;
            /** @description ISO 4217 code */
            currency: string;
        };
        MonitoringForm: {
            /**
             * @description how much it matters that the supplier is down; one address of several matters a step less
             * @enum {string}
             */
            alarm: "low" | "medium" | "high";
            /** Format: int32 */
            failures: number;
            /** Format: int64 */
            intervalSeconds: number;
            /** @enum {string} */
            mail: "never" | "breach" | "breach-and-clear";
            /** @enum {string} */
            mode: "none" | "options" | "calls" | "both";
            recipients: string[];
            /**
             * Format: int64
             * @description null: only an answer brings an address back
             */
            restoreMinutes: number | null;
        };
        MonitoringJson: {
            /**
             * @description how much it matters that the supplier is down; one address of several matters a step less
             * @enum {string}
             */
            alarm: "low" | "medium" | "high";
            /** Format: int32 */
            failures: number;
            /** Format: int64 */
            intervalSeconds: number;
            /** @enum {string} */
            mail: "never" | "breach" | "breach-and-clear";
            /** @enum {string} */
            mode: "none" | "options" | "calls" | "both";
            recipients: string[];
            /**
             * Format: int64
             * @description null: only an answer brings an address back
             */
            restoreMinutes: number | null;
        };
        /** @description Something with its name, as it travels over HTTP: `{"id":"42","name":"Acme"}`. */
        Named: {
            /** @description as text, so that no reader rounds it */
            id: string;
            /** @description for people */
            name: string;
        };
        NewAdjustment: {
            /**
             * Format: amount
             * @description decimal, more than zero
             */
            amount: string;
            /**
             * Format: date
             * @description the day that it counts for, in the carrier's zone; null: today
             */
            appliedOn: string | null;
            currency: string;
            /**
             * @description credit raises the signed balance, debit lowers it
             * @enum {string}
             */
            movement: "credit" | "debit";
            /** @description needed when the reason is other */
            note: string;
            /** @enum {string} */
            reason: "manual" | "correction" | "goodwill" | "refund" | "other";
            /** @description of a paper or a ticket */
            reference: string;
            /** @enum {string} */
            side: "customer" | "supplier";
        };
        NewAdministrator: {
            displayName: string;
            email: string;
        };
        NewAlertTemplate: {
            name: string;
            subject: string;
            text: string;
        };
        NewApiKey: {
            /** @description CIDR ranges it may be used from; none: from anywhere */
            addresses: string[];
            /**
             * @description `live`, or `test`: a test key reads and changes nothing
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * Format: date-time
             * @description null: never
             */
            expiresAt: string | null;
            /**
             * Format: int32
             * @description exports, documents and jobs, which count as reads or writes as well; null: 10
             */
            heavyPerMinute: number | null;
            name: string;
            /** @description of one's own */
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
            /** @description who would lose it keeps it, unless excluded */
            keepExisting: boolean;
            keptIds: number[];
            limits: components["schemas"]["LimitJson"][];
            /** @enum {string} */
            mode: "all" | "categories" | "groups" | "specific";
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
            /** Format: int64 */
            accountManagerId: number | null;
            /** Format: int32 */
            capacityLimit: number | null;
            code: string;
            /** Format: int32 */
            cpsLimit: number | null;
            /**
             * @description prepaid or postpaid; null for a pure supplier
             * @enum {string|null}
             */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            /**
             * Format: amount
             * @description how much its customer side may owe; null: no limit
             */
            customerLimit: string | null;
            /**
             * Format: amount
             * @description signed from its point of view: negative means that it owes us; null: zero
             */
            customerOpeningBalance: string | null;
            /** @enum {string} */
            kind: "customer" | "supplier" | "bilateral";
            name: string;
            /**
             * @description prospect, pending-kyc, testing or active; null: active
             * @enum {string|null}
             */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed" | null;
            /**
             * @description whether we pay it before or after; null: after, or a pure customer
             * @enum {string|null}
             */
            supplierCreditType: "prepaid" | "postpaid" | null;
            /**
             * Format: amount
             * @description how much we may owe it; null: no limit
             */
            supplierLimit: string | null;
            /**
             * Format: amount
             * @description signed: negative means that we owe it; null: zero
             */
            supplierOpeningBalance: string | null;
            timeZone: string;
        };
        NewCarrierStatus: {
            carriers: components["schemas"]["PickJson"][];
            /**
             * @description of a suspension; else null
             * @enum {string|null}
             */
            cause: "credit" | "fraud" | "admin" | null;
            /** @description why, when calls are to be refused */
            reason: string;
            /** @enum {string} */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
        };
        NewCertificate: {
            /** @description PEM, the certificate first, then who signed it, each by the next */
            chain: string;
            /** @description PKCS #8 in PEM, not encrypted; null: somebody else's certificate, with which calls are checked */
            key: string | null;
            name: string;
            /** @description empty: where the platform hands it out, when the tenant has a host name */
            url: string;
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
        NewExport: {
            /** @description keys of the wanted columns */
            columns: string[];
            /** @description its parameters as text, `sort` included; cursor and limit are left out */
            filters: {
                [key: string]: string;
            };
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @description path of the list's endpoint */
            list: string;
            /** @description whether a CSV file begins with a byte order mark, by which Excel knows UTF-8 */
            mark: boolean;
            /** @description for times, as the IANA list names it */
            timeZone: string;
        };
        NewHost: {
            host: string;
        };
        /** @description The few things that must be known; it is made switched off, and its record has the rest. */
        NewInterconnect: {
            /** Format: int64 */
            carrierId: number;
            currency: string;
            /** @enum {string} */
            direction: "customer" | "supplier" | "bilateral";
            /** @description first address that calls go to, or its name; null for a customer */
            host: string | null;
            name: string;
            /**
             * Format: int32
             * @description of it; null: 5060, but for a name whatever its SRV record says
             */
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
        NewLogo: {
            /** @description a PNG file in Base64: at most 1 MB, 512 pixels high and 4096 wide */
            png: string;
        };
        NewNumberList: {
            name: string;
            note: string;
        };
        NewOriginationList: {
            name: string;
            note: string;
        };
        NewPasskey: {
            /** @description what the browser gave, as JSON text (RegistrationResponseJSON) */
            credential: string;
            name: string;
        };
        NewPassword: {
            /** Format: password */
            password: string;
        };
        NewPerson: {
            /** @description for the portals customer and carrier */
            carrierId: string | null;
            displayName: string;
            /** Format: email */
            email: string;
            portal: string;
            roles: string[];
        };
        NewPolicy: {
            name: string;
            note: string;
            rules: components["schemas"]["RuleJson"][];
        };
        NewPortabilityPlan: {
            /** @enum {string} */
            fromCalls: "ignore" | "honour";
            name: string;
            note: string;
        };
        NewRate: {
            base: string;
            /**
             * Format: date-time
             * @description when it begins; null: now
             */
            from: string | null;
            quote: string;
            /**
             * Format: decimal
             * @description one unit of `base` is worth so many of `quote`: a decimal number, at most ten digits before and ten after the point
             */
            rate: string;
        };
        NewReversal: {
            /** @description why it is taken back */
            note: string;
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
            /**
             * Format: password
             * @description null: removes it
             */
            value: string | null;
            /** Format: int32 */
            version: number;
        };
        /**
         * @description For all calls of its interconnect; its record has the rest. Its calls go the way of a routing plan or to one supplier interconnect: one of the two
         *     is named.
         */
        NewService: {
            /** Format: int64 */
            directInterconnectId: number | null;
            /** Format: int64 */
            interconnectId: number;
            name: string;
            /** Format: int64 */
            ratingPlanId: number;
            /** Format: int64 */
            routingPlanId: number | null;
        };
        NewSignUp: {
            company: string;
            displayName: string;
            /** Format: email */
            email: string;
        };
        NewStatus: {
            /** @description why, when it is limited, suspended or closed */
            reason: string;
            /**
             * @description pending-kyc, active, limited, suspended or closed
             * @enum {string}
             */
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
            /**
             * @description white-label or class4
             * @enum {string}
             */
            kind: "operator" | "white-label" | "class4";
            legalName: string;
            name: string;
            timeZone: string;
        };
        NewTimeClass: {
            name: string;
            spans: components["schemas"]["SpanForm"][];
            timeZone: string;
        };
        NewUse: {
            /** @enum {string} */
            effect: "refuse" | "except";
            /** @enum {string} */
            number: "called" | "caller";
            /** @enum {string} */
            scope: "all" | "carrier" | "service" | "supplier";
            /**
             * Format: int64
             * @description the carrier, service or supplier's interconnect; null for all
             */
            targetId: number | null;
        };
        NewValue: {
            /** @description null: back to the usual */
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
            /** @description whether to change things as well; needs a permission of its own */
            mayChange: boolean;
            /** @description as the customer reads it */
            reason: string;
        };
        NumberListEntry: {
            /** @description beginning of the numbers that are on the list */
            code: string;
            list: components["schemas"]["Named"];
        };
        NumberListJson: {
            /**
             * Format: int32
             * @description how many codes it has
             */
            entries: number;
            id: string;
            name: string;
            note: string;
            /**
             * Format: int32
             * @description how many services match calls by it
             */
            services: number;
            /**
             * Format: int32
             * @description for how much it is used; a list that is used for nothing refuses nothing
             */
            uses: number;
            /** Format: int32 */
            version: number;
        };
        NumberLists: {
            /**
             * Format: int32
             * @description how many more codes all lists together may have
             */
            entriesLeft: number;
            items: components["schemas"]["NumberListJson"][];
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A number that starts with `startsWith` and is as long as asked loses `strip` characters and gets `prepend` in front, or is replaced. */
        NumberRuleJson: {
            /**
             * Format: int32
             * @description most characters; null: any
             */
            maxLength: number | null;
            /**
             * Format: int32
             * @description fewest characters of the number, a plus sign among them; null: any
             */
            minLength: number | null;
            prepend: string;
            /** @description what takes the place of the whole number; null: nothing */
            replacement: string | null;
            startsWith: string;
            /** Format: int32 */
            strip: number;
        };
        OperatorVisit: {
            /** @description who of the operator looked */
            by: string;
            id: string;
            mayChange: boolean;
            /** @description whether it is over */
            over: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description when it was or will be over
             */
            until: string;
        };
        OrderForm: {
            /** @description the order that was looked at: another one now is a refusal; null: whatever it is */
            before: number[] | null;
            interconnects: number[];
        };
        OriginationListJson: {
            id: string;
            /**
             * Format: int32
             * @description how many name it; a list that none names does nothing
             */
            interconnects: number;
            name: string;
            note: string;
            /**
             * Format: int32
             * @description how many it has
             */
            numbers: number;
            /** Format: int32 */
            version: number;
        };
        OriginationListsJson: {
            items: components["schemas"]["OriginationListJson"][];
            /**
             * Format: int32
             * @description how many more numbers all lists together may have
             */
            numbersLeft: number;
        };
        OriginationNumber: {
            list: components["schemas"]["Named"];
            number: string;
        };
        OriginationNumbersForm: {
            /** @enum {string} */
            mode: "insert" | "add" | "remove" | "replace";
            /** @description numbers, one a line, or a CSV of one column without heading */
            text: string;
        };
        OriginationNumbersResult: {
            /** Format: int32 */
            added: number;
            /**
             * Format: int32
             * @description lines that repeat one before them
             */
            duplicates: number;
            /**
             * Format: int32
             * @description how many there are now
             */
            numbers: number;
            /** Format: int32 */
            removed: number;
            /**
             * Format: int32
             * @description numbers that were there already, or were not there to be removed
             */
            unchanged: number;
        };
        OriginationUse: {
            carrier: components["schemas"]["Named"];
            /** @description it is what its calls are asserted with */
            customer: boolean;
            interconnect: components["schemas"]["Named"];
            /** @description it is what it is sent */
            supplier: boolean;
        };
        OriginationUses: {
            items: components["schemas"]["OriginationUse"][];
        };
        OutboxPage: {
            /** @description why no mail goes out at all; null when it does */
            closed: string | null;
            items: components["schemas"]["LetterJson"][];
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        OutgoingCallerForm: {
            /** @description whether it is no route for calls whose number is missing or invalid */
            blocks: boolean;
            /** Format: int32 */
            blockSize: number | null;
            /** @description it is sent a number of the block that begins here; null, with `blockSize`: the caller's */
            blockStart: string | null;
            /** @description whether Contact has From's user part */
            inContact: boolean;
            /** @description it is sent a number of this origination list; null: the caller's, or the block's */
            listId: string | null;
            /**
             * @description which of them
             * @enum {string}
             */
            listOrder: "random" | "in-turn";
            /** Format: int32 */
            longest: number | null;
            /** @description whether From has no display name */
            removesDisplay: boolean;
            /**
             * Format: int32
             * @description digits of a number that is valid for it; null, with `longest`: only the customer's check counts
             */
            shortest: number | null;
            /**
             * @description in which header
             * @enum {string}
             */
            style: "asserted-identity" | "remote-party-id" | "from-only";
            /** @description whether it is told what callers ask to hide */
            trusted: boolean;
        };
        OutgoingCallerJson: {
            blocks: boolean;
            /** Format: int32 */
            blockSize: number | null;
            /** @description null, with `blockSize`: it is sent the caller's number, or one of the list */
            blockStart: string | null;
            inContact: boolean;
            /** @description the origination list whose numbers it is sent; null: none */
            listId: string | null;
            /** @enum {string} */
            listOrder: "random" | "in-turn";
            /** Format: int32 */
            longest: number | null;
            removesDisplay: boolean;
            /**
             * Format: int32
             * @description null, with `longest`: only the customer's check counts
             */
            shortest: number | null;
            /** @enum {string} */
            style: "asserted-identity" | "remote-party-id" | "from-only";
            trusted: boolean;
        };
        OwnFlow: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            calls: number;
            /** @description of the calls rated by now, one amount per currency */
            charge: components["schemas"]["MoneyJson"][];
            /**
             * Format: int64
             * @description talk time of the answered ones together
             */
            talkMs: number;
        };
        /** @description One of a carrier's own trunks, told to the carrier. */
        OwnInterconnect: {
            /** @description sent: where its calls may come from */
            addresses: string[];
            /** Format: int32 */
            callsNow: number;
            /**
             * Format: int32
             * @description simultaneous calls; null: unrestricted
             */
            capacityLimit: number | null;
            /**
             * Format: int32
             * @description new calls per second; null: unrestricted
             */
            cpsLimit: number | null;
            currency: string;
            /** @description received: what is put before called numbers */
            egressPrefix: string;
            enabled: boolean;
            id: string;
            name: string;
            /** @description received: where calls go: `203.0.113.10:5060 udp` */
            sendTo: string[];
            /** @description sent: what its called numbers begin with */
            techPrefix: string;
            /**
             * @description sent: its calls come in here; received: calls go out to it; both: one trunk for both
             * @enum {string}
             */
            way: "sent" | "received" | "both";
        };
        OwnInterconnects: {
            items: components["schemas"]["OwnInterconnect"][];
        };
        /** @description What stands open in one currency. */
        OwnLine: {
            /** @description seen from the carrier: positive is in its favour, negative is what it owes */
            balance: components["schemas"]["MoneyJson"];
            /** @enum {string|null} */
            creditType: "prepaid" | "postpaid" | null;
            currency: string;
            exhausted: boolean;
            /** @description reserved for calls in progress that it sends */
            held: components["schemas"]["MoneyJson"];
            limit: components["schemas"]["MoneyJson"] | null;
            remaining: components["schemas"]["MoneyJson"] | null;
            /** @enum {string} */
            way: "sent" | "received";
        };
        /** @description What was seen of one stream of a call on the side of whoever reads it: neither addresses nor anything of the other side. */
        OwnMedia: {
            /** @description of most packets; empty when it is not known */
            codec: string;
            /**
             * Format: double
             * @description mean, of the reader's packets
             */
            jitterMs: number | null;
            /** @description `audio`, `video`, `image` */
            kind: string;
            /**
             * Format: double
             * @description of those expected; null when none were
             */
            lossPercent: number | null;
            /**
             * Format: int64
             * @description packets of the reader's that were missing
             */
            lost: number;
            /**
             * Format: double
             * @description mean opinion score of what the reader sent, by the E-model; null for codecs without published values
             */
            mos: number | null;
            /**
             * Format: int64
             * @description packets that the reader sent
             */
            received: number;
            /**
             * Format: double
             * @description from the platform to the reader and back; null when its reports did not say
             */
            roundTripMs: number | null;
            /** @description whether it was encrypted between the reader and the platform */
            secure: boolean;
            /**
             * Format: int64
             * @description packets sent to the reader
             */
            sent: number;
            /**
             * Format: int64
             * @description packets that the reader's end says it missed; null when it did not say
             */
            theirLost: number | null;
        };
        OwnTraffic: {
            received: components["schemas"]["OwnFlow"] | null;
            sent: components["schemas"]["OwnFlow"] | null;
        };
        /** @description What a party is asked for when this codec is the first of a stream. */
        PacketForm: {
            /** @enum {string} */
            codec: "pcma" | "pcmu" | "g722" | "g729" | "g723" | "g726-16" | "g726-24" | "g726-32" | "g726-40" | "g728" | "gsm" | "ilbc" | "speex" | "opus" | "amr" | "amr-wb" | "evs" | "g7221" | "l16" | "silk";
            /** Format: int32 */
            millis: number;
        };
        /** @description What a party is asked for when this codec is the first of a stream. */
        PacketJson: {
            /** @enum {string} */
            codec: "pcma" | "pcmu" | "g722" | "g729" | "g723" | "g726-16" | "g726-24" | "g726-32" | "g726-40" | "g728" | "gsm" | "ilbc" | "speex" | "opus" | "amr" | "amr-wb" | "evs" | "g7221" | "l16" | "silk";
            /** Format: int32 */
            millis: number;
        };
        /** @description A part of a list, and where the next part begins. */
        PageApprovalRow: {
            /** @description in the list's order */
            items: components["schemas"]["ApprovalRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageBalanceRow: {
            /** @description in the list's order */
            items: components["schemas"]["BalanceRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCarrierCallRow: {
            /** @description in the list's order */
            items: components["schemas"]["CarrierCallRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCarrierRow: {
            /** @description in the list's order */
            items: components["schemas"]["CarrierRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageContactJson: {
            /** @description in the list's order */
            items: components["schemas"]["ContactJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCreditAlertJson: {
            /** @description in the list's order */
            items: components["schemas"]["CreditAlertJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCustomerCallRow: {
            /** @description in the list's order */
            items: components["schemas"]["CustomerCallRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCustomerInvoiceRow: {
            /** @description in the list's order */
            items: components["schemas"]["CustomerInvoiceRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageCustomerJson: {
            /** @description in the list's order */
            items: components["schemas"]["CustomerJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageEntryJson: {
            /** @description in the list's order */
            items: components["schemas"]["EntryJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageInterconnectRow: {
            /** @description in the list's order */
            items: components["schemas"]["InterconnectRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageInvoiceRow: {
            /** @description in the list's order */
            items: components["schemas"]["InvoiceRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageJobJson: {
            /** @description in the list's order */
            items: components["schemas"]["JobJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageMatchingService: {
            /** @description in the list's order */
            items: components["schemas"]["MatchingService"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageNumberListEntry: {
            /** @description in the list's order */
            items: components["schemas"]["NumberListEntry"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageOperatorVisit: {
            /** @description in the list's order */
            items: components["schemas"]["OperatorVisit"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageOriginationNumber: {
            /** @description in the list's order */
            items: components["schemas"]["OriginationNumber"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PagePersonRow: {
            /** @description in the list's order */
            items: components["schemas"]["PersonRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PagePolicyService: {
            /** @description in the list's order */
            items: components["schemas"]["PolicyService"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PagePorted: {
            /** @description in the list's order */
            items: components["schemas"]["Ported"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PagePostedEntry: {
            /** @description in the list's order */
            items: components["schemas"]["PostedEntry"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PagePriceListRow: {
            /** @description in the list's order */
            items: components["schemas"]["PriceListRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageRateJson: {
            /** @description in the list's order */
            items: components["schemas"]["RateJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageServiceRow: {
            /** @description in the list's order */
            items: components["schemas"]["ServiceRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageSettingChange: {
            /** @description in the list's order */
            items: components["schemas"]["SettingChange"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageSignInRow: {
            /** @description in the list's order */
            items: components["schemas"]["SignInRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageStatusChange: {
            /** @description in the list's order */
            items: components["schemas"]["StatusChange"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageTeamMember: {
            /** @description in the list's order */
            items: components["schemas"]["TeamMember"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageTrashItemJson: {
            /** @description in the list's order */
            items: components["schemas"]["TrashItemJson"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        /** @description A part of a list, and where the next part begins. */
        PageVisitRow: {
            /** @description in the list's order */
            items: components["schemas"]["VisitRow"][];
            /** @description opaque text to ask for the next part with, null when this is the last */
            nextCursor: string | null;
            total: components["schemas"]["RowCount"] | null;
        };
        PasskeyCredentials: {
            /** @description what the browser gave, as JSON text (AuthenticationResponseJSON) */
            credential: string;
        };
        PasskeyList: {
            items: components["schemas"]["PasskeyRow"][];
            /** @description whether the page was opened at a host name of ours; passkeys work at no bare address */
            usableHere: boolean;
        };
        PasskeyName: {
            name: string;
        };
        /** @description For `navigator.credentials.get`. */
        PasskeyQuestion: {
            /** @description those of the person; none at the door, where the authenticator knows */
            allow: components["schemas"]["KnownPasskey"][];
            challenge: string;
            rpId: string;
            /** Format: int64 */
            timeoutMs: number;
        };
        /** @description For `navigator.credentials.create`. */
        PasskeyRegistration: {
            /** @description COSE numbers, best first */
            algorithms: number[];
            challenge: string;
            /** @description what the person has already */
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
            /** @description whether its maker keeps a copy, so that it works on several devices */
            backedUp: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description name of the host that it works at */
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
            /** @description whether a role about assigned or own accounts can allow it */
            keepsToScope: boolean;
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
            /**
             * Format: int32
             * @description how many they have
             */
            passkeys: number;
            portal: string;
            roles: components["schemas"]["RoleName"][];
            /** @description invited, pending, active, locked, suspended */
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
        /** @description Plans that interconnects and services can be given. */
        PlanChoices: {
            /** @description number lists that a service can match calls by, by name */
            lists: components["schemas"]["Named"][];
            /** @description origination lists that an interconnect can name, by name */
            originations: components["schemas"]["Named"][];
            /** @description enforcement policies that a service can name, by name */
            policies: components["schemas"]["Named"][];
            /** @description number portability plans that a service can look numbers up in, by name */
            portability: components["schemas"]["Named"][];
            rating: components["schemas"]["RatingPlanChoice"][];
            routing: components["schemas"]["Named"][];
            /** @description supplier interconnects that all calls of a service can go to */
            suppliers: components["schemas"]["SupplierChoice"][];
            /** @description when a service takes calls, AnyDay first */
            timeClasses: components["schemas"]["Named"][];
        };
        Policies: {
            items: components["schemas"]["PolicyJson"][];
        };
        /** @description An enforcement policy with its rules. */
        PolicyJson: {
            id: string;
            name: string;
            note: string;
            rules: components["schemas"]["RuleJson"][];
            /**
             * Format: int32
             * @description how many name it; one that none names refuses nothing
             */
            services: number;
            /** Format: int32 */
            version: number;
        };
        PolicyService: {
            carrier: components["schemas"]["Named"];
            enabled: boolean;
            id: string;
            interconnect: components["schemas"]["Named"];
            name: string;
        };
        PortabilityForm: {
            /**
             * Format: int64
             * @description number portability plan
             */
            planId: number;
            /**
             * @description what the customer pays by; suppliers are always chosen and paid by the routing number of a ported number
             * @enum {string}
             */
            ratedBy: "dialled" | "routing-number";
            /**
             * @description which numbers the service is for
             * @enum {string}
             */
            status: "any" | "ported" | "not-ported";
        };
        PortabilityJson: {
            plan: components["schemas"]["Named"];
            /**
             * @description what the customer pays by
             * @enum {string}
             */
            ratedBy: "dialled" | "routing-number";
            /**
             * @description which numbers the service is for
             * @enum {string}
             */
            status: "any" | "ported" | "not-ported";
        };
        PortabilityPlanJson: {
            /**
             * @description whether what a call says itself (`npdi`, `rn`, RFC 4694) goes before the numbers
             * @enum {string}
             */
            fromCalls: "ignore" | "honour";
            id: string;
            name: string;
            note: string;
            /**
             * Format: int32
             * @description how many it has
             */
            numbers: number;
            /**
             * Format: int32
             * @description how many services look numbers up in it; without any it does nothing
             */
            services: number;
            /** Format: int32 */
            version: number;
        };
        PortabilityPlansJson: {
            items: components["schemas"]["PortabilityPlanJson"][];
            /**
             * Format: int32
             * @description how many more numbers all plans together may have
             */
            numbersLeft: number;
        };
        /** @description A service that looks numbers up in a plan. */
        PortabilityServiceJson: {
            carrier: components["schemas"]["Named"];
            id: string;
            interconnect: components["schemas"]["Named"];
            name: string;
            /** @enum {string} */
            ratedBy: "dialled" | "routing-number";
            /** @enum {string} */
            status: "any" | "ported" | "not-ported";
        };
        PortabilityServicesJson: {
            /** @description at most 200 */
            items: components["schemas"]["PortabilityServiceJson"][];
        };
        /** @description A ported number. */
        Ported: {
            network: string | null;
            number: string;
            routingNumber: string;
        };
        /** @description A journal entry as it was posted, in the form in which screens show it. */
        PostedEntry: {
            byHand: components["schemas"]["MadeByHand"] | null;
            /**
             * Format: date-time
             * @description when it counts
             */
            effectiveAt: string;
            /** @description what happened, for example `call-rated` */
            event: string;
            /** @description identity, as text */
            id: string;
            /** @description for people */
            note: string | null;
            /**
             * Format: date-time
             * @description when it was written
             */
            postedAt: string;
            /** @description what it is about, for example `call:0198…` */
            reference: string;
            transfers: components["schemas"]["PostedTransfer"][];
        };
        /** @description One amount moved. */
        PostedTransfer: {
            amount: components["schemas"]["MoneyJson"];
            /** @description code of the account credited */
            credit: string;
            /** @description likewise */
            creditOwner: string | null;
            /** @description code of the account debited */
            debit: string;
            /** @description the name of whose that is; null: of no party */
            debitOwner: string | null;
        };
        Preferences: {
            /** @description any JSON object of at most 16 kB; the server keeps it and reads nothing in it */
            preferences: {
                [key: string]: unknown;
            };
        };
        /** @description A price list that a customer may look at. */
        PriceList: {
            currency: string;
            id: string;
            /** @description whether calls are charged by it */
            inUse: boolean;
            name: string;
        };
        /** @description Those there are. */
        PriceListChoice: {
            items: components["schemas"]["PriceList"][];
        };
        /** @description A price as a customer reads it, per minute. */
        PriceListRow: {
            /** @description calls there are not carried */
            blocked: boolean;
            /** @description once for each answered call */
            charge: string;
            /** @description beginning of the numbers that it is for */
            code: string;
            currency: string;
            /** @description per minute within the first interval */
            firstPrice: string;
            /**
             * Format: int32
             * @description first interval
             */
            firstSeconds: number;
            /**
             * Format: int32
             * @description a call of at most so long is free; 0: none is
             */
            freeSeconds: number;
            /** Format: date-time */
            from: string;
            /** @description a call is charged at least this; null: nothing */
            least: string | null;
            /** @description per minute after it */
            price: string;
            /**
             * Format: int32
             * @description each interval after it
             */
            seconds: number;
            /** @description now, later or past */
            standing: string;
            /**
             * Format: date-time
             * @description first instant no longer in force; null: open-ended
             */
            to: string | null;
            zone: string;
        };
        Problem: {
            /** @description stable, for programs */
            code: string;
            /** @description a sentence for the person */
            detail: string;
            /** @description which fields are wrong, if any */
            fields: components["schemas"]["Field"][];
            /**
             * Format: int32
             * @description HTTP status
             */
            status: number;
            /** @description short name of the status */
            title: string;
            /** @description always `about:blank`: the code says more than a page would */
            type: string;
        };
        /** @description One of the three. */
        Proof: {
            code: string | null;
            /** @description what the browser gave, as JSON text (AuthenticationResponseJSON) */
            passkey: string | null;
            /** Format: password */
            password: string | null;
        };
        /** @description All that was debited and all that was credited in a currency. */
        ProofRow: {
            /** @description both are equal, and every account's sums are those of its transfers */
            balanced: boolean;
            credits: string;
            currency: string;
            debits: string;
        };
        ProposedAuthenticator: {
            /** @description the code as a picture: `data:image/svg+xml;base64,…` */
            qr: string;
            /** @description for those who type it in (base 32) */
            secret: string;
            /** @description what the QR code says */
            uri: string;
        };
        QueueJson: {
            /** Format: date-time */
            at: string;
            categories: components["schemas"]["CategoryJson"][];
            /** @description of the last hour; those in which nothing ended are left out */
            minutes: components["schemas"]["MinuteJson"][];
            /**
             * @description postgresql or memory; what waits in memory is gone when the process ends
             * @enum {string}
             */
            mode: "postgresql" | "memory";
            /** @description what is due by itself; to others than the operator those that run for every tenant */
            schedules: components["schemas"]["Row"][];
            /** @description whether the asker's tenant may set types, workers and schedules: they hold for the whole platform, and only the operator may */
            setsForAll: boolean;
            types: components["schemas"]["JobTypeJson"][];
            /** @description the processes that work on jobs; told to the operator alone, whose they are */
            workers: components["schemas"]["WorkerView"][];
        };
        RateJson: {
            base: string;
            /**
             * Format: date-time
             * @description when it begins
             */
            from: string;
            quote: string;
            /** @description one unit of `base` is worth so many of `quote` */
            rate: string;
            /** Format: date-time */
            setAt: string | null;
            /** @description empty when it was set before that was kept */
            setBy: string;
            /** @description `manual`: a person entered it */
            source: string;
            /** @enum {string} */
            standing: "in-force" | "past" | "later";
        };
        RatesInForce: {
            items: components["schemas"]["RateJson"][];
        };
        RatingPlanChoice: {
            currency: string;
            id: string;
            name: string;
            /**
             * @description `sell` for services, `buy` for suppliers
             * @enum {string}
             */
            side: "sell" | "buy";
        };
        ReadAlerts: {
            /**
             * Format: int64
             * @description id of the newest alert that was shown: what rings meanwhile stays unread
             */
            upTo: number;
        };
        /** @description Shown once; only hashes are kept. */
        RecoveryCodes: {
            codes: string[];
        };
        RedirectionsForm: {
            /** @enum {string} */
            mode: "refuse" | "follow";
            /** @description CIDR ranges where the addresses may lie when they are followed; otherwise none */
            onlyTo: string[];
        };
        RedirectionsJson: {
            /** @enum {string} */
            mode: "refuse" | "follow";
            /** @description CIDR ranges where the addresses may lie when they are followed; otherwise none */
            onlyTo: string[];
        };
        /** @description A call that we did not let in. */
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
        RequestedCertificate: {
            /** @description whom it is for: `SHAKEN 709J` */
            commonName: string;
            /** @description ISO 3166-1 code; empty: none */
            country: string;
            name: string;
            /** @description empty: none */
            organisation: string;
            /** @description of which it is to speak (TNAuthList, RFC 8226); empty: none */
            providerCode: string;
            /** @description empty: where the platform hands it out, when the tenant has a host name */
            url: string;
        };
        /** @description What came back. */
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
        /** @description Null: no limit (of the amounts), no second pair of eyes (of the last). */
        RoleLimits: {
            adjustUpTo: components["schemas"]["MoneyJson"] | null;
            fourEyesAbove: components["schemas"]["MoneyJson"] | null;
            refundUpTo: components["schemas"]["MoneyJson"] | null;
        };
        RoleList: {
            items: components["schemas"]["RoleJson"][];
        };
        /** @description A role as a person reads it. */
        RoleName: {
            /** @description `super-admin`, or the number of a tenant's own role */
            id: string;
            /** @description for people */
            name: string;
        };
        /** @description A schedule with what is known of its runs. */
        Row: {
            cron: string;
            everyTenant: boolean;
            /**
             * Format: int64
             * @description the last job that it made for who looks; null: none
             */
            lastJobId: number | null;
            /** Format: date-time */
            lastRunAt: string | null;
            name: string;
            /** Format: date-time */
            nextRunAt: string;
            paused: boolean;
            title: string;
        };
        /** @description How many rows a list has with its filters. Counting stops early where going on would make the list slow. */
        RowCount: {
            /** @description whether counting stopped before the end, so that there may be more */
            orMore: boolean;
            /**
             * Format: int32
             * @description how many were counted
             */
            rows: number;
        };
        RuleForm: {
            /**
             * Format: int32
             * @description most characters; null: any
             */
            maxLength: number | null;
            /**
             * Format: int32
             * @description fewest characters of the number, a plus sign among them; null: any
             */
            minLength: number | null;
            prepend: string;
            /** @description what takes the place of the whole number; null or empty: it is stripped and prepended */
            replacement: string | null;
            startsWith: string;
            /** Format: int32 */
            strip: number;
        };
        /** @description A rule: all its conditions must hold. Both ways alike, told and asked. */
        RuleJson: {
            /** @enum {string} */
            attested: "any" | "yes" | "verified" | "no";
            /**
             * @description how far suppliers are told that the caller's number is vouched for, in an Identity header; null: nothing is signed
             * @enum {string|null}
             */
            attestLevel: "a" | "b" | "c" | null;
            /**
             * @description why such a call is refused; null: it goes on
             * @enum {string|null}
             */
            blocks: "policy-refused" | "policy-not-found" | "policy-identity-wanted" | "policy-anonymous" | "policy-too-many-calls" | "policy-declined" | "policy-unwanted" | null;
            /** @description the same of the called number */
            called: string[];
            /** @description the same of the called number */
            calledCountries: string[];
            calledElsewhere: boolean;
            /** @description ISO 3166-1 codes; none: any */
            callerCountries: string[];
            /** @description the caller's number is of none of these countries */
            callerElsewhere: boolean;
            /** @description the caller's number begins with one of these; none: any */
            callers: string[];
            /** @description what kind of caller the call says it is of (`cpc`): one of these, `not-said` when it does not say; none: any */
            callerTypes: ("not-said" | "ordinary" | "priority" | "data" | "test" | "operator" | "payphone" | "unknown" | "mobile-hplmn" | "mobile-vplmn" | "emergency" | "cellular" | "cellular-roaming" | "hospital" | "hotel" | "prison" | "police" | "ieps")[];
            /** @description with which that is signed; both or neither, and neither when the call is refused */
            certificateId: string | null;
            /**
             * Format: int32
             * @description the caller's number has fewer digits than this, or more than the next; both null: any length
             */
            fewerDigits: number | null;
            /** Format: int32 */
            moreDigits: number | null;
            /**
             * Format: int32
             * @description the caller has more calls than this within so many minutes; both null: however many
             */
            mostCalls: number | null;
            /** @description the caller calls its own number */
            sameNumber: boolean;
            /** @description while it is open; null: at any time */
            timeClassId: string | null;
            /** @enum {string} */
            validity: "any" | "valid" | "missing-or-invalid";
            /** @description while it is closed */
            whileClosed: boolean;
            /** Format: int32 */
            withinMinutes: number | null;
        };
        ScreenedNumber: {
            /** @description one for the number as called, one as the caller's */
            findings: components["schemas"]["FindingJson"][];
            number: string;
        };
        SecondFactorJson: {
            authenticator: boolean;
            /** Format: int32 */
            passkeys: number;
            /**
             * Format: int32
             * @description how many were not used yet
             */
            recoveryCodesLeft: number;
            /** @description whether the tenant asks its staff for one */
            required: boolean;
        };
        SectionJson: {
            settings: components["schemas"]["SettingJson"][];
            title: string;
        };
        SegmentJson: {
            /** @description of a group; null: a category */
            categoryId: string | null;
            id: string;
            name: string;
        };
        SendToForm: {
            enabled: boolean;
            fallback: boolean;
            host: string;
            /** @description name of our signalling address that calls go from; null or empty: any that serves the interconnect */
            network: string | null;
            /**
             * Format: int32
             * @description null: 5060, over TLS 5061, but for a host name whatever its SRV record says
             */
            port: number | null;
            /** @enum {string} */
            transport: "udp" | "tcp" | "tls";
        };
        SendToJson: {
            enabled: boolean;
            fallback: boolean;
            host: string;
            /** @description name of our signalling address that calls go from; empty: any that serves the interconnect */
            network: string;
            /**
             * Format: int32
             * @description null: 5060, over TLS 5061, but for a host name whatever its SRV record says
             */
            port: number | null;
            /** @enum {string} */
            transport: "udp" | "tcp" | "tls";
        };
        /** @description What a supplier would be told of who is calling. */
        SentJson: {
            /** @description user part of Contact; empty: none */
            contact: string;
            /** @description whether the caller's display name stands there */
            display: boolean;
            /** @description user part of From; empty: anonymous */
            from: string;
            /** @description Remote-Party-ID: whether it asks not to show it */
            hidden: boolean;
            /** @description user part of the identity beside From; null: none */
            identity: string | null;
            interconnect: components["schemas"]["Named"];
            /**
             * @description it is no route for the call: its caller's number is `invalid` or `missing`; null: it may be
             * @enum {string|null}
             */
            notTaken: "not-checked" | "valid" | "invalid" | "missing" | null;
            /** @description value of Privacy; null: none is sent */
            privacy: string | null;
            /**
             * @description in which header
             * @enum {string}
             */
            style: "asserted-identity" | "remote-party-id" | "from-only";
        };
        ServiceCopiesForm: {
            services: number[];
            /**
             * Format: int64
             * @description interconnect whose services they are
             */
            sourceId: number;
        };
        ServiceForm: {
            /** @description whether codecs of its relayed calls are converted when customer and supplier have none in common */
            allowTranscoding: boolean;
            blockedDestinations: string[];
            blockedOrigins: string[];
            /** Format: int32 */
            capacityLimit: number | null;
            /** Format: int32 */
            cpsLimit: number | null;
            /** @description it is for numbers that are not on that list; the same of callers */
            destinationListExcluding: boolean;
            /**
             * Format: int64
             * @description called numbers by a number list instead of prefixes; null: none
             */
            destinationListId: number | null;
            destinations: string[];
            direct: components["schemas"]["DirectForm"] | null;
            enabled: boolean;
            /**
             * Format: int64
             * @description asked before its calls are rated; null: none
             */
            enforcementPolicyId: number | null;
            excludedDestinations: string[];
            excludedOrigins: string[];
            /** Format: int32 */
            maxDigits: number | null;
            /** Format: int32 */
            minDigits: number | null;
            name: string;
            originListExcluding: boolean;
            /** Format: int64 */
            originListId: number | null;
            /** Format: int32 */
            originMaxDigits: number | null;
            /**
             * Format: int32
             * @description of the caller's number; a call without one has no digits
             */
            originMinDigits: number | null;
            origins: string[];
            portability: components["schemas"]["PortabilityForm"] | null;
            /** Format: int64 */
            ratingPlanId: number;
            /**
             * Format: int64
             * @description null when its calls go to one supplier interconnect
             */
            routingPlanId: number | null;
            /**
             * Format: int64
             * @description when it takes calls; 0: at any time
             */
            timeClassId: number;
            /** Format: int32 */
            version: number;
        };
        ServiceOrderForm: {
            /** @description the order that was looked at: another one now is a refusal; null: whatever it is */
            before: number[] | null;
            services: number[];
        };
        /** @description Where price meets route. */
        ServiceRow: {
            /** @description whether codecs of its relayed calls are converted when customer and supplier have none in common */
            allowTranscoding: boolean;
            /** @description of the calls that it is for, these are refused; the same of callers */
            blockedDestinations: string[];
            blockedOrigins: string[];
            /** Format: int32 */
            callsNow: number;
            /** Format: int32 */
            capacityLimit: number | null;
            carrier: components["schemas"]["Named"];
            /** Format: int32 */
            cpsLimit: number | null;
            /** @description that of its interconnect */
            currency: string;
            /** @description number lists that refuse called numbers of its calls; the same of callers */
            destinationBlacklist: components["schemas"]["Named"][];
            destinationList: components["schemas"]["Named"] | null;
            /** @description it is for numbers that are not on that list */
            destinationListExcluding: boolean;
            /** @description prefixes of called numbers that it is for; none: any */
            destinations: string[];
            direct: components["schemas"]["DirectJson"] | null;
            enabled: boolean;
            enforcementPolicy: components["schemas"]["Named"] | null;
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
            originBlacklist: components["schemas"]["Named"][];
            originList: components["schemas"]["Named"] | null;
            originListExcluding: boolean;
            /** Format: int32 */
            originMaxDigits: number | null;
            /** Format: int32 */
            originMinDigits: number | null;
            /** @description prefixes of callers that it is for; none: any */
            origins: string[];
            portability: components["schemas"]["PortabilityJson"] | null;
            /**
             * Format: int32
             * @description order of matching within its interconnect
             */
            position: number;
            ratingPlan: components["schemas"]["Named"];
            ratingPlanId: string;
            routingPlan: components["schemas"]["Named"] | null;
            routingPlanId: string | null;
            /** @description when it takes calls; id 0: at any time */
            timeClass: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description for changes
             */
            version: number;
        };
        SessionBrand: {
            /** @description `#rrggbb`; null: the portal's own */
            accent: string | null;
            /** @description address of a PNG; null: there is none */
            logo: string | null;
            /** @description null: the product's own */
            productName: string | null;
            supportEmail: string;
        };
        SessionJson: {
            carrier: components["schemas"]["Named"] | null;
            /** @description names of the features that the person's company has; null of staff, to whom none is closed */
            entitlements: string[] | null;
            /** @description what the person may do, in a suspended tenant without what changes; the pages show and hide by it, the server decides by it */
            permissions: string[];
            person: components["schemas"]["PersonJson"];
            /**
             * Format: date-time
             * @description when the person last proved who they are; null behind an API key
             */
            provedAt: string | null;
            roles: components["schemas"]["RoleName"][];
            /** @description nothing but setting up a second factor is open to this person */
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
            /** @description whether it is the reader's own, of this moment */
            current: boolean;
            device: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        SettingChange: {
            /** @description as JSON text */
            after: string | null;
            /** Format: date-time */
            at: string;
            /** @description as JSON text */
            before: string | null;
            by: string;
            entryId: string;
            outcome: string;
        };
        SettingJson: {
            /** Format: date-time */
            changedAt: string | null;
            /** @description who set it last; null while it is not set */
            changedBy: string | null;
            choices: string[];
            /** @description a rule of security: changed at `…/security` */
            guarded: boolean;
            help: string;
            /** @description number, flag, text, choice or secret */
            kind: string;
            name: string;
            /** @description what a value must be, for people */
            rule: string;
            /** @description whether somebody has set it */
            set: boolean;
            title: string;
            /** @description in force while nothing is set; null of a secret */
            usual: unknown;
            /** @description in force; null of a secret */
            value: unknown;
            /**
             * Format: int32
             * @description to send with a change; 0 while it is not set
             */
            version: number;
        };
        SettingsJson: {
            sections: components["schemas"]["SectionJson"][];
        };
        ShownBrand: {
            accent: string | null;
            /** @description address of a PNG; null: there is none */
            logo: string | null;
            /** @description null: the product's own */
            productName: string | null;
            /** @description the tenant is a demonstration */
            simulated: boolean;
            supportEmail: string;
        };
        SignallingAddressesJson: {
            addresses: components["schemas"]["SignallingAddressJson"][];
            /**
             * Format: date-time
             * @description the moment of the counters
             */
            at: string;
            relay: components["schemas"]["MediaRelayJson"] | null;
            tls: components["schemas"]["TlsJson"] | null;
        };
        SignallingAddressJson: {
            /** @description where it listens; null: the asker is not of the operator, whose network that is */
            address: string | null;
            /** @description what neighbours are told */
            advertised: string;
            /**
             * Format: int32
             * @description calls in progress that came in there; null: the asker is not of the operator
             */
            callsNow: number | null;
            name: string;
            sockets: components["schemas"]["SocketJson"][];
        };
        SignallingForm: {
            /** @description what a customer is told for a supplier's failure, the first that fits */
            causes: components["schemas"]["CauseForm"][];
            /** @description what a supplier's failures mean, where that is not as usual */
            failover: components["schemas"]["FailoverForm"][];
            /**
             * @description supplier: what becomes of Identity headers (STIR/SHAKEN); null: they pass
             * @enum {string|null}
             */
            identityHeader: "pass" | "remove" | null;
            /** @description names of our signalling addresses that serve it; null or none: all */
            networks: string[] | null;
            /**
             * @description what is done about reliable provisional answers (100rel)
             * @enum {string}
             */
            reliability: "pass" | "supported" | "required" | "blocked";
            timer: components["schemas"]["TimerForm"];
        };
        SignallingJson: {
            /** @description what a customer is told for a supplier's failure, the first that fits */
            causes: components["schemas"]["CauseJson"][];
            /** @description what a supplier's failures mean, where that is not as usual */
            failover: components["schemas"]["FailoverJson"][];
            /**
             * @description supplier: what becomes of Identity headers (STIR/SHAKEN)
             * @enum {string}
             */
            identityHeader: "pass" | "remove";
            /** @description names of our signalling addresses that serve it; none: all */
            networks: string[];
            /**
             * @description what is done about reliable provisional answers (100rel)
             * @enum {string}
             */
            reliability: "pass" | "supported" | "required" | "blocked";
            timer: components["schemas"]["TimerJson"];
        };
        /** @description A line of the history of signing in. */
        SignInRow: {
            address: string;
            /** Format: date-time */
            at: string;
            device: string;
            id: string;
            /** @description `password`, `password+code`, `passkey`, `session` */
            method: string;
            /** @description `signed-in`, `wrong-password`, `wrong-code`, `suspended`, `e-mail-not-verified`, `session-moved` */
            outcome: string;
        };
        SignUpState: {
            open: boolean;
        };
        SocketJson: {
            /**
             * Format: int32
             * @description that stand now
             */
            connections: number | null;
            /** Format: int32 */
            port: number;
            /**
             * Format: int64
             * @description messages since the start; null, as the next two: the asker is not of the operator
             */
            received: number | null;
            /** Format: int64 */
            sent: number | null;
            /** @description `udp`, `tcp` or `tls` */
            transport: string;
        };
        SourceHostJson: {
            /** @description that calls are recognised by now */
            addresses: string[];
            /**
             * Format: date-time
             * @description when name servers last said what it stands for; null: never
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description since when; null: it can be
             */
            failingSince: string | null;
            host: string;
            /** @description why it could not be resolved when it was tried last; empty: it could */
            problem: string;
        };
        SpanForm: {
            days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            end: string;
            start: string;
        };
        SpanJson: {
            days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            /** @description first minute after it; before the start: on the next day; 00:00 to 00:00: the whole day */
            end: string;
            /** @description `09:00` */
            start: string;
        };
        SpendLimitForm: {
            /**
             * Format: amount
             * @description null: no limit
             */
            amount: string | null;
            /** @enum {string} */
            breach: "alert-only" | "stop";
            currency: string;
            /**
             * @description which calls count: those of the last 24 hours, or of the day in the carrier's zone
             * @enum {string}
             */
            mode: "rolling" | "fixed-day";
            /** @enum {string} */
            side: "customer" | "supplier";
            /**
             * Format: int32
             * @description of the limit that was looked at; 0: there was none
             */
            version: number;
        };
        /** @description How much the calls of a side may come to in 24 hours or in a day. */
        SpendLimitJson: {
            amount: components["schemas"]["MoneyJson"] | null;
            /**
             * @description what happens when it is reached
             * @enum {string}
             */
            breach: "alert-only" | "stop";
            counted: components["schemas"]["MoneyJson"] | null;
            /**
             * @description which calls count: those of the last 24 hours, or of the day in the carrier's zone
             * @enum {string}
             */
            mode: "rolling" | "fixed-day";
            /** @description nothing remains of it */
            reached: boolean;
            remaining: components["schemas"]["MoneyJson"] | null;
            /**
             * Format: date-time
             * @description spend before this is not counted; null when nothing is left out
             */
            resetAt: string | null;
            /**
             * Format: date-time
             * @description when counting begins anew by itself: the next midnight in the carrier's zone; null while it rolls
             */
            restartsAt: string | null;
            /** @description null without a limit, and of a limit of zero */
            usedPercent: string | null;
            /**
             * Format: int32
             * @description for changes; 0: there was never one
             */
            version: number;
        };
        SpendReset: {
            currency: string;
            reason: string;
            /** @enum {string} */
            side: "customer" | "supplier";
        };
        SpendResetAt: {
            /**
             * Format: date-time
             * @description spend before this does not count
             */
            countedFrom: string;
        };
        /** @description The answer to what takes longer than a request: the job to watch. */
        StartedJob: {
            /** @description for `/api/me/jobs/{id}` */
            jobId: string;
        };
        StartedVisit: {
            id: string;
        };
        State: {
            /** @enum {string} */
            state: "running" | "paused" | "draining";
        };
        /** @description A step from one state to the next. */
        StatusChange: {
            /**
             * @description person, api-key or system
             * @enum {string}
             */
            actorKind: "person" | "api-key" | "system";
            actorName: string;
            /** Format: date-time */
            at: string;
            /**
             * @description null: it was made so
             * @enum {string|null}
             */
            before: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed" | null;
            id: string;
            reason: string;
            /** @enum {string} */
            status: "prospect" | "pending-kyc" | "testing" | "active" | "suspended" | "closing" | "closed";
            /**
             * @description of a suspension
             * @enum {string|null}
             */
            suspendedFor: "credit" | "fraud" | "admin" | null;
        };
        /** @description Whether a supplier can be reached. */
        StatusJson: {
            /** @description what was seen */
            detail: string;
            /**
             * @description `not-monitored`, `switched-off`, `never-heard`, `monitoring-began`, `options-answered`, `calls-answered`, `options-failed`,
             *                   `calls-unanswered`, `calls-refused`, `time-over` or `by-hand`
             */
            reason: string;
            /**
             * Format: date-time
             * @description when it became so; null when nothing is watched
             */
            since: string | null;
            /** @enum {string} */
            state: "reachable" | "down" | "unknown";
        };
        StreamingResponseBody: unknown;
        SupplierChoice: {
            carrierId: string;
            currency: string;
            id: string;
            /** @description of carrier and interconnect */
            name: string;
            /** @description whether it has a plan with its prices; without one no call goes there */
            rated: boolean;
        };
        SuspendedJson: {
            /** @description for the tenant's staff; null for others, and when not the tenant itself but one above it is suspended */
            reason: string | null;
            /** Format: date-time */
            since: string;
        };
        /** @description Why a call could not be rated. */
        Suspension: {
            /** @description for people */
            explanation: string;
            /** @description stable code */
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
            /** @description invited, pending, active, locked, suspended */
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
            /** @description how its pages look */
            brand: components["schemas"]["SessionBrand"];
            name: string;
            simulated: boolean;
            suspended: components["schemas"]["SuspendedJson"] | null;
            timeZone: string;
        };
        TenantList: {
            items: components["schemas"]["TenantRow"][];
        };
        TenantRow: {
            /**
             * Format: int32
             * @description people of its staff who can sign in
             */
            administrators: number;
            baseCurrency: string;
            contactEmail: string;
            hosts: string[];
            id: string;
            /** @enum {string} */
            kind: "operator" | "white-label" | "class4";
            legalName: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description since when it reads only; null: it works
             */
            suspendedAt: string | null;
            /** @description as its staff reads it */
            suspendedReason: string | null;
            timeZone: string;
        };
        TenantSuspension: {
            /** @description as the tenant's staff reads it */
            reason: string;
        };
        /** @description Calls of the operator's own test system are let in. */
        TestCallsJson: {
            /** Format: date-time */
            closesAt: string;
            /** Format: date-time */
            openedAt: string;
            /** @description who has allowed them */
            openedBy: string;
            reason: string;
        };
        TestLetter: {
            /** @description an e-mail address */
            to: string;
        };
        TimeClassForm: {
            name: string;
            spans: components["schemas"]["SpanForm"][];
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        TimeClassJson: {
            /** @description AnyDay, which every tenant has: nobody changes or deletes it */
            fixed: boolean;
            id: string;
            name: string;
            /** @description whether its services take calls at this moment */
            openNow: boolean;
            /**
             * Format: int64
             * @description how many services take calls by it
             */
            services: number;
            spans: components["schemas"]["SpanJson"][];
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        TimeClassList: {
            items: components["schemas"]["TimeClassJson"][];
        };
        /** @description Interval and least interval count when the timers are ours. */
        TimerForm: {
            /** Format: int32 */
            intervalSeconds: number;
            /** Format: int32 */
            leastSeconds: number;
            /** @enum {string} */
            mode: "pass" | "remove" | "ours";
            refreshes: boolean;
        };
        /** @description Interval and least interval count when the timers are ours. */
        TimerJson: {
            /** Format: int32 */
            intervalSeconds: number;
            /** Format: int32 */
            leastSeconds: number;
            /** @enum {string} */
            mode: "pass" | "remove" | "ours";
            refreshes: boolean;
        };
        TlsJson: {
            certificate: string;
            /**
             * Format: int64
             * @description connections since the start on which both sides knew each other
             */
            established: number;
            /**
             * Format: date-time
             * @description when the certificate ends to be good
             */
            expires: string;
            /**
             * Format: int64
             * @description those that ended before that
             */
            failed: number;
        };
        TrashItemJson: {
            /** @description what comes back with it */
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
            /** @description the short id under which it comes back */
            subjectId: string;
        };
        TrashKindJson: {
            /** Format: int32 */
            items: number;
            kind: string;
            title: string;
        };
        TrashSummary: {
            /**
             * Format: int32
             * @description purged within seven days
             */
            expiringSoon: number;
            /** Format: int32 */
            items: number;
            kinds: components["schemas"]["TrashKindJson"][];
        };
        TriedCall: {
            /** @description how and with what it is attested; empty: it is not */
            attests: string;
            /**
             * @description why the call is refused; null: it goes on
             * @enum {string|null}
             */
            blocks: "policy-refused" | "policy-not-found" | "policy-identity-wanted" | "policy-anonymous" | "policy-too-many-calls" | "policy-declined" | "policy-unwanted" | null;
            /**
             * Format: int32
             * @description position of the rule that decides, from 1; 0: none fits, and the call goes on
             */
            rule: number;
            /** @description the conditions of that rule; empty when none fits */
            says: string;
            /** @description why each rule before it does not fit, in their order */
            skipped: string[];
        };
        TrunkGroupForm: {
            context: string;
            label: string;
            /** @enum {string} */
            place: "contact" | "request-uri" | "both";
        };
        TrunkGroupJson: {
            context: string;
            label: string;
            /** @enum {string} */
            place: "contact" | "request-uri" | "both";
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
        /** @description What needs a carrier, an interconnect or a service. */
        UseJson: {
            /** Format: int64 */
            count: number;
            kind: string;
            /** @description in English, with the count */
            text: string;
            /** @enum {string} */
            weight: "blocks" | "keeps" | "goes-along";
        };
        ViewDetails: {
            name: string;
            shared: boolean;
        };
        ViewJson: {
            by: string;
            id: string;
            /** @description whether the reader made it, and may change and delete it */
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
            /** @description whether changing was granted; otherwise every change is refused with `viewing-only` */
            mayChange: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description when it ends by itself
             */
            until: string;
        };
        VisitRow: {
            /** @description who looked */
            by: string;
            customer: components["schemas"]["Named"];
            id: string;
            mayChange: boolean;
            /** @description whether it is over */
            over: boolean;
            reason: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description when it was or will be over
             */
            until: string;
        };
        /** @description The answer (202) to what a second person must agree to. */
        WaitingApproval: {
            /** @description for `/api/admin/approvals/{id}` */
            approvalId: string;
        };
        /** @description Some customers. */
        Who: {
            /**
             * Format: int32
             * @description how many
             */
            count: number;
            /** @description of the first fifty */
            names: string[];
        };
        /** @description Whose a call would be. */
        WhoCalls: {
            /**
             * Format: date-time
             * @description when the call would come
             */
            at: string;
            /** @description the called number as E.164, as far as it could be read */
            called: string | null;
            /** @description the caller's number after translation, as it is recorded; null when nobody was found */
            caller: string | null;
            carrier: components["schemas"]["Named"] | null;
            /** @description the interconnects that know the address, in the order of matching; at most 50 */
            considered: components["schemas"]["ConsideredJson"][];
            interconnect: components["schemas"]["Named"] | null;
            /**
             * @description `known`, or the code of the refusal; `another-tenant` when the address is another tenant's, which the operator's own people are told and
             *                       nobody else: to them it is unknown
             */
            outcome: string;
            /** @description what the call says of where it comes from, as far as it is looked at */
            said: string[];
            sent: components["schemas"]["SentJson"] | null;
            service: components["schemas"]["Named"] | null;
            /** @description the services of the one that is taken, as the call asks them, up to the one that it is for; at most 50 */
            services: components["schemas"]["AskedJson"][];
            tenant: components["schemas"]["Named"] | null;
            /**
             * @description what was found of it; null when nobody was found
             * @enum {string|null}
             */
            validity: "not-checked" | "valid" | "invalid" | "missing" | null;
        };
        /** @description A process that works on jobs. */
        WorkerView: {
            /** Format: date-time */
            heartbeatAt: string;
            name: string;
            /**
             * Format: int32
             * @description how many it has at present
             */
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
    accountManagers: {
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
                    "application/json": components["schemas"]["AccountManagerChoices"];
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
    list_20: {
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
                    "application/json": components["schemas"]["AlertTemplateList"];
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
    create_11: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAlertTemplate"];
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
    change_16: {
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
                "application/json": components["schemas"]["AlertTemplateForm"];
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
    delete_11: {
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
    example: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertTemplateWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertTemplateExample"];
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
    list_32: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description askedAt, expiresAt, amount, askedBy, with `-` in front for the other way round; without it newest first */
                sort?: string;
                /** @description pending, approved, refused, withdrawn, expired */
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
                    "application/json": components["schemas"]["PageApprovalRow"];
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
    get_16: {
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
                    "application/json": components["schemas"]["ApprovalDetail"];
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
    approve: {
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
                "application/json": components["schemas"]["ApprovalDecision"];
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
    refuse: {
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
                "application/json": components["schemas"]["ApprovalRefusal"];
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
    withdraw: {
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
    list_31: {
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
    get_9: {
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
    list_19: {
        parameters: {
            query?: {
                /** @description part of a name */
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
                    "application/json": components["schemas"]["AttestationCertificates"];
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
    create_10: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCertificate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationCertificate"];
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
                    "application/json": components["schemas"]["AttestationCertificate"];
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
    change_15: {
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
                "application/json": components["schemas"]["ChangedCertificate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationCertificate"];
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
    delete_10: {
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
    ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestedCertificate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationCertificate"];
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
    list_30: {
        parameters: {
            query?: {
                actor?: string;
                category?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                outcome?: string;
                search?: string;
                /** @description at, with `-` in front for the newest first; without it newest first */
                sort?: string;
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
    get_15: {
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
    change_14: {
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
    changeLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLogo"];
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
    removeLogo: {
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
    list_29: {
        parameters: {
            query?: {
                called?: string;
                caller?: string;
                callerValidity?: string;
                code?: number;
                cursor?: string;
                customer?: number;
                from?: string;
                limit?: number;
                result?: string;
                sipCallId?: string;
                /**
                 * @description startedAt; and unless there are too many calls (`too-many-to-sort`) caller, called, routingNumber, network, result, talkMs, zone, customer, charge,
                 *                 supplier, cost, margin, pddMs, state; with `-` in front for the other way round; without it the newest first. Amounts are compared in the
                 *                 tenant's own currency; calls that have none of it are last either way
                 */
                sort?: string;
                supplier?: number;
                test?: boolean;
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
                    "application/json": components["schemas"]["CallList"];
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
    get_14: {
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
                carrier?: number;
                currency?: string;
                cursor?: string;
                display?: string;
                limit?: number;
                search?: string;
                sort?: string;
                spendAbove?: number;
                spendReached?: boolean;
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
    list_17: {
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
    create_9: {
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
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeJson"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApproval"];
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
    change_13: {
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
    delete_9: {
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
    account_2: {
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
                    "application/json": components["schemas"]["CustomersAccountJson"];
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
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentJson"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApproval"];
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
    reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReversal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentJson"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApproval"];
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
    previewLetters: {
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
                "application/json": components["schemas"]["CreditAlertForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPreviewJson"];
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
    alertRecipients: {
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
                    "application/json": components["schemas"]["AlertChoicesJson"];
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
    list_18: {
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
                "application/json": components["schemas"]["CreditAlertForm"];
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
    changeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditAlertForm"];
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
    remove_2: {
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
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApproval"];
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
    set_1: {
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
                "application/json": components["schemas"]["SpendLimitForm"];
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
    reset: {
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
                "application/json": components["schemas"]["SpendReset"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendResetAt"];
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
    statuses: {
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
                    "application/json": components["schemas"]["PageStatusChange"];
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
    list_16: {
        parameters: {
            query?: {
                categoryId?: number;
                cursor?: string;
                groupId?: number;
                limit?: number;
                search?: string;
                /** @description companyName, number, category, group, status, with `-` in front for the other way round; without it by name */
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
    change_12: {
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
    delete_8: {
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
    list_15: {
        parameters: {
            query?: {
                /** @description part of a name */
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
                    "application/json": components["schemas"]["Policies"];
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
    create_8: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyJson"];
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
                    "application/json": components["schemas"]["PolicyJson"];
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
    change_11: {
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
                "application/json": components["schemas"]["ChangedPolicy"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyJson"];
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
    delete_7: {
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
    services_3: {
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
                    "application/json": components["schemas"]["PagePolicyService"];
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
    tryOut: {
        parameters: {
            query: {
                /** @description when it comes; without it now */
                at?: string;
                /** @description what its Identity is found to be: `no`, `yes` when it is as it should be and its signature not checked, or `verified` */
                attested?: string;
                /** @description of E.164, after the interconnect's translation */
                called: string;
                /** @description its number after the interconnect's translation; empty: there is none */
                caller?: string;
                /** @description what kind of caller the call says it is of */
                callerType?: string;
                /** @description what was found of the caller's number */
                validity?: string;
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
                    "application/json": components["schemas"]["TriedCall"];
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
    events_2: {
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
    list_14: {
        parameters: {
            query?: {
                base?: string;
                cursor?: string;
                limit?: number;
                quote?: string;
                /** @description from, or base for the pair, with `-` in front for the other way round; without it what begins latest first */
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
                    "application/json": components["schemas"]["PageRateJson"];
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
    set_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateJson"];
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
    convert: {
        parameters: {
            query: {
                amount?: string;
                at?: string;
                from: string;
                to: string;
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
                    "application/json": components["schemas"]["Conversion"];
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
    inForce: {
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
                    "application/json": components["schemas"]["RatesInForce"];
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
                currency?: string;
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
    create_7: {
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
    change_10: {
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
    delete_6: {
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
    check_1: {
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
    copy_1: {
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
    putBack: {
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
                "application/json": components["schemas"]["ServiceCopiesForm"];
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
    interconnectStatus: {
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
                    "application/json": components["schemas"]["InterconnectStatus"];
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
    allow: {
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
                "application/json": components["schemas"]["AllowTestCalls"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedTestCalls"];
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
    end: {
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
                "application/json": components["schemas"]["EndTestCalls"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedTestCalls"];
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
    list_13: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                limit?: number;
                /** @description part of a number */
                search?: string;
                /** @description createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; without it newest first */
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
    get_13: {
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
    file_3: {
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
                /** @description as of the list of all calls, unless the line has too many */
                sort?: string;
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
                    "application/json": components["schemas"]["CallList"];
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
    list_28: {
        parameters: {
            query?: {
                /** @description code of a category, as the queue tells them; any other is refused */
                category?: string;
                cursor?: string;
                limit?: number;
                /** @description in the type's name or, when a number, the id */
                search?: string;
                /** @description id, createdAt, title, category, state, attempt, with `-` in front for the other way round; without it newest first */
                sort?: string;
                /** @description as a job has it; any other word is refused */
                state?: string;
                /** @description name of a type */
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
    get_12: {
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
            query?: {
                currency?: string;
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
                /** @description number of an entry: that one, and the one that takes it back */
                entry?: number;
                event?: string;
                limit?: number;
                reference?: string;
                /** @description postedAt, with `-` in front for the newest first; without it likewise */
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
            query?: {
                /** @description words that all occur in a call's numbers, zone, carriers or state */
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
    lookUp: {
        parameters: {
            query: {
                /** @description international, with or without plus sign */
                number: string;
                /** @description only this one */
                planId?: number;
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
                    "application/json": components["schemas"]["LookedUpNumbers"];
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
    mail: {
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
                    "application/json": components["schemas"]["MailJson"];
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
    test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestLetter"];
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
    entries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description of which list; without it all of them, one after the other */
                listId?: number;
                /** @description digits that a code begins with */
                search?: string;
                /** @description code, with `-` in front for the other way round; without it upwards */
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
                    "application/json": components["schemas"]["PageNumberListEntry"];
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
                limit?: number;
                /** @description part of a name */
                search?: string;
                /** @description name, note, entries, with `-` in front for the other way round; without it by name */
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
                    "application/json": components["schemas"]["NumberLists"];
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
    create_6: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNumberList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberListJson"];
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
    counting: {
        parameters: {
            query?: {
                carrierId?: number;
                /** @description one that sends calls: what counts for all of its services; one that takes calls: what counts for its routes */
                interconnectId?: number;
                serviceId?: number;
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
                    "application/json": components["schemas"]["ListUsesJson"];
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
                    "application/json": components["schemas"]["NumberListJson"];
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
    change_9: {
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
                "application/json": components["schemas"]["ChangedNumberList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberListJson"];
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
    delete_5: {
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
    changeEntries: {
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
                "application/json": components["schemas"]["EntriesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesResult"];
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
    services_2: {
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
                    "application/json": components["schemas"]["PageMatchingService"];
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
    uses: {
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
                    "application/json": components["schemas"]["ListUsesJson"];
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
    use: {
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
                "application/json": components["schemas"]["NewUse"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUsesJson"];
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
    removeUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                useId: number;
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
    list_11: {
        parameters: {
            query?: {
                /** @description part of a name */
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
                    "application/json": components["schemas"]["OriginationListsJson"];
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
    create_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOriginationList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginationListJson"];
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
                    "application/json": components["schemas"]["OriginationListJson"];
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
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedOriginationList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginationListJson"];
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
    interconnects_2: {
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
                    "application/json": components["schemas"]["OriginationUses"];
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
    changeNumbers: {
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
                "application/json": components["schemas"]["OriginationNumbersForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginationNumbersResult"];
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
    numbers_1: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                listId?: number;
                /** @description digits that a number has somewhere */
                search?: string;
                /** @description turn or number, with `-` in front for the other way round; without it in the order of their turns */
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
                    "application/json": components["schemas"]["PageOriginationNumber"];
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
    list_27: {
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
    list_10: {
        parameters: {
            query?: {
                carrier?: number;
                cursor?: string;
                limit?: number;
                portal?: string;
                role?: string;
                search?: string;
                /** @description displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; without it by name */
                sort?: string;
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
    invite_3: {
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
    delete_3: {
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
    reactivate_3: {
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
    resend_2: {
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
                /** @description at, outcome, method, address, with `-` in front for the other way round; without it newest first */
                sort?: string;
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
    suspend_3: {
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
    list_9: {
        parameters: {
            query?: {
                /** @description part of a name */
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
                    "application/json": components["schemas"]["PortabilityPlansJson"];
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
                "application/json": components["schemas"]["NewPortabilityPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortabilityPlanJson"];
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
                    "application/json": components["schemas"]["PortabilityPlanJson"];
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
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPortabilityPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortabilityPlanJson"];
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
    importNumbers: {
        parameters: {
            query: {
                /** @description `add`, `remove` or `replace` */
                mode: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        /** @description number, routing number and network; of `remove` the number is enough. The file as it is: as a text within JSON a million lines would be too large */
        requestBody?: {
            content: {
                "text/csv": string;
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
    numbers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description digits that a number begins with */
                search?: string;
                /** @description number, with `-` in front for the other way round; without it the shortest first */
                sort?: string;
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
                    "application/json": components["schemas"]["PagePorted"];
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
    services_1: {
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
                    "application/json": components["schemas"]["PortabilityServicesJson"];
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
    list_8: {
        parameters: {
            query?: {
                portal?: string;
                /** @description part of a name or a description */
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
    create_3: {
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
    change_5: {
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
    ask_2: {
        parameters: {
            query: {
                carrierId?: number;
                /** @description of a supplier */
                interconnectId?: number;
                /** @description of E.164, as it is after the interconnect's translation */
                number: string;
                serviceId?: number;
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
                    "application/json": components["schemas"]["ScreenedNumber"];
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
    create_2: {
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
    delete_1: {
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
    list_26: {
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
    change_3: {
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
    all: {
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
                    "application/json": components["schemas"]["SignallingAddressesJson"];
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
                /** @description part of a name, a legal name or a host name */
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
    invite_2: {
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
    reactivate_2: {
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
    suspend_2: {
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
                "application/json": components["schemas"]["TenantSuspension"];
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
    list_6: {
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
                    "application/json": components["schemas"]["TimeClassList"];
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
                "application/json": components["schemas"]["NewTimeClass"];
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
                "application/json": components["schemas"]["TimeClassForm"];
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
    list_25: {
        parameters: {
            query?: {
                cursor?: string;
                expiringSoon?: boolean;
                kind?: string;
                limit?: number;
                search?: string;
                /** @description label, kindTitle, deletedAt, deletedBy, expiresAt, with `-` in front for the other way round; without it newest first */
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
    list_5: {
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
    ask_1: {
        parameters: {
            query: {
                address: string;
                asserted?: string;
                /** @description when it comes; now when it is not said */
                at?: string;
                /** @description as dialled, with tech prefix */
                called: string;
                contactDomain?: string;
                /** @description the caller's number of From */
                from?: string;
                fromDomain?: string;
                /** @description address that the last Via names; empty: that one is the last */
                lastVia?: string;
                /** @description name of our signalling address that it comes to; any when it is not said */
                network?: string;
                privacy?: string;
                /** @description id of a supplier interconnect: what it would be told */
                supplier?: number;
                /** @description whether it comes over TLS */
                tls?: boolean;
                trunkContext?: string;
                trunkGroup?: string;
                /** @description address that the Via below the topmost names; empty: there is none */
                via?: string;
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
                    "application/json": components["schemas"]["WhoCalls"];
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
    shownLogo: {
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
    account_1: {
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
                    "application/json": components["schemas"]["CarrierPicture"];
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
    calls_1: {
        parameters: {
            query?: {
                called?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                result?: string;
                sipCallId?: string;
                /** @description startedAt, with `-` in front for the newest first; without it newest first */
                sort?: string;
                to?: string;
                /** @description sent or received; without it what the carrier does, and of one that does both the calls that it sent */
                way?: string;
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
                    "application/json": components["schemas"]["PageCarrierCallRow"];
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
    call_1: {
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
                    "application/json": components["schemas"]["CarrierCallDetail"];
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
    interconnects_1: {
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
                    "application/json": components["schemas"]["OwnInterconnects"];
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
    list_24: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description part of a number */
                search?: string;
                /** @description createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; without it newest first */
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
    get_10: {
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
    file_2: {
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
    list_4: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; without it by name */
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
    invite_1: {
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
    roles_2: {
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
    remove_4: {
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
    assign_1: {
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
                sipCallId?: string;
                /** @description startedAt, with `-` in front for the newest first; without it newest first */
                sort?: string;
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
    list_23: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description part of a number */
                search?: string;
                /** @description createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; without it newest first */
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
    get_11: {
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
    list_22: {
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
                    "application/json": components["schemas"]["PriceListChoice"];
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
    prices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description its id; nothing: the first */
                list?: number;
                /** @description a number or the beginning of one, or a part of a destination's name */
                search?: string;
                /** @description code, zone, price, charge, freeSeconds, from, with `-` in front for the other way round; without it by code */
                sort?: string;
                /** @description now, later, past or all; nothing: now */
                when?: string;
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
                    "application/json": components["schemas"]["PagePriceListRow"];
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
                cursor?: string;
                limit?: number;
                /** @description displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; without it by name */
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
    remove_3: {
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
                /** @description since, until, by, with `-` in front for the other way round; without it newest first */
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
    list_21: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description only these */
                kind?: string;
                limit?: number;
                /** @description only those that the caller has read, or has not */
                read?: boolean;
                /** @description only these */
                severity?: string;
                /** @description raisedAt, severity, kind, with `-` in front for the other way round; without it newest first */
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
                    "application/json": components["schemas"]["AlertsJson"];
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
    read: {
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
                    "text/event-stream": components["schemas"]["BellRings"];
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
    readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAlerts"];
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
    list_2: {
        parameters: {
            query?: {
                /** @description part of a name, of how a key begins, or of who made it */
                search?: string;
                /** @description only keys in it */
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
    ownLogo: {
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
    lists: {
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
                    "application/json": components["schemas"]["ExportableListsJson"];
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
                    "application/json": components["schemas"]["ExportsJson"];
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
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
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
    file: {
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
    tray: {
        parameters: {
            query?: {
                /** @description when the look before this was, as it was told with it; without it this is the first */
                endedSince?: string;
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
                    "application/json": components["schemas"]["JobTray"];
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
    cancelMine: {
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
    change_1: {
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
                /** @description at, outcome, method, address, with `-` in front for the other way round; without it newest first */
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
            query?: {
                /** @description whether a view of one's own of the same page and name gives way to it; refused otherwise */
                replace?: boolean;
            };
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
    changeView: {
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
                "application/json": components["schemas"]["ViewDetails"];
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
    handOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicId: string;
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
