package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.switching.CallFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The carriers' portal: each side of a call sees its own half of it. Sold at 0.06 a minute in whole minutes, bought at 0.02 by the second.
class OwnCarrierTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private Traffic traffic;
    private CallFacts answered;
    private CallFacts busy;
    private Browser sender;
    private Browser receiver;

    @BeforeEach
    void callsOfTheLastHour() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(1_800);
        traffic = new Traffic(platform);
        answered = traffic.answered(at, "442079460001", 61_000);
        busy = traffic.busy(at.plusSeconds(5), "442079460002");
        traffic.record(answered, busy, traffic.refused(at.plusSeconds(10), "442079460009"));
        sender = traffic.world().carrierPerson(traffic.customer());
        receiver = traffic.world().carrierPerson(traffic.supplier());
    }

    @Test
    void aSupplierSeesWhatItIsOwedAndWhatItCarried() {
        JsonNode account = receiver.get("/api/carrier/account").json();
        assertThat(account.path("kind").asString()).isEqualTo("supplier");
        assertThat(account.at("/lines/0/way").asString()).isEqualTo("received");
        assertThat(account.at("/lines/0/balance/amount").asString()).as("in its favour").startsWith("0.02");
        assertThat(account.at("/lines/0/limit").isNull()).isTrue();
        assertThat(account.at("/day/sent").isNull()).isTrue();
        JsonNode day = account.at("/day/received");
        assertThat(List.of(day.path("calls").asLong(), day.path("answered").asLong(), day.path("talkMs").asLong()))
                .as("the busy one was tried there too; the refused one never came")
                .containsExactly(2L, 1L, 61_000L);
        assertThat(day.at("/charge/0/amount").asString()).startsWith("0.02");
        assertThat(account.toString()).doesNotContain(traffic.customer().name());
    }

    @Test
    void aCustomerSeesWhatItOwesAndWhatItSent() {
        JsonNode account = sender.get("/api/carrier/account").json();
        assertThat(account.at("/lines/0/way").asString()).isEqualTo("sent");
        assertThat(account.at("/lines/0/balance/amount").asString()).isEqualTo("-0.12");
        assertThat(account.at("/lines/0/remaining/amount").asString()).isEqualTo("999.88");
        JsonNode day = account.at("/day/sent");
        assertThat(List.of(day.path("calls").asLong(), day.path("answered").asLong(), day.path("talkMs").asLong())).containsExactly(3L, 1L, 61_000L);
        assertThat(day.at("/charge/0/amount").asString()).isEqualTo("0.12");
        assertThat(account.toString()).doesNotContain(traffic.supplier().name());
    }

    @Test
    void eachFindsACallByTheCallIdOfItsOwnLeg() {
        String ingress = "/api/carrier/calls?sipCallId=" + busy.sipCallId();
        String egress = "/api/carrier/calls?sipCallId=" + busy.attempts().getFirst().sipCallId();
        assertThat(Stream.of(sender.get(ingress), sender.get(egress), receiver.get(ingress), receiver.get(egress))
                        .map(answer -> answer.json().path("items").size()))
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void eachIsToldItsOwnPriceOfACallAndNeverTheOthers() {
        String path = "/api/carrier/calls/" + answered.callId();
        Browser.Answer sent = sender.get(path);
        assertThat(sent.json().path("way").asString()).isEqualTo("sent");
        assertThat(sent.json().at("/charge/amount").asString()).isEqualTo("0.12");
        assertThat(sent.json().at("/price/amount").asString()).isEqualTo("0.06");
        assertThat(sent.body()).doesNotContain(traffic.supplier().name(), traffic.buy().name(), "0.020333", "0.02 ");
        Browser.Answer received = receiver.get(path);
        assertThat(received.json().path("way").asString()).isEqualTo("received");
        assertThat(received.json().path("ratedSeconds").asInt()).isEqualTo(61);
        assertThat(received.json().at("/price/amount").asString()).isEqualTo("0.02");
        assertThat(received.json().path("lines").size()).isGreaterThan(1);
        // an instant such as 03:26:50.068 is no price
        assertThat(received.body().replaceAll("T[0-9:.]+Z", "T…Z")).doesNotContain(traffic.customer().name(), traffic.sell().name(), "0.06", "0.12", "127.0.0.1");
    }

    @Test
    void theListHoldsWhatWasSentOrWhatWasReceived() {
        assertThat(sender.get("/api/carrier/calls").json().path("items").size()).isEqualTo(3);
        assertThat(sender.get("/api/carrier/calls?way=received").json().path("items").size()).isZero();
        JsonNode received = receiver.get("/api/carrier/calls").json().path("items");
        assertThat(received.valueStream().map(c -> c.path("callId").asString()))
                .as("newest first")
                .containsExactly(busy.callId().toString(), answered.callId().toString());
        assertThat(receiver.get("/api/carrier/calls?result=answered").json().path("items").size()).isEqualTo(1);
        assertThat(receiver.get("/api/carrier/calls?way=sideways").json().at("/fields/0/field").asString()).isEqualTo("way");
    }

    @Test
    void trunksAreItsOwnAndNobodyElses() {
        JsonNode own = receiver.get("/api/carrier/interconnects").json().path("items");
        assertThat(own.size()).isEqualTo(1);
        assertThat(own.at("/0/way").asString()).isEqualTo("received");
        assertThat(own.at("/0/sendTo/0").asString()).startsWith("127.0.0.1:");
        assertThat(sender.get("/api/carrier/interconnects").json().at("/items/0/techPrefix").asString()).isEqualTo(traffic.world().techPrefix());
    }

    @Test
    void anothersCallIsNotThere() {
        Traffic neighbours = new Traffic(platform, traffic.world().another());
        assertThat(neighbours.world().carrierPerson(neighbours.supplier()).get("/api/carrier/calls/" + answered.callId()).status()).isEqualTo(404);
    }

    /// Money is not for the technical roles, and a viewer changes nothing.
    @Test
    void rolesOfCarriersOpenWhatTheySay() {
        Browser technical = traffic.world().carrierPersonWith(traffic.supplier(), "carrier-technical");
        assertThat(technical.get("/api/carrier/account").status()).isEqualTo(403);
        assertThat(technical.get("/api/carrier/interconnects").status()).isEqualTo(200);
        assertThat(technical.get("/api/carrier/invoices").status()).isEqualTo(403);
    }
}
