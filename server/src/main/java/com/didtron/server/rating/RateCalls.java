package com.didtron.server.rating;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SupplierBooks;
import com.didtron.server.cdr.RatableCall;
import com.didtron.server.cdr.UnratedCalls;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.E164;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateCall;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatedSide;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.rates.ReferenceInstant;
import com.didtron.server.rating.internal.RatedCallStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Rates waiting calls on both sides, settles their holds and posts them, a batch in one transaction: either all of it is
/// true or nothing is.
@Component
public class RateCalls {

    private final Database database;
    private final UnratedCalls unrated;
    private final RatingPlans plans;
    private final Carriers carriers;
    private final CarrierBooks books;
    private final ExchangeRates exchangeRates;
    private final Ledger ledger;
    private final RatedCallStore store;
    private final Spend spend;

    RateCalls(
            Database database,
            UnratedCalls unrated,
            RatingPlans plans,
            Carriers carriers,
            CarrierBooks books,
            ExchangeRates exchangeRates,
            Ledger ledger,
            RatedCallStore store,
            Spend spend) {
        this.database = database;
        this.unrated = unrated;
        this.plans = plans;
        this.carriers = carriers;
        this.books = books;
        this.exchangeRates = exchangeRates;
        this.ledger = ledger;
        this.store = store;
        this.spend = spend;
    }

    /// Rates up to `most` waiting calls.
    ///
    /// @return how many were taken from the queue, rated or suspended; fewer than `most` means that the queue is empty
    public int rateWaiting(int most) {
        int taken = database.transactionAcrossTenants(tx -> rateWaiting(tx, most));
        if (taken > 0) {
            spend.callsRated();
        }
        return taken;
    }

    private int rateWaiting(DSLContext tx, int most) {
        List<RatableCall> calls = unrated.claim(tx, most);
        if (calls.isEmpty()) {
            return 0;
        }
        List<RatedCall> rated = new ArrayList<>(calls.size());
        for (RatableCall call : calls) {
            switch (rate(call)) {
                case Priced(RatedCall result) -> rated.add(result);
                case NotPriced(String reason, String explanation) -> unrated.suspend(tx, call, reason, explanation);
            }
        }
        List<JournalEntry> entries = new ArrayList<>();
        List<Integer> entryOf = new ArrayList<>();
        for (RatedCall call : rated) {
            Optional<JournalEntry> entry = entry(call);
            entryOf.add(entry.isPresent() ? entries.size() : -1);
            entry.ifPresent(entries::add);
        }
        List<UUID> holds = rated.stream().map(c -> c.call().callId()).toList();
        ledger.settle(tx, entries, holds, journal ->
                store.insert(tx, rated, i -> entryOf.get(i) < 0 ? null : journal.get(entryOf.get(i))));
        return calls.size();
    }

    private sealed interface Outcome permits Priced, NotPriced {}

    private record Priced(RatedCall call) implements Outcome {}

    private record NotPriced(String reason, String explanation) implements Outcome {}

    /// A record that points nowhere is put aside, so that it does not keep the others of its batch from being rated for ever.
    private Outcome rate(RatableCall call) {
        try {
            carriers.directory().carrier(call.customerCarrierId());
            carriers.directory().carrier(call.supplierCarrierId());
            return rateBothSides(call);
        } catch (Refusal | IllegalArgumentException | ArithmeticException fault) {
            return new NotPriced("record-not-ratable", String.valueOf(fault.getMessage()));
        }
    }

    private Outcome rateBothSides(RatableCall call) {
        E164 soldBy = new E164(call.soldBy());
        E164 boughtBy = new E164(call.boughtBy());
        RateDeck sellDeck = plans.deck(call.sellPlanId());
        RateDeck buyDeck = plans.deck(call.buyPlanId());
        Instant sellAt = reference(sellDeck, call);
        return switch (sellDeck.find(soldBy, sellAt)) {
            case RateLookup.RateBlocked(Rate blocked) -> new NotPriced("sell-rate-blocked", blocked.zone() + " was blocked when the call was answered");
            case RateLookup.NoRate(RateLookup.Reason reason) -> new NotPriced("no-sell-rate", "plan P" + call.sellPlanId() + ": " + reason.code());
            case RateLookup.RateFound(Rate sellRate) -> switch (buyDeck.find(boughtBy, reference(buyDeck, call))) {
                case RateLookup.NoRate(RateLookup.Reason reason) -> new NotPriced("no-buy-rate", "plan P" + call.buyPlanId() + ": " + reason.code());
                // the supplier carried it all the same and will charge it
                case RateLookup.RateBlocked(Rate buyRate) -> new Priced(priced(call, sellAt, sellDeck, sellRate, buyDeck, buyRate));
                case RateLookup.RateFound(Rate buyRate) -> new Priced(priced(call, sellAt, sellDeck, sellRate, buyDeck, buyRate));
            };
        };
    }

    private RatedCall priced(
            RatableCall call, Instant sellAt, RateDeck sellDeck, Rate sellRate, RateDeck buyDeck, Rate buyRate) {
        RatedSide sell = RateCall.rate(sellDeck.terms(), call.test() ? sellRate.free() : sellRate, call.talkMs());
        RatedSide buy = RateCall.rate(buyDeck.terms(), buyRate, call.talkMs());
        return new RatedCall(
                call,
                sellAt,
                sell,
                buy,
                exchangeRates
                        .factor(call.tenant(), buy.charge().currency().code(), sell.charge().currency().code(), sellAt)
                        .orElse(null));
    }

    private static Instant reference(RateDeck deck, RatableCall call) {
        return deck.terms().referenceInstant() == ReferenceInstant.ANSWER ? call.answeredAt() : call.startedAt();
    }

    /// The transfers of a call (12.2); a side that costs nothing moves nothing.
    private Optional<JournalEntry> entry(RatedCall rated) {
        RatableCall call = rated.call();
        List<Transfer> transfers = new ArrayList<>(2);
        if (rated.sell().charge().isPositive()) {
            Carrier customer = carriers.directory().carrier(call.customerCarrierId());
            String currency = rated.sell().charge().currency().code();
            CustomerBooks accounts = books.customer(customer, currency);
            transfers.add(new Transfer(accounts.usage(), accounts.revenue(), rated.sell().charge().amount(), currency));
        }
        if (rated.buy().charge().isPositive()) {
            Carrier supplier = carriers.directory().carrier(call.supplierCarrierId());
            String currency = rated.buy().charge().currency().code();
            SupplierBooks accounts = books.supplier(supplier, currency);
            transfers.add(new Transfer(accounts.costOfSales(), accounts.unbilledCost(), rated.buy().charge().amount(), currency));
        }
        String name = "call:" + call.callId();
        return transfers.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry(
                        call.tenant(), "call-rated", name, "call-rated:" + call.callId(), rated.referenceAt(), null, transfers));
    }
}
