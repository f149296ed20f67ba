package com.didtron.server.carriers;

/// The ledger accounts of a carrier's supplier side in one currency.
///
/// @param line         its line, in which we owe when it is negative
/// @param unbilledCost credited by every call it carried
/// @param costOfSales  debited by it
public record SupplierBooks(long line, long unbilledCost, long costOfSales) {}
