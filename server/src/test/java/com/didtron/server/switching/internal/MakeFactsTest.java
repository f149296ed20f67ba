package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.admission.Refusal;
import com.didtron.server.switching.CallFacts.Verdict;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;

class MakeFactsTest {

    private static final Instant INVITE = Instant.parse("2026-06-01T12:00:00Z");

    /// An answered call has talked for `talked` milliseconds.
    private static EndedCall ended(String endCode, int sipCode, @Nullable Long talked) {
        var call = new IncomingCall(
                new CallId(UUID.randomUUID()), INVITE, new InetSocketAddress("127.0.0.1", 5080), Transport.UDP, new InetSocketAddress("127.0.0.1", 5060),
                "call-id", "sip:442079460000@127.0.0.1", "442079460000", "sip:442071234567@127.0.0.1", "442071234567", null, null, null, null, IncomingCall.Origin.NONE, true);
        Instant answered = talked == null ? null : INVITE.plusSeconds(2);
        Instant end = talked == null ? INVITE.plusSeconds(2) : answered.plusMillis(talked);
        return new EndedCall(
                call, null, null, answered, end, EndedCall.ReleasedBy.SWITCH, sipCode, null, endCode, false, List.of(), List.of(), 0);
    }

    @ParameterizedTest
    @CsvSource({
        // end code,       status, answered, whose fault
        "normal,            200,    true,     SUCCESS",
        "credit-exhausted,  200,    true,     SUCCESS",
        "max-duration,      200,    true,     SUCCESS",
        "hang-up,           200,    true,     SUCCESS",
        "dialog-lost,       200,    true,     SUCCESS",
        "ack-timeout,       200,    true,     CALLER",
        "shutdown,          200,    true,     OURS",
        "switch-restart,    200,    true,     OURS",
        "fault,             200,    true,     OURS",
        "fault,             500,    false,    OURS",
        "shutdown,          480,    false,    OURS",
        "hang-up,           480,    false,    NOBODY",
        "cancelled,         487,    false,    CALLER",
        "no-answer,         480,    false,    NOBODY",
        "failed,            486,    false,    NOBODY",
        "failed,            480,    false,    NOBODY",
        "failed,            404,    false,    CALLER",
        "failed,            410,    false,    CALLER",
        "failed,            484,    false,    CALLER",
        "failed,            485,    false,    CALLER",
        "failed,            604,    false,    CALLER",
        "failed,            600,    false,    NOBODY",
        "failed,            603,    false,    NOBODY",
        "failed,            607,    false,    NOBODY",
        "failed,            408,    false,    SUPPLIER",
        "failed,            488,    false,    SUPPLIER",
        "failed,            500,    false,    SUPPLIER",
        "failed,            503,    false,    SUPPLIER",
        "failed,            504,    false,    SUPPLIER",
    })
    void theVerdictTellsWhoseFaultTheEndWas(String endCode, int sipCode, boolean answered, Verdict verdict) {
        assertThat(MakeFacts.verdict(ended(endCode, sipCode, answered ? 1_000L : null), null)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalKnowsItsFault(Refusal refusal) {
        assertThat(MakeFacts.verdict(ended("rejected", refusal.sipCode(), null), refusal).name()).isEqualTo(refusal.fault().name());
    }

    @ParameterizedTest
    @CsvSource({
        // end code,       talked ms, granted s, recorded ms
        "normal,            2500,      60,        2500",
        "normal,            60000,     60,        60000",
        // a BYE just before our timer: not a second more than the hold pays for
        "normal,            60004,     60,        60000",
        "credit-exhausted,  3009,      3,         3000",
        "max-duration,      14400012,  14400,     14400000",
        // not known any more what was granted
        "normal,            60004,     ,          60004",
        "cancelled,         ,          60,        0",
    })
    void talkIsNeverLongerThanWhatWasGranted(String endCode, @Nullable Long talked, @Nullable Long granted, long recorded) {
        assertThat(MakeFacts.talkMs(ended(endCode, 200, talked), granted)).isEqualTo(recorded);
    }
}
