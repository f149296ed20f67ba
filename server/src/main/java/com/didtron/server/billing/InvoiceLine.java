package com.didtron.server.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One line of an invoice: a zone over an interconnect at one price (14.4).
///
/// @param position         from 1
/// @param zone             destination
/// @param interconnectId   customer interconnect
/// @param interconnectName its name when the invoice was made
/// @param fromDay          first day with calls at this price, in the invoice's zone
/// @param toDay            last such day
/// @param price            per minute
/// @param calls            connected calls
/// @param ratedSeconds     seconds charged
/// @param exactCharge      sum of the calls' charges
/// @param charge           that sum rounded to the currency's decimals (R9): what is printed and owed
public record InvoiceLine(
        int position,
        String zone,
        long interconnectId,
        String interconnectName,
        LocalDate fromDay,
        LocalDate toDay,
        BigDecimal price,
        long calls,
        long ratedSeconds,
        BigDecimal exactCharge,
        BigDecimal charge) {}
