package com.didtron.server.operations;

import org.jspecify.annotations.Nullable;

/// What came of computing the journal's chain anew.
///
/// @param whole       nothing was changed, taken out or put in
/// @param links       links found in order
/// @param head        hash of the last link, in hex: who notes it elsewhere can prove later that nothing before it was touched; null when not whole
/// @param brokenAt    the first link that is wrong; null when whole
/// @param brokenEntry its entry; null when whole
/// @param reason      what is wrong; null when whole
public record ChainReport(
        boolean whole, long links, @Nullable String head, @Nullable Long brokenAt, @Nullable Long brokenEntry, @Nullable String reason) {

    /// Nothing is wrong.
    public static ChainReport whole(long links, String head) {
        return new ChainReport(true, links, head, null, null, null);
    }

    /// The first thing that is wrong.
    public static ChainReport broken(long links, long at, long entry, String reason) {
        return new ChainReport(false, links, null, at, entry, reason);
    }
}
