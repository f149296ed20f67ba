package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Host names that calls come from (3.4): when they are asked for again, and what holds while nobody answers.
class SourceHostTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts).map(InetAddress::ofLiteral).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // the answer holds for (s), is asked for again after (s)
        "0,      30",
        "29,     30",
        "30,     30",
        "300,    300",
        "3600,   3600",
        "86400,  3600",
    })
    void anAnswerHoldsAsLongAsItSaysWithinLimits(long ttl, long again) {
        SourceHost host = SourceHost.unasked("sbc.example.com").answered(addresses("192.0.2.1"), Duration.ofSeconds(ttl), NOON);
        assertThat(host.dueAt()).isEqualTo(NOON.plusSeconds(again));
    }

    @Test
    void aNameThatWasNeverAskedForIsDueAtOnce() {
        assertThat(SourceHost.unasked("sbc.example.com").dueAt()).isBefore(NOON);
    }

    @Test
    void theLastAnswerHoldsWhileNameServersFailAndEndsWithAnotherAnswer() {
        SourceHost good = SourceHost.unasked("sbc.example.com").answered(addresses("192.0.2.9", "192.0.2.1", "192.0.2.9"), Duration.ofHours(1), NOON);
        assertThat(good.addresses()).isEqualTo(addresses("192.0.2.1", "192.0.2.9"));

        Instant later = NOON.plusSeconds(3_600);
        SourceHost failing = good.failed("name server 192.0.2.53 does not answer", later);
        assertThat(failing.addresses()).isEqualTo(good.addresses());
        assertThat(failing.answeredAt()).as("their age is told").isEqualTo(NOON);
        assertThat(failing.dueAt()).isEqualTo(later.plusSeconds(30));

        SourceHost stillFailing = failing.failed("SERVFAIL", later.plusSeconds(30));
        assertThat(stillFailing.failingSince()).isEqualTo(later);

        SourceHost moved = stillFailing.answered(addresses("192.0.2.2"), Duration.ofHours(1), later.plusSeconds(60));
        assertThat(moved.addresses()).isEqualTo(addresses("192.0.2.2"));
        assertThat(moved.problem()).isEmpty();
        assertThat(moved.failingSince()).isNull();
    }

    @Test
    void aNameThatIsNoneAnyMoreStandsForNothing() {
        SourceHost good = SourceHost.unasked("sbc.example.com").answered(addresses("192.0.2.1"), Duration.ofHours(1), NOON);
        SourceHost gone = good.answered(List.of(), Duration.ofDays(1), NOON.plusSeconds(3_600));
        assertThat(gone.addresses()).isEmpty();
        assertThat(gone.problem()).isEqualTo("the name has no address");
        assertThat(gone.dueAt()).as("it may come back soon, whatever was said").isEqualTo(NOON.plusSeconds(3_630));
    }

    @ParameterizedTest
    @CsvSource({
        // minutes without an address, people are told
        "0,   false",
        "59,  false",
        "60,  true",
        "600, true",
    })
    void peopleAreToldAfterAnHour(long minutes, boolean told) {
        SourceHost failing = SourceHost.unasked("sbc.example.com").failed("SERVFAIL", NOON);
        assertThat(failing.isLost(NOON.plusSeconds(minutes * 60))).isEqualTo(told);
    }
}
