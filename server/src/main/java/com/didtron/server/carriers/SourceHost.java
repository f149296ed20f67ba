package com.didtron.server.carriers;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a host name that calls of an interconnect come from (3.4). Never changed; each answer of the name servers makes another.
///
/// What they said last holds while they cannot be asked: a customer is not cut off by somebody else's outage. When they do answer, that there is no such name or that
/// it has no address, it holds no longer.
///
/// @param host         lower case
/// @param addresses    those that its calls are recognised by, of either family, in the order of their text
/// @param answeredAt   when the name servers said so; null: they never did
/// @param ttl          how long the answer holds, as they said
/// @param askedAt      when they were asked last
/// @param problem      why there was no address then; empty: there was
/// @param failingSince since when there has been none; null: there is one
public record SourceHost(
        String host, List<InetAddress> addresses, @Nullable Instant answeredAt, Duration ttl, Instant askedAt, String problem, @Nullable Instant failingSince) {

    /// The least and the most time between two questions, whatever the name servers say of how long an answer holds. After a failure it is the least.
    public static final Duration SOONEST = Duration.ofSeconds(30);
    public static final Duration LATEST = Duration.ofHours(1);
    /// Without an address for so long, people are told.
    public static final Duration TOLD_AFTER = Duration.ofHours(1);

    public SourceHost {
        addresses = List.copyOf(addresses);
    }

    /// One that nobody has asked for: it is asked for at once.
    public static SourceHost unasked(String host) {
        return new SourceHost(host, List.of(), null, Duration.ZERO, Instant.EPOCH, "", null);
    }

    /// The name servers answered.
    ///
    /// @param found none: there is no such name, or it has no address
    public SourceHost answered(List<InetAddress> found, Duration holds, Instant now) {
        List<InetAddress> sorted = found.stream().distinct().sorted((a, b) -> a.getHostAddress().compareTo(b.getHostAddress())).toList();
        return sorted.isEmpty()
                ? new SourceHost(host, List.of(), now, holds, now, "the name has no address", since(now))
                : new SourceHost(host, sorted, now, holds, now, "", null);
    }

    /// They could not be asked, or did not know.
    public SourceHost failed(String why, Instant now) {
        return new SourceHost(host, addresses, answeredAt, ttl, now, why, since(now));
    }

    private Instant since(Instant now) {
        return failingSince == null ? now : failingSince;
    }

    /// When it is to be asked for again.
    public Instant dueAt() {
        Duration pause = !problem.isEmpty() || ttl.compareTo(SOONEST) < 0 ? SOONEST : ttl.compareTo(LATEST) > 0 ? LATEST : ttl;
        return askedAt.plus(pause);
    }

    /// Whether people are to be told that it has had no answer for long.
    public boolean isLost(Instant now) {
        return failingSince != null && !failingSince.plus(TOLD_AFTER).isAfter(now);
    }
}
