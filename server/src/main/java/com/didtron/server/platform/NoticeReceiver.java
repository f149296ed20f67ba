package com.didtron.server.platform;

import java.util.Set;

/// Hears what is said on a channel of the database. Called by one thread; whatever it throws is logged, and it is told of a gap soon after.
interface NoticeReceiver {

    /// Somebody notified the channel.
    ///
    /// @param payloads what they said; the same said twice at once may be told once
    void told(Set<String> payloads);

    /// Notices may have been missed: the connection was lost and is there again, or the receiver failed.
    void mayHaveMissed();
}
