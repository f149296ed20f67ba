package com.didtron.server.rating;

import java.math.BigDecimal;
import java.time.Instant;

/// What the calls of one quarter of an hour were worth on one side in one currency.
///
/// @param quarter  its beginning
/// @param isSell   true: charged to customers; false: charged by suppliers
/// @param currency ISO 4217 code
/// @param charge   sum of the calls' charges
public record QuarterOfMoney(Instant quarter, boolean isSell, String currency, BigDecimal charge) {}
