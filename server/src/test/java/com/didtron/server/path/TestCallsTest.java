package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.carriers.TestCalls.Finding;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.QuarterOfCalls;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rating.BillableCalls;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Calls of the operator's own test system over a customer's interconnect: who is let in, who pays, and what is on the record.
class TestCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String NUMBER = "442079460000";
    private static final String CALLER = "442071234567";

    private final World world = new World(platform);
    private final UserAgent agent = UserAgent.start(
            UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), invite -> Behaviour.answerAtOnce(), Clock.systemUTC());
    private final Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "0");
    private final Carrier supplier = world.supplier("Supplier");
    private final Interconnect egress = world.egress(supplier, agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
    private final Interconnect ingress = world.ingress(customer, null);
    private final Browser staff = world.staff();
    private final String path = "/api/admin/interconnects/" + ingress.id() + "/test-calls";

    @AfterEach
    void close() {
        agent.close();
    }

    private void serve() {
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(egress).id());
    }

    private CallOutcome call(@Nullable String mark) {
        var plan = new CallPlan(platform.sip(), Transport.UDP, NUMBER, CALLER, world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(300));
        return agent.place(mark == null ? plan : plan.testing(mark)).join();
    }

    private String allow(Instant until) {
        Browser.Answer answer = staff.post(path, Map.of("until", until.toString(), "reason", "routes of the week"));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(200);
        assertThat(answer.json().path("header").asString()).isEqualTo("X-Test-Call");
        return answer.json().path("token").asString();
    }

    @Test
    void aTestCallCostsWhatItsSupplierChargesAndItsCustomerNothing() {
        serve();
        String token = allow(Instant.now().plus(Duration.ofHours(1)));
        assertThat(call(token).end()).as("although nothing is paid in").isEqualTo(CallOutcome.End.HUNG_UP);
        assertThat(call(null).sipCode()).as("whoever shows nothing pays").isEqualTo(402);
        assertThat(call(token + "0").sipCode()).isEqualTo(403);
        List<Aftermath> calls = Aftermath.all(platform, customer, 3);
        Aftermath test = calls.get(0).ended("normal", 200, "success", "caller").supplier(supplier);
        assertThat(test.bought()).isPositive();
        test.charged("0", test.bought().toPlainString());
        assertThat(Aftermath.customerLine(platform, customer).balance()).isZero();
        assertThat(Aftermath.supplierLine(platform, supplier).balance()).isEqualByComparingTo(test.bought().negate());
        calls.get(1).refused(Refusal.CREDIT_EXHAUSTED, "caller");
        calls.get(2).refused(Refusal.TEST_CALL_REFUSED, "caller");
        assertThat(calls.get(2).decision()).contains("lets test calls in that show another secret");
        assertThat(test.decision()).contains("a test call: not asked, nothing held; 600 s at most");
        assertThat(told("")).hasSize(3);
        assertThat(told("&test=true")).singleElement().satisfies(row -> {
            assertThat(row.path("callId").asString()).isEqualTo(test.id().toString());
            assertThat(row.path("test").asBoolean()).isTrue();
        });
        assertThat(told("&test=false")).hasSize(2);
        List<?> billed = platform.bean(Database.class).transaction(world.tenant(), tx -> platform.bean(BillableCalls.class)
                .list(tx, world.tenant(), customer.id(), "USD", Instant.EPOCH, Instant.now().plus(Duration.ofDays(1))));
        assertThat(billed).as("on no invoice").isEmpty();
        assertThat(Aftermath.rows(platform, "select 1 from rating.quarter_of_money where customer_carrier_id = " + customer.id() + " and side = 'sell'"))
                .as("in no sum of what was sold")
                .isEmpty();
        CallRecords records = platform.bean(CallRecords.class);
        assertThat(counted(records.quarters(world.tenant(), customer.id(), Instant.EPOCH)))
                .as("ASR and ACD of the customer are of its own two calls, neither of which was let in").isEqualTo("2 calls, 0 answered");
        assertThat(counted(records.quartersOfSupplier(world.tenant(), supplier.id(), Instant.EPOCH))).as("its supplier carried it").isEqualTo("1 calls, 1 answered");
        // the secret goes nowhere: not to the supplier, not onto the record
        JsonNode ladder = staff.get("/api/admin/calls/" + test.id()).json().path("ladder");
        assertThat(ladder.toString()).contains("X-Test-Call: …").doesNotContain(token);
        ladder.forEach(message -> {
            if (!message.path("leg").asString().equals("ingress")) {
                assertThat(message.path("text").asString()).doesNotContain("X-Test-Call");
            }
        });
    }

    private static String counted(List<QuarterOfCalls> quarters) {
        return quarters.stream().mapToLong(QuarterOfCalls::calls).sum() + " calls, " + quarters.stream().mapToLong(QuarterOfCalls::answered).sum() + " answered";
    }

    private List<JsonNode> told(String filter) {
        JsonNode items = staff.get("/api/admin/calls?customer=" + customer.id() + filter).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    @Test
    void noneIsLetInOutsideOfItsTime() {
        serve();
        assertThat(call("0123456789").sipCode()).isEqualTo(403);
        assertThat(Aftermath.of(platform, customer).refused(Refusal.TEST_CALL_REFUSED, "caller").decision()).contains("lets no test calls in now");
        Instant until = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        String token = allow(until);
        TestCalls testCalls = platform.bean(TestCalls.class);
        assertThat(testCalls.judge(ingress.id(), token, until.minusMillis(1))).isEqualTo(Finding.VALID);
        assertThat(testCalls.judge(ingress.id(), token, until)).as("it ends by itself").isEqualTo(Finding.CLOSED);
        assertThat(testCalls.judge(egress.id(), token, Instant.now())).as("over another interconnect").isEqualTo(Finding.CLOSED);
        JsonNode shown = staff.get("/api/admin/interconnects/" + ingress.id()).json().path("testCalls");
        assertThat(shown.path("reason").asString()).isEqualTo("routes of the week");
        assertThat(shown.toString()).doesNotContain(token).doesNotContain(TestCalls.hash(token));
        assertThat(staff.post(path + "/end", Map.of("reason", "done")).status()).isEqualTo(200);
        assertThat(call(token).sipCode()).isEqualTo(403);
        assertThat(staff.get("/api/admin/interconnects/" + ingress.id()).json().path("testCalls").isNull()).isTrue();
        String another = allow(until);
        assertThat(another).isNotEqualTo(token);
        assertThat(testCalls.judge(ingress.id(), token, Instant.now())).isEqualTo(Finding.WRONG);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        refused(path, soon.toString(), " ", "reason-missing");
        refused(path, Instant.now().minusSeconds(1).toString(), "why", "invalid");
        refused(path, Instant.now().plus(Duration.ofHours(25)).toString(), "why", "invalid");
        refused("/api/admin/interconnects/" + egress.id() + "/test-calls", soon.toString(), "why", "direction-does-not-fit");
        assertThat(staff.post(path + "/end", Map.of("reason", "why")).json().path("code").asString()).isEqualTo("test-calls-not-allowed");
        allow(soon);
        refused(path, soon.toString(), "why", "test-calls-allowed");
        assertThat(staff.post(path + "/end", Map.of("reason", "")).json().path("code").asString()).isEqualTo("reason-missing");
    }

    private void refused(String at, String until, String reason, String code) {
        assertThat(staff.post(at, Map.of("until", until, "reason", reason)).json().path("code").asString()).isEqualTo(code);
    }
}
