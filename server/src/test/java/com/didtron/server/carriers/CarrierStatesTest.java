package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.rates.RatingPlan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Carriers taken from state to state over HTTP; what changes counts at the next call.
class CarrierStatesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    @Test
    void fromAProspectToAClosedAccount() {
        String id = made("prospect");
        record Row(String status, @Nullable String cause, String reason, int answer, String code) {}
        for (Row row : List.of(
                new Row("active", null, "", 409, "status-not-reachable"),
                new Row("pending-kyc", null, "they sent their papers", 200, ""),
                new Row("pending-kyc", null, "", 409, "status-not-reachable"),
                new Row("testing", null, "", 200, ""),
                new Row("active", null, "", 200, ""),
                new Row("closed", null, "done", 409, "status-not-reachable"),
                new Row("suspended", "fraud", " ", 422, "reason-missing"),
                new Row("suspended", null, "calls to Cuba", 422, "invalid"),
                new Row("active", "fraud", "", 422, "invalid"),
                new Row("suspended", "fraud", "calls to Cuba", 200, ""),
                new Row("suspended", "fraud", "again", 409, "status-not-reachable"),
                new Row("suspended", "credit", "it was their debt", 200, ""),
                new Row("active", null, "", 200, ""),
                new Row("closing", null, "they move away", 200, ""),
                new Row("active", null, "they stay", 200, ""),
                new Row("closing", null, "they do not", 200, ""),
                new Row("closed", null, "settled", 200, ""),
                new Row("active", null, "", 409, "status-not-reachable"))) {
            Browser.Answer answer = set(id, row.status, row.cause, row.reason);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.answer);
            assertThat(answer.json().path("code").asString("")).as(row.toString()).isEqualTo(row.code);
        }
        List<String> steps = staff.get("/api/admin/carriers/" + id + "/statuses").json().path("items").valueStream()
                .map(s -> s.path("before").asString("-") + " > " + s.path("status").asString() + " " + s.path("suspendedFor").asString("-") + ": " + s.path("reason").asString())
                .toList();
        assertThat(steps).containsExactly(
                "closing > closed -: settled",
                "active > closing -: they do not",
                "closing > active -: they stay",
                "active > closing -: they move away",
                "suspended > active -: ",
                "suspended > suspended credit: it was their debt",
                "active > suspended fraud: calls to Cuba",
                "testing > active -: ",
                "pending-kyc > testing -: ",
                "prospect > pending-kyc -: they sent their papers",
                "- > prospect -: ");
        JsonNode last = staff.get("/api/admin/carriers/" + id + "/statuses").json().at("/items/0");
        assertThat(last.path("actorKind").asString()).isEqualTo("person");
        assertThat(last.path("actorName").asString()).isNotEmpty();
    }

    /// A prospect's account waits, and goes along as it is taken on.
    @Test
    void theAccountThatWaitsGoesAlong() {
        Map<String, Object> body = draft("prospect");
        body.putAll(Map.of("kind", "customer", "creditType", "postpaid"));
        String id = staff.post("/api/admin/carriers", body).json().path("id").asString();
        assertThat(account(id)).isEqualTo("pending-approval");
        set(id, "pending-kyc", null, "");
        assertThat(account(id)).isEqualTo("pending-kyc");
        set(id, "testing", null, "");
        assertThat(account(id)).isEqualTo("active");
        set(id, "suspended", "fraud", "calls to Cuba");
        assertThat(account(id)).as("one in use has its own states").isEqualTo("active");
    }

    private String account(String carrier) {
        return staff.get("/api/admin/customers?limit=100").json().path("items").valueStream()
                .filter(c -> c.at("/carrier/id").asString().equals(carrier)).findFirst().orElseThrow().path("status").asString();
    }

    @Test
    void aCarrierIsMadeInAStateThatBegins() {
        for (String begins : List.of("prospect", "pending-kyc", "testing", "active")) {
            assertThat(get(made(begins)).path("status").asString()).isEqualTo(begins);
        }
        Browser.Answer wrong = staff.post("/api/admin/carriers", draft("closing"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/fields/0/field").asString()).isEqualTo("status");
    }

    /// Its own calls are let in or refused by where it stands, and the record says why; a closing one gets no interconnect, and is not closed while it owes.
    @Test
    void whatAStateDoesToCallsAndBooks() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "10", "60/60", "44");
        var egress = world.egress(supplier, new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "2", "60/60", "44").id());
        world.service(world.ingress(customer, null), sell.id(), world.routing(egress).id());
        String id = Long.toString(customer.id());
        assertThat(called()).isEqualTo("known");
        assertThat(set(id, "suspended", "credit", "unpaid").status()).isEqualTo(200);
        assertThat(called()).isEqualTo("carrier-disabled SUSPENDED CREDIT");
        assertThat(get(id).path("suspendedFor").asString()).isEqualTo("credit");
        assertThat(get(id).path("nextStatuses").valueStream().map(JsonNode::asString)).containsExactly("testing", "active", "suspended", "closing");
        assertThat(set(id, "testing", null, "").status()).isEqualTo(200);
        assertThat(called()).isEqualTo("known");
        assertThat(set(id, "closing", null, "they move away").status()).isEqualTo(200);
        assertThat(called()).isEqualTo("carrier-disabled CLOSING null");

        World beside = world.another();
        Browser.Answer another = staff.post("/api/admin/interconnects/" + beside.ingress(beside.customer(Carrier.CreditType.POSTPAID, null, "0"), null).id() + "/copy",
                Map.of("name", "One more", "carrierId", customer.id(), "currency", "USD", "groups", List.of()));
        assertThat(another.json().path("code").asString()).as(another.body()).isEqualTo("carrier-closing");

        adjust(id, "debit");
        Browser.Answer open = set(id, "closed", null, "done");
        assertThat(open.status()).isEqualTo(409);
        assertThat(open.json().path("code").asString()).isEqualTo("carrier-not-settled");
        assertThat(open.body()).contains("cannot be closed", "a balance of −5.00 USD");
        adjust(id, "credit");
        assertThat(set(id, "closed", null, "done").status()).isEqualTo(200);
        assertThat(called()).isEqualTo("carrier-disabled CLOSED null");
    }

    private String called() {
        CallerIdentity found = platform.bean(Carriers.class).directory()
                .identify(InetAddress.ofLiteral("127.0.0.1"), world.techPrefix() + "442079460000", "442071234567", null, Instant.now());
        return switch (found) {
            case Known _ -> "known";
            case Refused refused -> refused.refusal().code() + " " + refused.carrier().status() + " " + refused.carrier().suspendedFor();
        };
    }

    private void adjust(String id, String movement) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "side", "customer", "currency", "USD", "movement", movement, "amount", "5", "reason", "manual", "reference", "", "note", ""));
        body.put("appliedOn", null);
        assertThat(staff.post("/api/admin/carriers/" + id + "/adjustments", body).status()).isEqualTo(201);
    }

    /// A supplier that is paid before is owed nothing, in whatever currency; that stops no calls. One number for both sides is one number.
    @Test
    void aSupplierIsPaidBeforeOrAfter() {
        Carrier carrier = world.bilateral("0", "0", "100");
        String id = Long.toString(carrier.id());
        assertThat(staff.post("/api/admin/carriers/" + id + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        assertThat(get(id).at("/supplier/creditType").asString()).isEqualTo("postpaid");
        assertThat(credit(id, "prepaid", "50").json().at("/fields/0/field").asString()).isEqualTo("supplierLimit");
        assertThat(credit(id, "prepaid", "0").status()).isEqualTo(200);
        assertThat(get(id).at("/supplier/creditType").asString()).isEqualTo("prepaid");
        assertThat(get(id).at("/accounts/1/supplier/limit/amount").asString()).as("in its other currency too").isEqualTo("0.00");
        assertThat(get(id).at("/supplier/exhausted").asBoolean()).as("nothing is paid yet").isTrue();
        assertThat(credit(id, null, "50").json().at("/fields/0/field").asString()).as("as it is").isEqualTo("supplierLimit");
        Browser.Answer silent = credit(id, "postpaid", "50");
        assertThat(silent.json().path("code").asString()).isEqualTo("limits-missing");
        assertThat(silent.json().at("/fields/0/field").asString()).isEqualTo("otherSupplierLimits");
        assertThat(credit(id, "postpaid", "50", Map.of("currency", "EUR", "limit", "70")).status()).isEqualTo(200);
        assertThat(get(id).at("/supplier/limit/amount").asString()).isEqualTo("50.00");
        assertThat(get(id).at("/accounts/1/supplier/limit/amount").asString()).isEqualTo("70.00");
    }

    @SafeVarargs
    private Browser.Answer credit(String id, @Nullable String supplierType, String limit, Map<String, Object>... others) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "currency", "USD", "creditType", "postpaid", "supplierLimit", limit, "netBreach", "alert-only", "version", get(id).path("version").asInt()));
        form.put("customerLimit", null);
        form.put("netLimit", null);
        form.put("supplierCreditType", supplierType);
        form.put("otherSupplierLimits", List.of(others));
        return staff.put("/api/admin/carriers/" + id + "/credit", form);
    }

    private JsonNode get(String id) {
        return staff.get("/api/admin/carriers/" + id).json();
    }

    private String made(String status) {
        Browser.Answer answer = staff.post("/api/admin/carriers", draft(status));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Map<String, Object> draft(String status) {
        Map<String, Object> body = new HashMap<>();
        for (String empty : List.of(
                "capacityLimit", "cpsLimit", "creditType", "customerLimit", "customerOpeningBalance", "supplierCreditType", "supplierLimit", "supplierOpeningBalance")) {
            body.put(empty, null);
        }
        body.putAll(Map.of(
                "name", "State " + status, "code", "state-" + status, "kind", "supplier", "currency", "USD", "timeZone", "UTC", "status", status));
        return body;
    }

    private Browser.Answer set(String id, String status, @Nullable String cause, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "carriers", List.of(Map.of("id", Long.valueOf(id), "version", get(id).path("version").asInt())), "status", status, "reason", reason));
        body.put("cause", cause);
        return staff.post("/api/admin/carriers/status", body);
    }
}
