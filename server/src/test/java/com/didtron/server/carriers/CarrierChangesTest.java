package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.CarrierOperations.DeleteCarrier;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlan;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Carriers made, changed and deleted over HTTP, and what moves their money.
class CarrierChangesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    private Directory directory() {
        return platform.bean(Carriers.class).directory();
    }

    private String who(String dialled) {
        return who(dialled, "442071234567");
    }

    private String who(String dialled, String from) {
        return switch (directory().identify(LOOPBACK, world.techPrefix() + dialled, from, null, Instant.now())) {
            case Known known -> known.interconnect().name() + " " + known.service().name() + " " + known.caller();
            case Refused refused -> refused.refusal().code();
        };
    }

    static final List<String> CARRIER = List.of(
            "address", "billTo", "billing", "billingEmail", "billingMode", "capacityLimit", "circularRouting", "code", "country", "cpsLimit", "customerAccountNumber", "kind",
            "fax", "legalName", "name", "postcode", "shipTo", "supplierAccountNumber", "taxCode", "technicalEmail", "telephone", "termsDays", "timeZone", "version", "website");

    private Map<String, Object> newCarrier(String name, String kind) {
        Map<String, Object> body = new HashMap<>();
        for (String empty : List.of("capacityLimit", "cpsLimit", "creditType", "customerLimit", "customerOpeningBalance", "supplierLimit", "supplierOpeningBalance")) {
            body.put(empty, null);
        }
        body.putAll(Map.of("name", name, "code", name.toLowerCase().replace(' ', '-'), "kind", kind, "currency", "USD", "timeZone", "Europe/London"));
        return body;
    }

    private JsonNode made(Map<String, Object> body) {
        Browser.Answer answer = staff.post("/api/admin/carriers", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return get(answer.json().path("id").asString());
    }

    private JsonNode get(String id) {
        return staff.get("/api/admin/carriers/" + id).json();
    }

    /// T2 of the specification (2.2.5).
    @Test
    void netIsCustomerLessSupplierAndACreditOfTheSupplierLowersIt() {
        Map<String, Object> body = newCarrier("Bilateral T2 " + world.techPrefix().replace("#", ""), "bilateral");
        body.putAll(Map.of("creditType", "postpaid", "customerOpeningBalance", "-4714.26", "supplierOpeningBalance", "-2936.64"));
        JsonNode carrier = made(body);
        String id = carrier.path("id").asString();
        Map<String, Object> credit = new HashMap<>(Map.of("currency", "USD", "creditType", "postpaid", "netLimit", "3000", "netBreach", "alert-only", "version", 1));
        credit.put("customerLimit", null);
        credit.put("supplierLimit", null);
        assertThat(staff.put("/api/admin/carriers/" + id + "/credit", credit).status()).isEqualTo(200);

        JsonNode net = get(id).path("accounts").path(0).path("net");
        assertThat(net.at("/balance/amount").asString()).isEqualTo("-1777.62");
        assertThat(net.at("/remaining/amount").asString()).isEqualTo("1222.38");
        assertThat(net.path("exhausted").asBoolean()).isFalse();

        Browser.Answer adjusted = adjust(id, "supplier", "credit", "10");
        assertThat(adjusted.status()).as(adjusted.body()).isEqualTo(201);
        assertThat(adjusted.json().at("/before/amount").asString()).isEqualTo("-2936.64");
        assertThat(adjusted.json().at("/after/amount").asString()).isEqualTo("-2926.64");
        assertThat(get(id).at("/accounts/0/net/balance/amount").asString()).isEqualTo("-1787.62");
        adjust(id, "customer", "debit", "0.5");
        assertThat(get(id).at("/accounts/0/customer/balance/amount").asString()).isEqualTo("-4714.76");

        JsonNode entries = staff.get("/api/admin/ledger/journal?reference=carrier:" + id).json().path("items");
        assertThat(entries.valueStream().map(e -> e.path("event").asString())).contains("balance-adjusted", "opening-balance");
        assertThat(staff.get("/api/admin/ledger/proof").json().path("items").valueStream()).allMatch(p -> p.path("balanced").asBoolean());
    }

    /// 2.2.2: what is set in one currency says nothing of another.
    @Test
    void eachCurrencyHasItsOwnNetLimit() {
        Map<String, Object> body = newCarrier("Bilateral limits " + world.techPrefix().replace("#", ""), "bilateral");
        body.put("creditType", "postpaid");
        String id = made(body).path("id").asString();
        assertThat(staff.post("/api/admin/carriers/" + id + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        assertThat(netLimits(id)).isEqualTo("USD none alert-only, EUR none alert-only");
        netLimit(id, "EUR", "500", "block");
        netLimit(id, "USD", "3000", "alert-only");
        assertThat(netLimits(id)).isEqualTo("USD 3000.00 alert-only, EUR 500.00 block");
    }

    private void netLimit(String id, String currency, String amount, String breach) {
        Map<String, Object> credit = new HashMap<>(Map.of(
                "currency", currency, "creditType", "postpaid", "netLimit", amount, "netBreach", breach, "version", get(id).path("version").asInt()));
        credit.put("customerLimit", null);
        credit.put("supplierLimit", null);
        Browser.Answer answer = staff.put("/api/admin/carriers/" + id + "/credit", credit);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String netLimits(String id) {
        return get(id).path("accounts").valueStream()
                .map(a -> a.path("currency").asString() + " " + a.at("/net/limit/amount").asString("none") + " " + a.path("netBreach").asString())
                .collect(Collectors.joining(", "));
    }

    private Browser.Answer adjust(String id, String side, String movement, String amount) {
        return staff.post("/api/admin/carriers/" + id + "/adjustments", adjustment(side, movement, amount));
    }

    private static Map<String, Object> adjustment(String side, String movement, String amount) {
        return Map.of("side", side, "currency", "USD", "movement", movement, "amount", amount, "reason", "correction", "reference", "T-1", "note", "as agreed");
    }

    /// Up to 100 alone, above 20 with a second person.
    @Test
    void anAdjustmentHoldsToTheLimitsOfRolesAndWaitsForASecondPerson() {
        Browser clerk = clerk("carriers.carrier.view", "carriers.balance.adjust", "operations.approval.view", "operations.approval.decide");
        Carrier carrier = world.customer(Carrier.CreditType.PREPAID, "0", "10");
        String path = "/api/admin/carriers/" + carrier.id() + "/adjustments";
        Browser.Answer alone = clerk.post(path, adjustment("customer", "credit", "20"));
        assertThat(alone.status()).as(alone.body()).isEqualTo(201);
        assertThat(clerk.post(path, adjustment("customer", "credit", "101")).json().path("code").asString()).isEqualTo("beyond-limit");
        Browser.Answer waits = clerk.post(path, adjustment("customer", "credit", "21"));
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        assertThat(balance(carrier)).isEqualTo("30.00");
        String approval = "/api/admin/approvals/" + waits.json().path("approvalId").asString();
        assertThat(clerk.post(approval + "/approve", Map.of("reason", "")).json().path("code").asString()).isEqualTo("own-approval");
        assertThat(staff.post(approval + "/approve", Map.of("reason", "")).status()).isEqualTo(204);
        assertThat(balance(carrier)).isEqualTo("51.00");
    }

    /// Alone up to 100 of credit more; above 20 with a second person; what is lowered, and a limit that stays, is held to nothing.
    @Test
    void creditIsMoneyLent() {
        Browser clerk = clerk("carriers.carrier.view", "carriers.carrier.create", "carriers.credit.change");
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, "50", "0");
        record Row(@Nullable String from, @Nullable String to, int status, String code) {}
        for (Row row : List.of(
                new Row("50", "70", 200, ""),
                new Row("70", "70", 200, ""),
                new Row("70", "91", 202, ""),
                new Row("70", "171", 403, "beyond-limit"),
                new Row("70", null, 403, "beyond-limit"),
                new Row("70", "0", 200, ""))) {
            assertThat(limit(carrier)).as(row.toString()).isEqualTo(new BigDecimal(row.from).setScale(2).toPlainString());
            Map<String, Object> credit = new HashMap<>(Map.of(
                    "currency", "USD", "creditType", "postpaid", "netBreach", "alert-only", "version",
                    staff.get("/api/admin/carriers/" + carrier.id()).json().path("version").asInt()));
            credit.put("customerLimit", row.to);
            credit.put("supplierLimit", null);
            credit.put("netLimit", null);
            Browser.Answer answer = clerk.put("/api/admin/carriers/" + carrier.id() + "/credit", credit);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(answer.json().path("code").asString("")).as(row.toString()).isEqualTo(row.code);
        }
        Map<String, Object> lent = newCarrier("Lent " + world.techPrefix().replace("#", ""), "customer");
        lent.putAll(Map.of("creditType", "postpaid", "customerLimit", "60", "customerOpeningBalance", "50"));
        assertThat(clerk.post("/api/admin/carriers", lent).json().path("code").asString()).isEqualTo("beyond-limit");
        lent.putAll(Map.of("customerLimit", "20", "customerOpeningBalance", "1"));
        Browser.Answer waits = clerk.post("/api/admin/carriers", lent);
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        lent.putAll(Map.of("customerLimit", "10"));
        assertThat(clerk.post("/api/admin/carriers", lent).status()).isEqualTo(201);
    }

    private Browser clerk(String... permissions) {
        String role = staff.post("/api/admin/roles", Map.of(
                "name", "Clerk " + System.nanoTime(), "description", "", "portal", "admin", "permissions", List.of(permissions),
                "scope", "all", "limits", Map.of("refundUpTo", usd("0"), "adjustUpTo", usd("100"), "fourEyesAbove", usd("20")))).json().path("id").asString();
        return Browser.signIn(platform, world.newPerson(role), World.PASSWORD);
    }

    private String limit(Carrier carrier) {
        return staff.get("/api/admin/carriers/" + carrier.id()).json().at("/customer/limit/amount").asString();
    }

    /// What a key was answered with holds, although the rate has moved the amount beyond what the clerk may move alone.
    @Test
    void aRepeatedAdjustmentIsAnsweredAlikeAfterTheRateHasChanged() {
        World abroad = World.ofAnotherTenant(platform);
        Browser owner = abroad.staff();
        Carrier euros = abroad.party("Euros", Carrier.Kind.CUSTOMER).currency("EUR").credit(Carrier.CreditType.PREPAID).create();
        abroad.run(new SetExchangeRate("EUR", "USD", new BigDecimal("1.25"), World.LONG_AGO, "test"));
        String role = owner.post("/api/admin/roles", Map.of(
                "name", "Clerk", "description", "", "portal", "admin", "permissions", List.of("carriers.carrier.view", "carriers.balance.adjust"),
                "scope", "all", "limits", Map.of("refundUpTo", usd("0"), "adjustUpTo", usd("100"), "fourEyesAbove", usd("20")))).json().path("id").asString();
        Browser clerk = Browser.signIn(platform, abroad.newPerson(role), World.PASSWORD);
        String path = "/api/admin/carriers/" + euros.id() + "/adjustments";
        Map<String, Object> ten = new HashMap<>(adjustment("customer", "credit", "10"));
        ten.put("currency", "EUR");
        Map<String, Object> twenty = new HashMap<>(ten);
        twenty.put("amount", "20");
        Browser.Answer done = clerk.post(path, ten, "key-done");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        Browser.Answer waits = clerk.post(path, twenty, "key-waits");
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        Instant from = World.LONG_AGO;
        for (String rate : List.of("2.5", "0.1", "50")) {
            from = from.plusSeconds(60);
            abroad.run(new SetExchangeRate("EUR", "USD", new BigDecimal(rate), from, "test"));
            assertThat(clerk.post(path, ten, "key-done").body()).as("at " + rate).isEqualTo(done.body());
            assertThat(clerk.post(path, twenty, "key-waits").body()).as("at " + rate).isEqualTo(waits.body());
        }
        assertThat(clerk.post(path, twenty, "key-done").json().path("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(owner.get("/api/admin/carriers/" + euros.id()).json().at("/customer/balance/amount").asString()).isEqualTo("10.00");
    }

    private static Map<String, Object> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private String balance(Carrier carrier) {
        return staff.get("/api/admin/carriers/" + carrier.id()).json().at("/customer/balance/amount").asString();
    }

    /// T3: a limit of 0 with nothing spent is exhausted, none is not.
    @Test
    void aLimitOfZeroIsExhaustedAndNoneIsNot() {
        Map<String, Object> zero = newCarrier("Zero " + world.techPrefix().replace("#", ""), "customer");
        zero.putAll(Map.of("creditType", "postpaid", "customerLimit", "0"));
        JsonNode none = made(zero).path("customer");
        assertThat(none.at("/remaining/amount").asString()).isEqualTo("0.00");
        assertThat(none.path("exhausted").asBoolean()).isTrue();
        Map<String, Object> open = newCarrier("Open " + world.techPrefix().replace("#", ""), "customer");
        open.put("creditType", "postpaid");
        JsonNode unlimited = made(open).path("customer");
        assertThat(unlimited.path("remaining").isNull()).isTrue();
        assertThat(unlimited.path("exhausted").asBoolean()).isFalse();
        Map<String, Object> prepaid = newCarrier("Pre " + world.techPrefix().replace("#", ""), "customer");
        prepaid.putAll(Map.of("creditType", "prepaid", "customerLimit", "50"));
        assertThat(staff.post("/api/admin/carriers", prepaid).json().path("fields").path(0).path("field").asString()).isEqualTo("customerLimit");
    }

    @Test
    void aCarrierIsChangedUnderItsVersionAndJournalled() {
        JsonNode carrier = made(newCarrier("Changing " + world.techPrefix().replace("#", ""), "supplier"));
        String path = "/api/admin/carriers/" + carrier.path("id").asString();
        Browser.Answer saved = staff.put(path, with(CARRIER, carrier, Map.of("legalName", "Changing Ltd", "country", "GB")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(staff.get(path).json().path("legalName").asString()).isEqualTo("Changing Ltd");
        assertThat(staff.put(path, with(CARRIER, carrier, Map.of("legalName", "Late Ltd"))).json().path("code").asString()).isEqualTo("changed-meanwhile");
        JsonNode now = staff.get(path).json();
        assertThat(staff.put(path, with(CARRIER, now, Map.of("kind", "customer"))).json().path("code").asString()).isEqualTo("kind-fixed");
        assertThat(staff.put(path, with(CARRIER, now, Map.of("kind", "bilateral"))).status()).isEqualTo(200);
        assertThat(staff.get(path).json().at("/customer/creditType").asString()).isEqualTo("prepaid");
        Browser.Answer twice = staff.post("/api/admin/carriers", newCarrier(carrier.path("name").asString(), "supplier"));
        assertThat(twice.json().path("code").asString()).isEqualTo("name-taken");
        String journal = staff.get("/api/admin/audit?subjectKind=carrier&subjectId=" + carrier.path("id").asString()).body();
        assertThat(journal).contains("carriers.change-carrier").contains("carriers.create-carrier");
    }

    @Test
    void aCarrierInUseStaysAndAnUnusedOneComesBackWithItsChildren() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Carrier supplier = world.supplier("Supplier");
        Interconnect egress = world.egress(supplier, new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        assertThat(who("442079460000")).startsWith("In Standard");

        assertThatThrownBy(() -> world.run(new DeleteCarrier(supplier.id(), supplier.version()))).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("carrier-in-use");
            assertThat(r.getMessage()).contains("1 routing plan sends calls there");
        });
        assertThat(staff.get("/api/admin/carriers/" + supplier.id() + "/usage").json().path("deletable").asBoolean()).isFalse();
        adjust(Long.toString(customer.id()), "customer", "credit", "5");
        Browser.Answer refused = staff.delete("/api/admin/carriers/" + customer.id() + "?version=" + customer.version());
        assertThat(refused.json().path("detail").asString()).contains("a balance of 5.00 USD");
        adjust(Long.toString(customer.id()), "customer", "debit", "5");

        assertThat(staff.delete("/api/admin/carriers/" + customer.id() + "?version=" + customer.version()).status()).isEqualTo(204);
        assertThat(who("442079460000")).isEqualTo("unknown-source");
        assertThat(staff.get("/api/admin/carriers/" + customer.id()).status()).isEqualTo(404);
        JsonNode thrown = staff.get("/api/admin/trash?kind=carrier").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(Long.toString(customer.id())))
                .findFirst()
                .orElseThrow();
        assertThat(staff.post("/api/admin/trash/" + thrown.path("id").asString() + "/restore").status()).isEqualTo(200);
        assertThat(who("442079460000")).startsWith("In Standard");
        assertThat(get(Long.toString(customer.id())).path("interconnects").asInt()).isEqualTo(1);
    }

    @Test
    void whoMayOnlySeeChangesNothing() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Browser viewer = world.staffWith("viewer");
        assertThat(viewer.get("/api/admin/carriers/" + customer.id()).status()).isEqualTo(200);
        assertThat(viewer.delete("/api/admin/carriers/" + customer.id() + "?version=1").status()).isEqualTo(403);
        assertThat(viewer.post("/api/admin/carriers/status", Map.of(
                        "carriers", List.of(Map.of("id", customer.id(), "version", 1)), "status", "suspended", "cause", "fraud", "reason", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void severalCarriersAreStoppedTogetherOrNone() {
        Carrier one = world.customer(CreditType.POSTPAID, null, "0");
        Carrier two = world.supplier("Second");
        Map<String, Object> body = Map.of(
                "carriers", List.of(Map.of("id", one.id(), "version", one.version()), Map.of("id", two.id(), "version", 7)), "status", "suspended", "cause", "fraud",
                "reason", "Fraud");
        assertThat(staff.post("/api/admin/carriers/status", body).json().path("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(directory().carrier(one.id()).status()).isEqualTo(Carrier.Status.ACTIVE);
        Map<String, Object> right = Map.of(
                "carriers", List.of(Map.of("id", one.id(), "version", one.version()), Map.of("id", two.id(), "version", two.version())), "status", "suspended", "cause", "fraud",
                "reason", "Fraud");
        assertThat(staff.post("/api/admin/carriers/status", right).json().path("changed").asInt()).isEqualTo(2);
        assertThat(directory().carrier(one.id()).status()).isEqualTo(Carrier.Status.SUSPENDED);
        assertThat(staff.get("/api/admin/carriers?status=suspended&limit=100").body()).contains(one.name(), two.name());
    }
}
