package com.didtron.server.reporting.web;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import com.didtron.server.reporting.internal.CarrierBalances;
import com.didtron.server.reporting.internal.CarrierDetail;
import com.didtron.server.reporting.internal.CarrierRow;
import com.didtron.server.reporting.internal.ComposeAccount;
import com.didtron.server.reporting.internal.ComposeBalances;
import com.didtron.server.reporting.internal.ComposeCarriers;
import com.didtron.server.reporting.internal.ComposeInterconnects;
import com.didtron.server.reporting.internal.InterconnectDetail;
import com.didtron.server.reporting.internal.InterconnectRow;
import com.didtron.server.reporting.internal.InterconnectStatus;
import com.didtron.server.reporting.internal.PlanChoices;
import com.didtron.server.reporting.internal.ServiceRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Carriers with their balances, interconnects and services, for who runs them.
@RestController
class CarrierController {

    private final ComposeCarriers composeCarriers;
    private final ComposeInterconnects composeInterconnects;
    private final ComposeBalances composeBalances;
    private final ComposeAccount composeAccount;

    CarrierController(
            ComposeCarriers composeCarriers, ComposeInterconnects composeInterconnects, ComposeBalances composeBalances, ComposeAccount composeAccount) {
        this.composeCarriers = composeCarriers;
        this.composeInterconnects = composeInterconnects;
        this.composeBalances = composeBalances;
        this.composeAccount = composeAccount;
    }

    /// In the order of `sort`: name, code, kind, status, accountManager, interconnects, customer-balance, customer-remaining, supplier-balance,
    /// net-balance, net-remaining; with `-` in front the other way round. With `display` balances are converted to that currency.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers")
    Page<CarrierRow> list(
            @AuthenticationPrincipal SignedIn person,
            Sees sees,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String display,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return composeCarriers.list(
                person.tenant(), sees, text(search), value(Carrier.Kind.class, kind, "kind"), value(Carrier.Status.class, status, "status"), currency(display), text(sort),
                cursor, Cursor.limit(limit));
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}")
    CarrierDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return composeCarriers.get(person.tenant(), id);
    }

    /// A customer's account as its own first page shows it: what is left in each currency, today, and the last 24 hours.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/account")
    CustomersAccountJson account(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return CustomersAccountJson.of(composeAccount.of(person.tenant(), id));
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/interconnects")
    Page<InterconnectRow> interconnects(
            @AuthenticationPrincipal SignedIn person,
            Sees sees,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Boolean enabled,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var wanted = new ComposeInterconnects.Wanted(text(search), carrier, value(Interconnect.Direction.class, direction, "direction"), text(currency), enabled);
        return composeInterconnects.list(person.tenant(), sees, wanted, text(sort), cursor, Cursor.limit(limit));
    }

    /// Whether a supplier can be reached as of now, and each of its addresses.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/interconnects/{id}/status")
    InterconnectStatus interconnectStatus(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return composeInterconnects.status(person.tenant(), id);
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/interconnects/{id}")
    InterconnectDetail interconnect(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return composeInterconnects.get(person.tenant(), id);
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/services")
    Page<ServiceRow> services(
            @AuthenticationPrincipal SignedIn person,
            Sees sees,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable Long interconnect,
            @RequestParam(required = false) @Nullable Boolean enabled,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var wanted = new ComposeInterconnects.Wanted(text(search), carrier, null, null, enabled);
        return composeInterconnects.services(person.tenant(), sees, wanted, interconnect, text(sort), cursor, Cursor.limit(limit));
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/services/{id}")
    ServiceRow service(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return composeInterconnects.service(person.tenant(), id);
    }

    /// Sides of all carriers' accounts with limits and spend, in the order of `sort`: carrier, account, currency, balance, limit, remaining, usedPercent,
    /// spendDay, spendToday, spendLimit, spendUsed; totals are of all that fit the filters.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carrier-balances")
    CarrierBalances balances(
            @AuthenticationPrincipal SignedIn person,
            Sees sees,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "false") boolean breached,
            @RequestParam(required = false) @Nullable Integer above,
            @RequestParam(defaultValue = "false") boolean spendReached,
            @RequestParam(required = false) @Nullable Integer spendAbove,
            @RequestParam(required = false) @Nullable String display,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var wanted = new ComposeBalances.Wanted(
                carrier, text(search), value(CarrierBalances.Account.class, account, "account"), text(currency), breached, above, spendReached, spendAbove,
                currency(display));
        return composeBalances.compose(person.tenant(), sees, wanted, text(sort), cursor, Cursor.limit(limit));
    }

    /// What an interconnect or a service can be given: plans of the tenant.
    @Needs(value = "carriers.carrier.view", ofNoAccount = true)
    @GetMapping("/api/admin/plan-choices")
    PlanChoices plans(@AuthenticationPrincipal SignedIn person, Sees sees) {
        return composeInterconnects.plans(person.tenant(), sees);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable String currency(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return Currency.of(code.strip()).code();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("invalid", String.valueOf(unknown.getMessage()), new Refusal.Field("display", "a code of ISO 4217, for example EUR"));
        }
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(text)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no " + field + " \"" + text + "\" of carrier.",
                new Refusal.Field(field, Arrays.stream(type.getEnumConstants()).map(CarrierController::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
