package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ResetSpend;
import com.didtron.server.carriers.CarrierOperations.SetSpendLimit;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.KnowsSpend;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out the changes of how much carriers' calls may come to in 24 hours.
final class SpendChanges {

    private SpendChanges() {}

    /// The limit that there is, or one to be made; the carrier is locked.
    private static SpendLimit stored(CarrierStore carriers, SpendStore store, Change change, long carrierId, Side side, String currency) {
        Carrier carrier = carriers.lock(change.tx(), change.tenant(), carrierId);
        change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
        CreditChanges.refuseCurrency(carrier, currency);
        CreditChanges.refuseSide(carrier, side);
        return store.find(change.tx(), change.tenant(), carrierId, side, currency).orElseGet(() -> SpendLimit.none(carrier, side, currency));
    }

    private static Map<String, @Nullable Object> told(SpendLimit limit) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("side", limit.side());
        told.put("currency", limit.currency());
        told.put("amount", limit.amount());
        told.put("breach", limit.breach());
        told.put("mode", limit.mode());
        told.put("countedFrom", limit.countedFrom());
        return told;
    }

    @Component
    static class Set implements OperationHandler<SetSpendLimit, Integer> {

        private final CarrierStore carriers;
        private final SpendStore store;
        private final Spend spend;

        Set(CarrierStore carriers, SpendStore store, Spend spend) {
            this.carriers = carriers;
            this.store = store;
            this.spend = spend;
        }

        @Override
        public OperationType<SetSpendLimit, Integer> type() {
            return OperationType.inline("carriers.set-spend-limit", "Set spend limit", Category.CARRIERS, SetSpendLimit.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, SetSpendLimit wanted) {
            SpendLimit before = stored(carriers, store, change, wanted.carrier(), wanted.side(), wanted.currency());
            if (before.version() != wanted.version()) {
                throw Refusal.conflict("changed-meanwhile", "Somebody changed the spend limit meanwhile. Look at it again.");
            }
            BigDecimal amount = wanted.amount();
            new FieldErrors()
                    .unless(amount == null || amount.signum() >= 0, "amount", "0 or more, or nothing for no limit")
                    .amount(amount, "amount")
                    .refuse();
            change.before(told(before));
            SpendLimit after = store.save(change.tx(), before.set(amount, wanted.breach(), wanted.mode()));
            change.after(told(after));
            change.afterCommit(spend::refresh);
            return after.version();
        }
    }

    @Component
    static class Reset implements OperationHandler<ResetSpend, Instant> {

        private final CarrierStore carriers;
        private final SpendStore store;
        private final KnowsSpend rated;
        private final Spend spend;

        Reset(CarrierStore carriers, SpendStore store, KnowsSpend rated, Spend spend) {
            this.carriers = carriers;
            this.store = store;
            this.rated = rated;
            this.spend = spend;
        }

        @Override
        public OperationType<ResetSpend, Instant> type() {
            return OperationType.inline("carriers.reset-spend", "Reset 24-hour spend", Category.CARRIERS, ResetSpend.class, Instant.class);
        }

        @Override
        public Instant perform(Change change, ResetSpend wanted) {
            SpendLimit before = stored(carriers, store, change, wanted.carrier(), wanted.side(), wanted.currency());
            if (wanted.reason().isBlank()) {
                throw Refusal.invalid("reason-missing", "Say why.", new Refusal.Field("reason", "why spend is counted from now on"));
            }
            new FieldErrors().text(wanted.reason(), "reason", Bounds.LONGEST_REASON).refuse();
            if (before.amount() == null) {
                throw Refusal.conflict("no-spend-limit", "There is no limit of its 24-hour spend: nothing is counted against it. Set one first.");
            }
            change.before(told(before));
            BigDecimal already = rated.spent(
                            change.tx(),
                            List.of(new KnowsSpend.Of(change.tenant(), before.carrier(), before.side(), before.currency(), SpendLimit.quarterOf(change.now()))))
                    .getFirst();
            SpendLimit after = store.save(change.tx(), before.resetAt(change.now(), already));
            Map<String, @Nullable Object> told = told(after);
            told.put("reason", wanted.reason().strip());
            change.after(told);
            change.afterCommit(spend::refresh);
            return change.now();
        }
    }
}
