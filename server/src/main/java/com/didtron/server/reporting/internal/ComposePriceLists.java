package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.PriceLists;
import com.didtron.server.rates.PriceLists.Line;
import com.didtron.server.rates.PriceLists.When;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.rates.SoldPlans;
import com.didtron.server.reporting.internal.PriceListRow.PriceList;
import com.didtron.server.reporting.internal.PriceListRow.PriceListChoice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The prices that a customer may look at: those its calls are charged by, and the plans that are assigned to it. Nothing of what is bought can get here:
/// plans of the other side are left out before a rate is read.
@Component
public class ComposePriceLists {

    private static final int FEWEST_DECIMALS = 4;

    private final Carriers carriers;
    private final RatingPlans plans;
    private final SoldPlans sold;
    private final PriceLists lists;
    private final Clock clock;

    ComposePriceLists(Carriers carriers, RatingPlans plans, SoldPlans sold, PriceLists lists, Clock clock) {
        this.carriers = carriers;
        this.plans = plans;
        this.sold = sold;
        this.lists = lists;
        this.clock = clock;
    }

    /// Those in use first, then by name.
    public PriceListChoice of(TenantId tenant, long carrier) {
        Set<Long> used = used(carrier);
        return new PriceListChoice(visible(tenant, carrier, used)
                .sorted(Comparator.comparing((RatingPlan p) -> !used.contains(p.id())).thenComparing(RatingPlan::name))
                .map(p -> new PriceList(Long.toString(p.id()), p.name(), p.terms().currency().code(), used.contains(p.id())))
                .toList());
    }

    /// Prices of one of them.
    ///
    /// @param list   null: the first there is
    /// @param search a number or the beginning of one, or a part of a destination's name
    /// @param sort   see [PriceLists#lines]
    /// @throws Refusal not-found when there is none of this id for this customer
    public Page<PriceListRow> rows(
            TenantId tenant, long carrier, @Nullable Long list, @Nullable String search, When when, @Nullable String sort, @Nullable String cursor,
            int limit) {
        List<PriceList> there = of(tenant, carrier).items();
        if (list == null && there.isEmpty()) {
            return Page.whole(List.of());
        }
        long wanted = list == null ? Long.parseLong(there.getFirst().id()) : list;
        RatingPlan plan = visible(tenant, carrier, used(carrier))
                .filter(p -> p.id() == wanted)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("price list " + wanted));
        Instant now = clock.instant();
        return lists.lines(tenant, plan.id(), search, when, now, sort, cursor, limit).map(line -> row(line, plan.terms().currency().code(), now));
    }

    private Stream<RatingPlan> visible(TenantId tenant, long carrier, Set<Long> used) {
        Set<Long> shown = sold.shownTo(tenant, carrier);
        return plans.list(tenant).stream().filter(p -> p.side() == RatingPlan.Side.SELL && (used.contains(p.id()) || shown.contains(p.id())));
    }

    private Set<Long> used(long carrier) {
        Directory directory = carriers.directory();
        return directory.interconnectsOf(carrier).stream()
                .flatMap(i -> directory.servicesOf(i.id()).stream())
                .map(Service::ratingPlanId)
                .collect(Collectors.toSet());
    }

    private static PriceListRow row(Line line, String currency, Instant now) {
        String standing = (line.from().isAfter(now) ? When.LATER : line.to() != null && !line.to().isAfter(now) ? When.PAST : When.NOW)
                .name().toLowerCase(Locale.ROOT);
        return new PriceListRow(
                line.code(), line.zone(), line.from(), line.to(), text(line.connectionCharge()), text(line.initialPrice()), text(line.recurringPrice()),
                line.initialSeconds(), line.recurringSeconds(), line.minimumCharge() == null ? null : text(line.minimumCharge()), line.graceSeconds(),
                line.blocked(), currency, standing);
    }

    /// As written in price lists: at least four decimals, no noughts beyond.
    private static String text(BigDecimal price) {
        BigDecimal trimmed = price.stripTrailingZeros();
        return (trimmed.scale() < FEWEST_DECIMALS ? trimmed.setScale(FEWEST_DECIMALS) : trimmed).toPlainString();
    }
}
