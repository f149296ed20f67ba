package com.didtron.server.portability;

/// Numbers with the networks that serve them, kept once and named by services.
///
/// @param name      unique within the tenant, in either case
/// @param note      for people, possibly empty
/// @param fromCalls whether what a call says itself counts
/// @param numbers   how many it has
/// @param version   for changes of name, note and what counts
public record PortabilityPlan(long id, String name, String note, FromCalls fromCalls, int numbers, int version) {

    /// Numbers that all plans of a tenant may have together: 20 MB of memory.
    public static final int MOST_NUMBERS = 1_000_000;
    /// Plans of a tenant.
    public static final int MOST_PLANS = 100;

    /// What is done about a call that says itself that its number was looked up (`npdi`, `rn`, RFC 4694).
    public enum FromCalls {
        /// it is looked up all the same
        IGNORE,
        /// what the call says goes before the plan's numbers
        HONOUR
    }
}
