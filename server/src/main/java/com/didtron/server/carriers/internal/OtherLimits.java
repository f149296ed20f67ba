package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.CarrierOperations.CurrencyLimit;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a side of a carrier may owe in the currencies beside the one that somebody looks at, when how it pays changes: how it pays is one for all
/// currencies, so what was lent in one of them under the old terms must not go on by itself under the new ones. Pure.
final class OtherLimits {

    private OtherLimits() {}

    /// Limits to be set, by currency; none when it pays as it did.
    ///
    /// @param currency the one whose limit is set in any case
    /// @param said     what the asker says of the others; who pays before needs none, since nothing may be owed in any
    /// @param field    where `said` stands in the form
    /// @throws Refusal limits-missing, currency-not-assigned, invalid
    static Map<String, @Nullable BigDecimal> of(
            Carrier carrier, String currency, @Nullable CreditType before, @Nullable CreditType after, @Nullable List<CurrencyLimit> said, String field) {
        List<CurrencyLimit> limits = said == null ? List.of() : said;
        if (before == after || after == null) {
            if (!limits.isEmpty()) {
                throw Refusal.invalid("invalid", "It pays as it did: what may be owed in " + limits.getFirst().currency() + " is set there.",
                        new Refusal.Field(field, "none, unless how it pays changes"));
            }
            return Map.of();
        }
        List<String> others = carrier.currencies().stream().filter(other -> !other.equals(currency)).toList();
        Map<String, @Nullable BigDecimal> set = new LinkedHashMap<>();
        for (int i = 0; i < limits.size(); i++) {
            CurrencyLimit one = limits.get(i);
            String at = field + "[" + i + "]";
            if (!others.contains(one.currency()) || set.containsKey(one.currency())) {
                throw Refusal.invalid("currency-not-assigned", "A limit in " + one.currency() + " is not asked for here, or twice.",
                        new Refusal.Field(at + ".currency", "each once: " + (others.isEmpty() ? "there is no other currency" : String.join(", ", others))));
            }
            CarrierRules.refuseLimit(after, one.limit(), at + ".limit");
            set.put(one.currency(), one.limit());
        }
        List<String> missing = others.stream().filter(other -> !set.containsKey(other)).toList();
        if (after == CreditType.PREPAID) {
            missing.forEach(other -> set.put(other, BigDecimal.ZERO));
        } else if (!missing.isEmpty()) {
            throw Refusal.invalid("limits-missing", carrier.name() + " is traded with in " + String.join(", ", missing) + " as well, where it would pay after too.",
                    new Refusal.Field(field, "what may be owed in " + String.join(", ", missing) + ": 0 or more, or nothing for no limit"));
        }
        return set;
    }
}
