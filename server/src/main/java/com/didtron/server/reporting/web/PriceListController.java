package com.didtron.server.reporting.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.PriceLists.When;
import com.didtron.server.reporting.ReportingFeatures;
import com.didtron.server.reporting.internal.ComposePriceLists;
import com.didtron.server.reporting.internal.PriceListRow;
import com.didtron.server.reporting.internal.PriceListRow.PriceListChoice;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A customer's own price lists. Whose they are is taken from the session.
@RestController
class PriceListController {

    private final ComposePriceLists priceLists;

    PriceListController(ComposePriceLists priceLists) {
        this.priceLists = priceLists;
    }

    /// Those that calls are charged by, and those that are open to the company besides.
    @Needs("billing.price-list.view")
    @OfFeature(ReportingFeatures.PRICE_LISTS)
    @GetMapping("/api/customer/price-lists")
    PriceListChoice list(@AuthenticationPrincipal SignedIn person) {
        return priceLists.of(person.tenant(), person.ownCarrier());
    }

    /// Prices of one of them.
    ///
    /// @param list   its id; nothing: the first
    /// @param search a number or the beginning of one, or a part of a destination's name
    /// @param when   now, later, past or all; nothing: now
    /// @param sort   code, zone, price, charge, freeSeconds, from, with `-` in front for the other way round; without it by code
    @Needs("billing.price-list.view")
    @OfFeature(ReportingFeatures.PRICE_LISTS)
    @GetMapping("/api/customer/prices")
    Page<PriceListRow> prices(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Long list,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String when,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return priceLists.rows(
                person.tenant(), person.ownCarrier(), list, search == null || search.isBlank() ? null : search.strip(), when(when), sort, cursor,
                Cursor.limit(limit));
    }

    private static When when(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return When.NOW;
        }
        return Arrays.stream(When.values()).filter(w -> w.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no time " + word + ".", new Refusal.Field("when", "one of now, later, past, all")));
    }
}
