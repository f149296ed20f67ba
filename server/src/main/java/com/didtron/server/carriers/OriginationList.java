package com.didtron.server.carriers;

/// Numbers one of which a call is given instead of the caller's (3.5, 3.7): a customer's own that may be asserted, or what a supplier is sent. It does nothing
/// until an interconnect names it.
///
/// @param name    unique within the tenant, in either case
/// @param note    for people, possibly empty
/// @param numbers how many it has
/// @param version for changes of name and note
public record OriginationList(long id, String name, String note, int numbers, int version) {

    /// Numbers that all lists of a tenant may have together.
    public static final int MOST_NUMBERS = 100_000;
    /// Lists of a tenant.
    public static final int MOST_LISTS = 1_000;
}
