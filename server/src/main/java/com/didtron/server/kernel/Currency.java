package com.didtron.server.kernel;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A currency of ISO 4217.
///
/// @param code     three capital letters, for example `EUR`
/// @param decimals digits after the point on documents: EUR 2, JPY 0, KWD 3. Prices and call charges carry more (see [Rounding])
public record Currency(String code, int decimals) {

    private static final ConcurrentMap<String, Currency> KNOWN = new ConcurrentHashMap<>();

    public Currency {
        java.util.Currency iso = iso(code);
        if (decimals != iso.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("currency %s has %d decimals, not %d"
                    .formatted(code, iso.getDefaultFractionDigits(), decimals));
        }
    }

    /// The currency with this ISO 4217 code; its decimals are the standard's.
    ///
    /// @throws IllegalArgumentException for a code that ISO 4217 does not know or that has no minor unit (gold, test codes)
    public static Currency of(String code) {
        Currency known = KNOWN.get(code);
        if (known == null) {
            known = new Currency(code, iso(code).getDefaultFractionDigits());
            KNOWN.put(code, known);
        }
        return known;
    }

    private static java.util.Currency iso(String code) {
        java.util.Currency iso;
        try {
            iso = java.util.Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            String hint = code.equals(code.toUpperCase(Locale.ROOT)) ? "" : "; write it in capital letters";
            throw new IllegalArgumentException("no currency '%s' in ISO 4217%s".formatted(code, hint), unknown);
        }
        if (iso.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("'%s' is not a currency that can be charged in".formatted(code));
        }
        return iso;
    }

    @Override
    public String toString() {
        return code;
    }
}
