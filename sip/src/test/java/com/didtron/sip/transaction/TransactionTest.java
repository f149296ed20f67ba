package com.didtron.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.loop.Worker;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Transport;
import com.didtron.sip.transport.Counts;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Network;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Transactions over a network made of memory, with a clock moved by hand: what is sent when, by the RFC's timers.
class TransactionTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final List<String> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Worker worker = new Worker("test", clock::get, 100);
    private final Network network = new Network() {
        @Override
        public void send(byte[] message, Flow flow, java.util.function.@Nullable Consumer<String> onFailure) {
            sent.add(clock.get() - 1_000 + " " + new String(message, StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
        }

        @Override
        public @Nullable Flow flowTo(Transport transport, InetSocketAddress target, com.didtron.sip.port.@Nullable PeerTrust trust, java.util.List<String> networks) {
            return null;
        }
    };
    private final Core core = new Core() {
        @Override
        public void request(SipRequest request, Flow flow) {
            told.add("core " + request.method());
            if (!request.is("ACK")) {
                server = layer.serve(request, flow, new ServerUser() {
                    @Override
                    public void terminated() {
                        told.add("terminated");
                    }
                });
            }
        }

        @Override
        public void cancel(SipRequest cancel, Flow flow, @Nullable ServerTransaction invite) {
            told.add("cancel of " + (invite == null ? "nothing" : invite.request().method()));
        }

        @Override
        public void refused(SipRequest request, int code, String reason, Flow flow) {
            told.add("refused " + code);
        }
    };
    private final ClientUser user = new ClientUser() {
        @Override
        public void answered(SipResponse response) {
            told.add("answer " + response.code());
        }

        @Override
        public void timedOut() {
            told.add("timed out");
        }

        @Override
        public void undeliverable(String why) {
            told.add("undeliverable");
        }
    };
    private final TransactionLayer layer =
            new TransactionLayer(worker, network, new Timers(500, 4_000, 5_000), Origin.create(1), new Counts(), core, 1_000);
    private ServerTransaction server;

    @BeforeEach
    void start() {
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    private void onWorker(Runnable work) {
        var done = new CompletableFuture<Void>();
        worker.post(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Throwable fault) {
                done.completeExceptionally(fault);
            }
        });
        done.join();
    }

    /// Moves the clock in steps of 10 ms, as it would run.
    private void pass(long millis) {
        for (long end = clock.get() + millis; clock.get() < end; ) {
            clock.addAndGet(10);
            onWorker(() -> {});
        }
    }

    private static Flow flow(Transport transport) {
        return new Flow(transport, new InetSocketAddress("127.0.0.1", 5060), new InetSocketAddress("127.0.0.1", 5070), null);
    }

    private static String text(String firstLine, String method, String branch) {
        return firstLine + "\r\nVia: SIP/2.0/UDP 127.0.0.1:5070;branch=" + branch + "\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: x\r\nCSeq: 1 "
                + method + "\r\nContent-Length: 0\r\n\r\n";
    }

    private void receive(String text, Transport transport) {
        Parsed parsed = SipParser.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Parsed.Understood.class);
        onWorker(() -> layer.received(parsed, flow(transport)));
    }

    private ClientTransaction send(String method, Transport transport) {
        var made = new ClientTransaction[1];
        onWorker(() -> {
            made[0] = layer.client(method, user);
            made[0].send(text(method + " sip:c@d SIP/2.0", method, made[0].branch()).getBytes(StandardCharsets.UTF_8), flow(transport));
        });
        return made[0];
    }

    private void answer(ClientTransaction to, int code, String method) {
        receive(text("SIP/2.0 " + code + " X", method, to.branch()), Transport.UDP);
    }

    @Test
    void anInviteIsRepeatedAtDoubledIntervalsUntilTimerB() {
        send("INVITE", Transport.UDP);
        pass(33_000);
        assertThat(sent).extracting(line -> Long.parseLong(line.split(" ")[0])).satisfiesExactly(
                at -> assertThat(at).isZero(), at -> near(at, 500), at -> near(at, 1_500), at -> near(at, 3_500), at -> near(at, 7_500),
                at -> near(at, 15_500), at -> near(at, 31_500));
        assertThat(told).containsExactly("timed out");
        assertThat(layer.size()).isZero();
    }

    private static void near(long at, long expected) {
        assertThat(at).isBetween(expected, expected + 120);
    }

    @Test
    void otherRequestsAreRepeatedAtIntervalsUpToT2UntilTimerF() {
        send("BYE", Transport.UDP);
        pass(33_000);
        assertThat(sent).hasSize(11); // 0, .5, 1.5, 3.5, 7.5, 11.5 ... 31.5 s
        assertThat(told).containsExactly("timed out");
    }

    @Test
    void nothingIsRepeatedOverTcp() {
        send("INVITE", Transport.TCP);
        send("BYE", Transport.TCP);
        pass(33_000);
        assertThat(sent).hasSize(2);
        assertThat(told).containsExactly("timed out", "timed out");
    }

    @Test
    void aFailureIsAcknowledgedEachTimeAndToldOnce() {
        ClientTransaction invite = send("INVITE", Transport.UDP);
        answer(invite, 100, "INVITE");
        answer(invite, 486, "INVITE");
        answer(invite, 486, "INVITE");
        assertThat(told).containsExactly("answer 100", "answer 486");
        assertThat(sent).filteredOn(line -> line.contains("ACK")).hasSize(2);
        assertThat(layer.size()).isEqualTo(1);
        pass(33_000);
        assertThat(layer.size()).isZero();
        answer(invite, 486, "INVITE");
        assertThat(told).hasSize(2);
    }

    @Test
    void every2xxIsToldUntilTimerM() {
        ClientTransaction invite = send("INVITE", Transport.UDP);
        answer(invite, 200, "INVITE");
        answer(invite, 200, "INVITE");
        assertThat(told).containsExactly("answer 200", "answer 200");
        pass(33_000);
        answer(invite, 200, "INVITE");
        assertThat(told).hasSize(2);
        assertThat(layer.size()).isZero();
    }

    @Test
    void cancelSharesTheBranchAndItsAnswerIsKeptApart() {
        ClientTransaction invite = send("INVITE", Transport.UDP);
        onWorker(() -> invite.cancel(null));
        assertThat(sent).hasSize(1); // nothing heard yet: not allowed
        answer(invite, 180, "INVITE");
        onWorker(() -> invite.cancel("Q.850;cause=16"));
        assertThat(sent).last().asString().contains("CANCEL sip:c@d");
        answer(invite, 200, "CANCEL");
        assertThat(told).containsExactly("answer 180");
        answer(invite, 487, "INVITE");
        assertThat(told).containsExactly("answer 180", "answer 487");
        pass(33_000);
        assertThat(layer.size()).isZero();
    }

    @Test
    void aFailureToAnInviteIsRepeatedUntilItsAck() {
        String invite = text("INVITE sip:c@d SIP/2.0", "INVITE", "z9hG4bK1");
        receive(invite, Transport.UDP);
        onWorker(() -> server.answer(486, "SIP/2.0 486 Busy\r\n".getBytes(StandardCharsets.UTF_8)));
        pass(1_700);
        assertThat(sent).hasSize(3); // 0, .5, 1.5 s
        receive(invite, Transport.UDP);
        assertThat(sent).hasSize(4);
        receive(text("ACK sip:c@d SIP/2.0", "ACK", "z9hG4bK1"), Transport.UDP);
        pass(4_000);
        receive(invite, Transport.UDP);
        assertThat(sent).hasSize(4);
        assertThat(told).containsExactly("core INVITE");
        pass(2_000);
        assertThat(told).containsExactly("core INVITE", "terminated");
    }

    @Test
    void aCancelFindsItsInviteAnAckTo2xxFindsNobody() {
        receive(text("INVITE sip:c@d SIP/2.0", "INVITE", "z9hG4bK1"), Transport.UDP);
        receive(text("CANCEL sip:c@d SIP/2.0", "CANCEL", "z9hG4bK1"), Transport.UDP);
        receive(text("CANCEL sip:c@d SIP/2.0", "CANCEL", "z9hG4bK2"), Transport.UDP);
        receive(text("ACK sip:c@d SIP/2.0", "ACK", "z9hG4bK3"), Transport.UDP);
        assertThat(told).containsExactly("core INVITE", "cancel of INVITE", "cancel of nothing", "core ACK");
    }

    @Test
    void transactionsWithoutTheMagicCookieAreMatchedAsBefore() {
        String old = text("INVITE sip:c@d SIP/2.0", "INVITE", "1");
        receive(old, Transport.UDP);
        receive(old, Transport.UDP);
        receive(old.replace("CSeq: 1", "CSeq: 2"), Transport.UDP);
        assertThat(told).containsExactly("core INVITE", "core INVITE");
    }

    @Test
    void answersToNobodyAreIgnored() {
        ClientTransaction invite = send("INVITE", Transport.UDP);
        String branch = invite.branch();
        receive(text("SIP/2.0 200 X", "INVITE", "z9hG4bKforeign"), Transport.UDP);
        receive(text("SIP/2.0 200 X", "INVITE", branch.substring(0, branch.length() - 1) + "x"), Transport.UDP);
        receive(text("SIP/2.0 200 X", "INVITE", branch.replace("-0.", "-fffffff.")), Transport.UDP);
        assertThat(told).isEmpty();
    }

    @Test
    void slotsAreUsedAgainUnderNewTokens() {
        var table = new SlotTable<String>(new Tokens(), 3);
        String a = table.add("a");
        table.add("b");
        table.remove(a);
        String c = table.add("c");
        assertThat(table.find(a)).isNull();
        assertThat(table.find(c)).isEqualTo("c");
        assertThat(table.find("x" + c, 1)).isEqualTo("c");
        table.add("d");
        assertThat(table.isFull()).isTrue();
        for (String bad : List.of("", ".", "0", "0.", "zz.1", "-1.aa", "fffffffff.aa", "7fffffff.aa")) {
            assertThat(table.find(bad)).as(bad).isNull();
        }
    }

    @Test
    void ownCallIdsLeadBackToTheirWorker() {
        Origin origin = Origin.create(7);
        var tokens = new Tokens();
        for (int worker = 0; worker < 7; worker++) {
            assertThat(origin.workerOf(origin.callId(worker, tokens))).isEqualTo(worker);
        }
        for (String foreign : List.of("", "-", "x-" + origin.mark() + "-", "x-" + origin.mark() + "-7", "x-" + origin.mark() + "-fffffffff", "abc@host")) {
            assertThat(origin.workerOf(foreign)).isBetween(0, 6);
        }
    }
}
