package com.didtron.server.currencies;

import static com.didtron.server.currencies.internal.sql.Tables.FX_RATE;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Accounting rates between currencies, as of any instant.
@Component
public class ExchangeRates {

    private static final String PICTURE = "currencies.exchange-rates";

    private record Pair(long tenant, String base, String quote) {}

    private record Dated(Instant from, BigDecimal rate) {}

    /// The rate that counts between two currencies at an instant.
    ///
    /// @param base    of the rate that is known, which may be the one converted to
    /// @param quote   likewise
    /// @param rate    one unit of `base` in `quote`
    /// @param from    since when
    /// @param inverse whether it is used the other way round
    public record Counting(String base, String quote, BigDecimal rate, Instant from, boolean inverse) {}

    /// Digits of a derived (inverse) rate.
    private static final int SCALE = 10;

    private final Database database;
    private final Pictures pictures;
    private volatile Map<Pair, List<Dated>> rates = Map.of();

    ExchangeRates(Database database, Pictures pictures) {
        this.database = database;
        this.pictures = pictures;
        pictures.follow(PICTURE, _ -> reload());
        reload();
    }

    /// How many units of `to` one unit of `from` is worth, by the latest rate at or before the instant; from the inverse rate when only
    /// that is known. Empty: no rate, so the currencies cannot be compared.
    public Optional<BigDecimal> factor(TenantId tenant, String from, String to, Instant at) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return latest(new Pair(tenant.value(), from, to), at)
                .or(() -> latest(new Pair(tenant.value(), to, from), at)
                        .map(inverse -> BigDecimal.ONE.divide(inverse, SCALE, RoundingMode.HALF_EVEN)));
    }

    /// [#factor] of every currency that has one, the currency itself as well.
    public Map<String, BigDecimal> factors(TenantId tenant, String to, Instant at) {
        Map<String, BigDecimal> factors = new HashMap<>(Map.of(to, BigDecimal.ONE));
        rates.keySet().stream()
                .filter(pair -> pair.tenant == tenant.value())
                .flatMap(pair -> Stream.of(pair.base, pair.quote))
                .distinct()
                .forEach(currency -> factor(tenant, currency, to, at).ifPresent(factor -> factors.put(currency, factor)));
        return factors;
    }

    /// Which known rate [#factor] goes by; empty for a currency and itself as well.
    public Optional<Counting> counting(TenantId tenant, String from, String to, Instant at) {
        return dated(new Pair(tenant.value(), from, to), at)
                .map(d -> new Counting(from, to, d.rate, d.from, false))
                .or(() -> dated(new Pair(tenant.value(), to, from), at).map(d -> new Counting(to, from, d.rate, d.from, true)));
    }

    /// Since when the rate of a pair that is in force at an instant is; empty: none is.
    public Optional<Instant> inForceSince(TenantId tenant, String base, String quote, Instant at) {
        return dated(new Pair(tenant.value(), base, quote), at).map(Dated::from);
    }

    /// There are other rates once the transaction is committed.
    void changed(DSLContext tx) {
        pictures.changed(tx, PICTURE, "");
    }

    /// One at a time: rates read before another was committed must not replace those read after it.
    private synchronized void reload() {
        rates = load();
    }

    private Optional<BigDecimal> latest(Pair pair, Instant at) {
        return dated(pair, at).map(Dated::rate);
    }

    private Optional<Dated> dated(Pair pair, Instant at) {
        return rates.getOrDefault(pair, List.of()).stream().filter(d -> !d.from.isAfter(at)).findFirst();
    }

    private Map<Pair, List<Dated>> load() {
        Map<Pair, List<Dated>> loaded = new HashMap<>();
        database.acrossTenants()
                .selectFrom(FX_RATE)
                .orderBy(FX_RATE.EFFECTIVE_FROM.desc())
                .forEach(r -> loaded.computeIfAbsent(
                                new Pair(r.getTenantId(), r.getBase(), r.getQuote()), _ -> new ArrayList<>())
                        .add(new Dated(r.getEffectiveFrom(), r.getRate())));
        return loaded;
    }
}
