package com.didtron.server.screening;

/// Codes of E.164 numbers that belong together: premium numbers, subscribers who want no calls. It does nothing until it is used ([ListUse]).
///
/// @param name    unique within the tenant, in either case
/// @param note    for people, possibly empty
/// @param entries how many codes it has
/// @param version for changes of name and note
public record NumberList(long id, String name, String note, int entries, int version) {

    /// Codes that all lists of a tenant may have together.
    public static final int MOST_ENTRIES = 100_000;
    /// Lists of a tenant.
    public static final int MOST_LISTS = 1_000;
}
