package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.switching.CallFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `./didtron trace` and the walkthrough show the same steps in the same words.
class TraceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<String> STEPS = Stream.of(TraceStep.values()).map(TraceStep::title).toList();

    private final RunningPlatform platform = RunningPlatform.shared();

    @Test
    void theWalkthroughHasTheStepsAsHeadings() throws IOException {
        Path walkthrough = Path.of("").toAbsolutePath().getParent().resolve("docs/walkthroughs/invite-to-invoice.md");
        assertThat(Files.readAllLines(walkthrough).stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactlyElementsOf(STEPS);
    }

    @Test
    void aChargedCallIsToldStepByStep() throws IOException {
        Traffic traffic = new Traffic(platform);
        CallFacts call = traffic.answered(NOON, "442079460001", 61_000);
        traffic.record(call);
        Answer answer = trace(call);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines().filter(STEPS::contains)).containsExactlyElementsOf(STEPS);
        assertThat(answer.body())
                .contains("at 2026-03-02T12:00:00Z from 127.0.0.1:5070")
                .contains("customer " + traffic.customer().name())
                .contains("passed credit: 0.06 USD held for 60 s")
                .contains("1. " + traffic.supplier().name())
                .contains("attempt 1 to " + traffic.supplier().name())
                .contains("at 2026-03-02T12:00:01.500Z, 1500 ms after the INVITE")
                .contains("talk time 61000 ms, verdict success")
                .contains("sell: 0.12 USD for 120 s")
                .contains("buy: 0.020333 USD for 61 s")
                .contains("debit unbilled:carrier:" + traffic.customer().id() + ", credit revenue:voice: 0.12 USD")
                .contains("on no invoice yet");
    }

    @Test
    void aRefusedCallIsToldAsFarAsItCame() throws IOException {
        Traffic traffic = new Traffic(platform);
        CallFacts call = traffic.refused(NOON, "442079460002");
        traffic.record(call);
        assertThat(trace(call).body())
                .contains("refused: credit-exhausted, answered 402")
                .contains("not answered")
                .contains("nothing to charge");
    }

    @Test
    void withoutTheKeyNothingIsTold() throws IOException {
        Traffic traffic = new Traffic(platform);
        CallFacts call = traffic.busy(NOON, "442079460003");
        traffic.record(call);
        String path = "/api/trace/" + call.callId();
        assertThat(Browser.anonymous(platform).get(path).status()).isEqualTo(401);
        assertThat(Browser.anonymous(platform).get(path, "X-Trace-Key", "guess").json().path("code").asString()).isEqualTo("trace-key-wrong");
        assertThat(traffic.world().staff().get(path).status()).isEqualTo(401);
        assertThat(Browser.anonymous(platform).get("/api/trace/0198f0f0-0000-7000-8000-000000000000", "X-Trace-Key", key()).status()).isEqualTo(404);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile()))).isEqualTo("rw-------");
    }

    private Answer trace(CallFacts call) throws IOException {
        return Browser.anonymous(platform).get("/api/trace/" + call.callId(), "X-Trace-Key", key());
    }

    private String key() throws IOException {
        return Files.readString(keyFile()).strip();
    }

    private Path keyFile() {
        return platform.data().resolve("trace.key");
    }
}
