package com.didtron.server.reporting.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A price as a customer reads it, per minute.
///
/// @param code            beginning of the numbers that it is for
/// @param to              first instant no longer in force; null: open-ended
/// @param charge          once for each answered call
/// @param firstPrice      per minute within the first interval
/// @param price           per minute after it
/// @param firstSeconds    first interval
/// @param seconds         each interval after it
/// @param least           a call is charged at least this; null: nothing
/// @param freeSeconds     a call of at most so long is free; 0: none is
/// @param blocked         calls there are not carried
/// @param standing        now, later or past
public record PriceListRow(
        String code, String zone, Instant from, @Nullable Instant to, String charge, String firstPrice, String price, int firstSeconds, int seconds,
        @Nullable String least, int freeSeconds, boolean blocked, String currency, String standing) {

    /// A price list that a customer may look at.
    ///
    /// @param inUse whether calls are charged by it
    public record PriceList(String id, String name, String currency, boolean inUse) {}

    /// Those there are.
    public record PriceListChoice(List<PriceList> items) {}
}
