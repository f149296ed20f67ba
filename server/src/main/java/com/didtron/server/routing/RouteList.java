package com.didtron.server.routing;

import com.didtron.server.kernel.Rounding;
import com.didtron.server.rates.EffectivePrice;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The outcome of a route choice: whom to try in order, and why not the others. Complete: every candidate is in one of the lists.
///
/// @param selling effective price that the customer pays
/// @param chosen  in the order of trying, possibly empty
/// @param dropped the unfit in the order they were given, then those cut off
public record RouteList(EffectivePrice selling, List<Chosen> chosen, List<Dropped> dropped) {

    private static final Rounding SHOWN = Rounding.CALL;
    private static final Rounding SHOWN_PERCENT = new Rounding(2, RoundingMode.HALF_UP);

    public RouteList {
        chosen = List.copyOf(chosen);
        dropped = List.copyOf(dropped);
    }

    /// A supplier to try.
    ///
    /// @param candidate     the supplier
    /// @param rate          its rate
    /// @param buying        its effective price in the selling currency
    /// @param marginPercent of the selling price, two digits, for people
    /// @param sameRateGroup suppliers with the same number count as equally dear; counted from 1
    public record Chosen(Candidate candidate, Rate rate, EffectivePrice buying, BigDecimal marginPercent, int sameRateGroup) {}

    /// A supplier not to try.
    ///
    /// @param candidate the supplier
    /// @param reason    the first that held
    /// @param detail    what exactly, for people; empty when the reason says it all
    public record Dropped(Candidate candidate, DropReason reason, String detail) {}

    /// The same, but for a supplier that was chosen and not tried after all; it stands last among those not tried.
    ///
    /// @param detail what exactly, for people
    public RouteList without(long interconnect, DropReason reason, String detail) {
        List<Dropped> more = new ArrayList<>(dropped);
        chosen.stream().filter(c -> c.candidate.interconnectId() == interconnect).forEach(c -> more.add(new Dropped(c.candidate, reason, detail)));
        return new RouteList(selling, chosen.stream().filter(c -> c.candidate.interconnectId() != interconnect).toList(), more);
    }

    /// One line per candidate, for people.
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("sold at %s effective over %d s".formatted(selling.perMinute(SHOWN), selling.seconds()));
        for (int i = 0; i < chosen.size(); i++) {
            Chosen route = chosen.get(i);
            lines.add("%d. %s at %s effective, margin %s %% (rate %d, code %s, %s, %s)".formatted(
                    i + 1, route.candidate.name(), route.buying.perMinute(SHOWN), route.marginPercent.toPlainString(),
                    route.rate.rateId(), route.rate.code(), route.rate.period(), route.rate.recurringPrice()));
        }
        for (Dropped drop : dropped) {
            lines.add("not %s: %s%s".formatted(
                    drop.candidate.name(), drop.reason.code(), drop.detail.isEmpty() ? "" : " (" + drop.detail + ")"));
        }
        return List.copyOf(lines);
    }

    /// Texts and whole numbers in a fixed order, for storing as JSON with the call.
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sellingPerMinute", selling.perMinute(SHOWN).amount().toPlainString());
        map.put("currency", selling.charge().currency().code());
        map.put("expectedSeconds", selling.seconds());
        map.put("chosen", chosen.stream().map(RouteList::asMap).toList());
        map.put("dropped", dropped.stream().map(RouteList::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(Chosen route) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("interconnect", route.candidate.interconnectId());
        map.put("carrier", route.candidate.carrierId());
        map.put("rate", route.rate.rateId());
        putPrice(map, route.rate);
        map.put("buyingPerMinute", route.buying.perMinute(SHOWN).amount().toPlainString());
        map.put("marginPercent", route.marginPercent.toPlainString());
        map.put("sameRateGroup", route.sameRateGroup);
        return map;
    }

    private static Map<String, Object> asMap(Dropped drop) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("interconnect", drop.candidate.interconnectId());
        map.put("carrier", drop.candidate.carrierId());
        map.put("reason", drop.reason.code());
        map.put("detail", drop.detail);
        switch (drop.candidate.lookup()) {
            case RateLookup.RateFound(Rate rate) -> putPrice(map, rate);
            case RateLookup.RateBlocked(Rate rate) -> putPrice(map, rate);
            case RateLookup.NoRate _ -> {
                // nothing to tell
            }
        }
        return map;
    }

    private static void putPrice(Map<String, Object> map, Rate rate) {
        map.put("code", rate.code().digits());
        map.put("price", rate.recurringPrice().amount().toPlainString());
        map.put("priceCurrency", rate.currency().code());
    }

    static BigDecimal shownMargin(EffectivePrice buying, EffectivePrice selling) {
        return buying.marginPercent(selling, SHOWN_PERCENT);
    }
}
