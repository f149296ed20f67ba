package com.didtron.server.currencies;

import static com.didtron.server.currencies.internal.sql.Tables.FX_RATE;

import com.didtron.server.kernel.Currency;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets the accounting rate of a pair of currencies from an instant on; what was charged before stays as it was. Refused with invalid,
/// rate-exists. Answers when it begins.
///
/// @param base   code of ISO 4217
/// @param quote  another one: one unit of `base` is worth `rate` units of it
/// @param rate   more than zero, at most ten digits before and ten after the point
/// @param from   when it begins; a pair has one rate from an instant on; null: when it is carried out
/// @param source where it comes from, shown beside it
public record SetExchangeRate(String base, String quote, BigDecimal rate, @Nullable Instant from, String source) implements Operation<Instant> {

    @Component
    static class Perform implements OperationHandler<SetExchangeRate, Instant> {

        private static final int DECIMALS = 10;
        private static final int DIGITS = 10;
        private static final int LONGEST_SOURCE = 80;

        private final ExchangeRates rates;

        Perform(ExchangeRates rates) {
            this.rates = rates;
        }

        @Override
        public OperationType<SetExchangeRate, Instant> type() {
            return OperationType.inline("currencies.set-exchange-rate", "Set exchange rate", Category.BILLING, SetExchangeRate.class, Instant.class);
        }

        @Override
        public Instant perform(Change change, SetExchangeRate wanted) {
            // as fine as the database keeps it
            Instant from = (wanted.from == null ? change.now() : wanted.from).truncatedTo(ChronoUnit.MICROS);
            change.subject("exchange-rate", wanted.base + "-" + wanted.quote, wanted.base + " in " + wanted.quote);
            refuseCurrency(wanted.base, "base");
            refuseCurrency(wanted.quote, "quote");
            refuse(wanted.base.equals(wanted.quote), "A currency is worth one of itself.", "quote", "another currency than " + wanted.base);
            refuse(wanted.rate.signum() <= 0, "A rate is more than zero.", "rate", "more than zero");
            refuse(wanted.rate.stripTrailingZeros().scale() > DECIMALS, "The rate is too fine.", "rate", "at most " + DECIMALS + " decimals");
            refuse(wanted.rate.precision() - wanted.rate.scale() > DIGITS, "The rate is too large.", "rate", "at most " + DIGITS + " digits before the point");
            refuse(wanted.source.isBlank() || wanted.source.length() > LONGEST_SOURCE, "Say where the rate comes from.", "source", "1 to " + LONGEST_SOURCE + " characters");
            change.before(state(rates.factor(change.tenant(), wanted.base, wanted.quote, from).orElse(null), from));
            int made = change.tx()
                    .insertInto(FX_RATE)
                    .set(FX_RATE.TENANT_ID, change.tenant().value())
                    .set(FX_RATE.BASE, wanted.base)
                    .set(FX_RATE.QUOTE, wanted.quote)
                    .set(FX_RATE.RATE, wanted.rate)
                    .set(FX_RATE.EFFECTIVE_FROM, from)
                    .set(FX_RATE.SOURCE, wanted.source)
                    .set(FX_RATE.SET_BY, change.actor().name())
                    .set(FX_RATE.SET_AT, change.now())
                    .onConflictDoNothing()
                    .execute();
            if (made == 0) {
                throw Refusal.conflict("rate-exists", "There is a rate of " + wanted.base + " in " + wanted.quote + " from this instant on. Begin at a later one.");
            }
            change.after(state(wanted.rate, from));
            rates.changed(change.tx());
            return from;
        }

        private static Map<String, @Nullable Object> state(@Nullable BigDecimal rate, Instant from) {
            Map<String, @Nullable Object> state = new LinkedHashMap<>();
            state.put("rate", rate);
            state.put("at", from);
            return state;
        }

        private static void refuseCurrency(String code, String field) {
            try {
                Currency.of(code);
            } catch (IllegalArgumentException unknown) {
                throw Refusal.invalid("invalid", String.valueOf(unknown.getMessage()), new Refusal.Field(field, "a code of ISO 4217, for example EUR"));
            }
        }

        private static void refuse(boolean wrong, String why, String field, String right) {
            if (wrong) {
                throw Refusal.invalid("invalid", why, new Refusal.Field(field, right));
            }
        }
    }
}
