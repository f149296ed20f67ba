package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.ScriptedNames.Reply;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.internal.SourceHostStore;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Host names as sources of an interconnect's calls (3.4): set by people, asked for by the platform, told on the record.
class SourceHostsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final List<String> FORM = List.of(
            "name", "enabled", "capacityLimit", "cpsLimit", "techPrefix", "numberRules", "callerRules", "callerSource", "asserted", "caller", "checks", "media", "signalling",
            "egress", "progressTimeoutMs", "ringTimeoutMs", "ratingPlanId", "maxTalkSeconds", "version");

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private Browser.Answer set(Interconnect of, List<String> addresses) {
        String path = "/api/admin/interconnects/" + of.id();
        JsonNode record = staff.get(path).json();
        Map<String, Object> body = new HashMap<>();
        FORM.forEach(name -> body.put(name, record.path(name)));
        body.put("addresses", addresses);
        return staff.put(path, body);
    }

    private String who(Interconnect of, String address) {
        return staff.get("/api/admin/who-calls?address=" + address + "&called=" + of.techPrefix().replace("#", "%23") + "442079460000").json().path("outcome").asString();
    }

    @Test
    void whatANameStandsForRecognisesCallsAndIsTold() {
        Interconnect ingress = world.ingress(world.customer(CreditType.POSTPAID, null, "0"), null);
        for (String slip : List.of("203.0.113", "203.0.113.300", "203.0.113.7.8", "sbc", "sbc_1.example.com", "sbc.example.com:5060", "-sbc.example.com", "1.2.3.4.5")) {
            assertThat(set(ingress, List.of(slip)).body()).as(slip).contains("full host names such as sbc.example.com");
        }
        String host = "sbc" + world.tenant().value() + ".example.com";
        RunningPlatform.NAMES.tell(host, Reply.of(60, "192.0.2.41", "2001:db8::41"));
        Browser.Answer saved = set(ingress, List.of("192.0.2.40", host.toUpperCase(java.util.Locale.ROOT) + "."));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        await().until(() -> who(ingress, "192.0.2.41").equals("no-service"));
        assertThat(who(ingress, "2001:db8::41")).isEqualTo("no-service");
        assertThat(who(ingress, "192.0.2.40")).isEqualTo("no-service");
        assertThat(who(ingress, "192.0.2.42")).isEqualTo("unknown-source");
        JsonNode record = staff.get("/api/admin/interconnects/" + ingress.id()).json();
        assertThat(record.path("addresses").toString()).isEqualTo("[\"192.0.2.40/32\",\"" + host + "\"]");
        assertThat(record.at("/sourceHosts/0/addresses").toString()).isEqualTo("[\"192.0.2.41\",\"2001:db8:0:0:0:0:0:41\"]");
        assertThat(record.at("/sourceHosts/0/problem").asString()).isEmpty();
        assertThat(record.at("/sourceHosts/0/answeredAt").asString()).isNotEmpty();

        World theirs = world.another();
        Interconnect second = theirs.ingress(theirs.customer(CreditType.POSTPAID, null, "0"), null);
        assertThat(set(second, List.of(host)).status()).as("told apart by their tech prefixes").isEqualTo(200);
        assertThat(staff.get("/api/admin/interconnects/" + second.id()).json().path("overlaps").toString()).contains("192.0.2.41/32 of In of");
    }

    /// In place of the platform's own, which rests meanwhile, one whose name servers and clock the test has in hand.
    @Test
    void theLastAnswerIsKeptAndPeopleAreToldAfterAnHourOnce() {
        SourceHosts own = platform.bean(SourceHosts.class);
        own.stop();
        try {
            theLastAnswerIsKept();
        } finally {
            own.start();
        }
    }

    private void theLastAnswerIsKept() {
        String host = "lost" + world.tenant().value() + ".example.com";
        Interconnect ingress = world.ingress(world.customer(CreditType.POSTPAID, null, "0"), null);
        assertThat(set(ingress, List.of(host)).status()).isEqualTo(200);
        var clock = new MovableClock();
        var names = new HashMap<String, InetAddress>(Map.of(host, InetAddress.ofLiteral("192.0.2.51")));
        AsksNames scripted = asked -> {
            if (!names.containsKey(asked)) {
                throw new IOException("SERVFAIL");
            }
            return new AsksNames.Answer(List.of(names.get(asked)), Duration.ofMinutes(5));
        };
        Carriers carriers = platform.bean(Carriers.class);
        var hosts = new SourceHosts(scripted, platform.bean(SourceHostStore.class), carriers, platform.bean(Database.class), platform.bean(RaisesAlerts.class), clock);

        clock.move(Duration.ofMinutes(2));
        hosts.lookUpDue();
        assertThat(hosts.of(host).addresses()).containsExactly(InetAddress.ofLiteral("192.0.2.51"));
        assertThat(found(carriers, ingress, "192.0.2.51")).isTrue();

        names.put(host, InetAddress.ofLiteral("192.0.2.52"));
        clock.move(Duration.ofMinutes(4));
        hosts.lookUpDue();
        assertThat(found(carriers, ingress, "192.0.2.51")).as("the answer of before still holds").isTrue();
        clock.move(Duration.ofMinutes(2));
        hosts.lookUpDue();
        assertThat(found(carriers, ingress, "192.0.2.51")).isFalse();
        assertThat(found(carriers, ingress, "192.0.2.52")).isTrue();

        names.clear();
        clock.move(Duration.ofMinutes(6));
        hosts.lookUpDue();
        clock.move(Duration.ofMinutes(59));
        hosts.lookUpDue();
        assertThat(found(carriers, ingress, "192.0.2.52")).as("its last good answer").isTrue();
        assertThat(told()).isEmpty();
        clock.move(Duration.ofMinutes(2));
        hosts.lookUpDue();
        clock.move(Duration.ofMinutes(2));
        hosts.lookUpDue();
        assertThat(told()).singleElement().asString()
                .endsWith(", In: " + host + " has not been resolved for an hour (SERVFAIL). Calls are still recognised by its last addresses, 192.0.2.52.");
    }

    private List<String> told() {
        return staff.get("/api/me/alerts").json().path("items").findValuesAsString("text").stream().filter(text -> text.contains("not been resolved")).toList();
    }

    private static boolean found(Carriers carriers, Interconnect of, String source) {
        return carriers.directory().identify(InetAddress.ofLiteral(source), of.techPrefix() + "442079460000", "", null, Instant.EPOCH)
                        instanceof CallerIdentity.Refused refused
                && refused.interconnect() != null
                && refused.interconnect().id() == of.id();
    }
}
