package com.didtron.server.carriers;

/// The ledger accounts of a carrier's customer side in one currency.
///
/// @param line       credit line that its calls are held against
/// @param usage      debited by every rated call: the wallet of a prepaid carrier, unbilled revenue of a postpaid one
/// @param receivable debited by issued invoices
/// @param revenue    credited by every rated call
/// @param rounding   takes the difference between exact charges and rounded document lines
public record CustomerBooks(long line, long usage, long receivable, long revenue, long rounding) {}
