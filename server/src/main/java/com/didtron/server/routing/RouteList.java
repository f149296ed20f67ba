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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The outcome of a route choice: whom to try in order, and why not the others. Complete: every candidate is in one of the lists.
///
/// Who stands in the list may be full when its turn comes. Then it was not asked ([#without]), and the next one moves up: a plan that asks two suppliers asks the first two
/// that have room.
///
/// @param selling    effective price that the customer pays
/// @param inTurn     all who may carry the call, in the order of trying, last resorts after the others; possibly empty
/// @param unfit      those who may not, in the order they were given, then those that were found full
/// @param mostRoutes how many are asked at most, and how many last resorts
public record RouteList(EffectivePrice selling, List<Chosen> inTurn, List<Dropped> unfit, int mostRoutes) {

    private static final Rounding SHOWN = Rounding.CALL;
    private static final Rounding SHOWN_PERCENT = new Rounding(2, RoundingMode.HALF_UP);

    public RouteList {
        inTurn = List.copyOf(inTurn);
        unfit = List.copyOf(unfit);
    }

    /// A supplier to try.
    ///
    /// @param candidate     the supplier
    /// @param rate          its rate
    /// @param buying        its effective price in the selling currency
    /// @param marginPercent of the selling price, two digits, for people
    /// @param sameRateGroup suppliers with the same number count as equally dear; counted from 1
    public record Chosen(Candidate candidate, Rate rate, EffectivePrice buying, BigDecimal marginPercent, int sameRateGroup) {

        private boolean isLastResort() {
            return candidate.preference() == Preference.LAST_RESORT;
        }
    }

    /// A supplier not to try.
    ///
    /// @param candidate the supplier
    /// @param reason    the first that held
    /// @param detail    what exactly, for people; empty when the reason says it all
    public record Dropped(Candidate candidate, DropReason reason, String detail) {}

    /// Those that are asked, in order, as far as it is known who has room: the first of all, as many as the plan says, then the first of the last resorts.
    public List<Chosen> chosen() {
        return atMost(_ -> true, _ -> {});
    }

    /// Those that are not: the unfit, then those that the plan is not to ask any more.
    public List<Dropped> dropped() {
        List<Dropped> all = new ArrayList<>(unfit);
        atMost(_ -> true, beyond -> all.add(new Dropped(beyond.candidate, DropReason.BEYOND_MOST_ROUTES, "the plan asks at most " + mostRoutes)));
        return List.copyOf(all);
    }

    /// Those whose turn may come, in order: the chosen, and behind them as many as may have to move up.
    ///
    /// @param mayBeFull whether it cannot be taken for granted that there is room
    public List<Chosen> whoseTurnMayCome(Predicate<Chosen> mayBeFull) {
        return atMost(mayBeFull.negate(), _ -> {});
    }

    /// Up to the most routes that count, of the last resorts as many again.
    ///
    /// @param counts whether one takes a place from those behind it
    /// @param beyond is told the others
    private List<Chosen> atMost(Predicate<Chosen> counts, Consumer<Chosen> beyond) {
        List<Chosen> within = new ArrayList<>();
        int ordinary = 0;
        int lastResorts = 0;
        for (Chosen each : inTurn) {
            if ((each.isLastResort() ? lastResorts : ordinary) >= mostRoutes) {
                beyond.accept(each);
                continue;
            }
            within.add(each);
            if (counts.test(each)) {
                ordinary += each.isLastResort() ? 0 : 1;
                lastResorts += each.isLastResort() ? 1 : 0;
            }
        }
        return List.copyOf(within);
    }

    /// Whether the plan lets another supplier be asked after these.
    ///
    /// @param interconnect the other's; of this list
    /// @param asked        interconnects that had room and were asked
    public boolean mayAsk(long interconnect, Set<Long> asked) {
        boolean lastResort = inTurn.stream().anyMatch(c -> c.isLastResort() && c.candidate.interconnectId() == interconnect);
        return inTurn.stream().filter(c -> c.isLastResort() == lastResort && asked.contains(c.candidate.interconnectId())).count() < mostRoutes;
    }

    /// The same, but for a supplier that had no room when its turn came.
    ///
    /// @param detail what exactly, for people
    public RouteList without(long interconnect, DropReason reason, String detail) {
        List<Dropped> more = new ArrayList<>(unfit);
        inTurn.stream().filter(c -> c.candidate.interconnectId() == interconnect).forEach(c -> more.add(new Dropped(c.candidate, reason, detail)));
        return new RouteList(selling, inTurn.stream().filter(c -> c.candidate.interconnectId() != interconnect).toList(), more, mostRoutes);
    }

    /// One line per candidate, for people.
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("sold at %s effective over %d s".formatted(selling.perMinute(SHOWN), selling.seconds()));
        List<Chosen> chosen = chosen();
        for (int i = 0; i < chosen.size(); i++) {
            Chosen route = chosen.get(i);
            lines.add("%d. %s at %s effective, margin %s %% (rate %d, code %s, %s, %s)".formatted(
                    i + 1, route.candidate.name(), route.buying.perMinute(SHOWN), route.marginPercent.toPlainString(),
                    route.rate.rateId(), route.rate.code(), route.rate.period(), route.rate.recurringPrice()));
        }
        for (Dropped drop : dropped()) {
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
        map.put("chosen", chosen().stream().map(RouteList::asMap).toList());
        map.put("dropped", dropped().stream().map(RouteList::asMap).toList());
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
