package com.didtron.server.rating;

import com.didtron.server.cdr.RatableCall;
import com.didtron.server.rates.RatedSide;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call with its price on both sides.
///
/// @param call        the record it was made from
/// @param referenceAt the instant that decided the sell rate (R11), and the billing day
/// @param sell        what the customer is charged
/// @param buy         what the supplier will charge
/// @param buyToSell   units of the sell currency for one of the buy currency then; null: no exchange rate known, so no margin
public record RatedCall(
        RatableCall call, Instant referenceAt, RatedSide sell, RatedSide buy, @Nullable BigDecimal buyToSell) {}
