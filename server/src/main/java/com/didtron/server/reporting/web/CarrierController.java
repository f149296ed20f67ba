package com.didtron.server.reporting.web;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import com.didtron.server.reporting.internal.CarrierDetail;
import com.didtron.server.reporting.internal.CarrierRow;
import com.didtron.server.reporting.internal.ComposeCarriers;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Carriers with their balances, for the operator.
@RestController
class CarrierController {

    private final ComposeCarriers composeCarriers;

    CarrierController(ComposeCarriers composeCarriers) {
        this.composeCarriers = composeCarriers;
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers")
    Page<CarrierRow> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        String wanted = search == null || search.isBlank() ? null : search.strip();
        return composeCarriers.list(person.tenant(), wanted, kind(kind), cursor, Cursor.limit(limit));
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}")
    CarrierDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return composeCarriers.get(person.tenant(), id);
    }

    private static Carrier.@Nullable Kind kind(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Carrier.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid", "There is no kind \"" + text + "\" of carrier.",
                        new Refusal.Field("kind", "customer, supplier or bilateral")));
    }
}
