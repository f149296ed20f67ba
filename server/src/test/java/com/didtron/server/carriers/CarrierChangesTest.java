package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.DeleteCarrier;
import com.didtron.server.carriers.CarrierOperations.OrderInterconnects;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlan;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Carriers, interconnects and services made, changed and deleted over HTTP; what changes counts at the next call.
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

    private static final List<String> CARRIER = List.of(
            "address", "billTo", "billing", "billingEmail", "billingMode", "capacityLimit", "circularRouting", "code", "country", "cpsLimit", "customerAccountNumber", "kind",
            "fax", "legalName", "name", "postcode", "shipTo", "supplierAccountNumber", "taxCode", "technicalEmail", "telephone", "termsDays", "timeZone", "version", "website");
    private static final List<String> INTERCONNECT = List.of(
            "name", "enabled", "capacityLimit", "cpsLimit", "techPrefix", "addresses", "numberRules", "callerRules", "callerSource", "asserted", "caller",
            "checks", "media", "signalling", "egress",
            "progressTimeoutMs", "ringTimeoutMs", "ratingPlanId", "maxTalkSeconds", "version");

    private static Map<String, Object> with(List<String> form, JsonNode record, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>();
        form.forEach(name -> body.put(name, record.path(name)));
        body.putAll(changes);
        return body;
    }

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
        return Map.of("side", side, "currency", "USD", "movement", movement, "amount", amount, "reason", "correction", "reference", "T-1", "note", "");
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

    /// Each of two orders is taken whole, one after the other: what stands is the one or the other, never a mixture.
    @Test
    void twoWhoOrderAtOnceLeaveOneOfTheirOrders() throws Exception {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        List<Long> trunks = Stream.of("A", "B", "C", "D").map(name -> trunk(customer, name)).toList();
        List<List<Long>> wishes = List.of(trunks.reversed(), List.of(trunks.get(1), trunks.get(3), trunks.get(0), trunks.get(2)));
        Browser colleague = world.staff();
        for (int round = 0; round < 5; round++) {
            var together = new CyclicBarrier(2);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Browser.Answer>> both = List.of(
                        people.submit(() -> ordered(together, staff, customer, wishes.get(0))), people.submit(() -> ordered(together, colleague, customer, wishes.get(1))));
                for (Future<Browser.Answer> one : both) {
                    assertThat(one.get().status()).as(one.get().body()).isEqualTo(200);
                }
            }
            List<Long> now = directory().interconnectsOf(customer.id()).stream().sorted(Comparator.comparing(Interconnect::position)).map(Interconnect::id).toList();
            assertThat(wishes).contains(now);
        }
    }

    private long trunk(Carrier customer, String name) {
        Map<String, Object> draft = new HashMap<>(Map.of("carrierId", customer.id(), "name", name, "direction", "customer", "currency", "USD"));
        draft.put("host", null);
        draft.put("port", null);
        return staff.post("/api/admin/interconnects", draft).json().path("id").asLong();
    }

    private static Browser.Answer ordered(CyclicBarrier together, Browser who, Carrier carrier, List<Long> wish) throws Exception {
        together.await();
        return who.put("/api/admin/carriers/" + carrier.id() + "/interconnect-order", Map.of("interconnects", wish));
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

    /// An order that is committed decides who is recognised, at once.
    @Test
    void theOrderOfInterconnectsDecidesWhoIsRecognised() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long routing = world.routing(egress).id();
        Interconnect first = world.ingress(customer, null);
        world.service(first, sell.id(), routing);
        long made = world.run(new CreateInterconnect(new Interconnect(
                world.tenant(), 0, customer.id(), "Other", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, world.techPrefix(),
                List.of(AddressRange.parse("127.0.0.0/8")), List.of(), null, null, 600)));
        Interconnect second = directory().interconnect(made);
        world.service(second, sell.id(), routing);
        assertThat(who("442079460000")).startsWith("In ");
        world.run(new OrderInterconnects(customer.id(), List.of(second.id(), first.id())));
        assertThat(who("442079460000")).startsWith("Other ");
        assertThatThrownBy(() -> world.run(new OrderInterconnects(customer.id(), List.of(second.id())))).isInstanceOfSatisfying(Refusal.class, r ->
                assertThat(r.code()).isEqualTo("order-incomplete"));
    }

    @Test
    void callersAreTranslatedAndServicesMatchAndRefuseByThem() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Service service = world.service(ingress, sell.id(), world.routing(egress).id());
        var rules = new CallerRules(CallerSource.ASSERTED_THEN_FROM, List.of(new NumberRule("0", 1, "44")), Asserted.PASS);
        world.run(new ChangeInterconnect(new Interconnect(
                ingress.tenant(), ingress.id(), customer.id(), "In", ingress.direction(), "USD", 1, true, null, null, ingress.techPrefix(), ingress.addresses(),
                ingress.numberRules(), null, null, 600, rules, ingress.version())));
        assertThat(who("442079460000", "02071234567")).isEqualTo("In Standard 442071234567");
        assertThat(who("442079460000", "anonymous")).isEqualTo("In Standard anonymous");

        world.run(new ChangeService(new Service(
                world.tenant(), service.id(), ingress.id(), "Standard", 1, true, service.ratingPlanId(), service.routingPlanId(), null, null, null,
                new Service.Matching(List.of("44"), List.of("4470"), List.of("44"), List.of(), 11, 12), new Service.Blocked(List.of("44900"), List.of("44999")),
                service.version())));
        assertThat(who("442079460000")).isEqualTo("In Standard 442071234567");
        assertThat(who("447000000000")).as("excluded").isEqualTo("no-service");
        assertThat(who("33140000000")).as("not among the destinations").isEqualTo("no-service");
        assertThat(who("442079460000", "33140000000")).as("not among the callers").isEqualTo("no-service");
        assertThat(who("4420794600")).as("too short").isEqualTo("no-service");
        assertThat(who("449001234567")).isEqualTo("destination-refused");
        assertThat(who("442079460000", "449991234567")).isEqualTo("caller-refused");
    }

    @Test
    void theHierarchysRulesAreRefusalsThatSayWhy() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        assertThat(refusal("/api/admin/interconnects", interconnect(customer, "supplier", "USD"))).isEqualTo("direction-does-not-fit");
        assertThat(refusal("/api/admin/interconnects", interconnect(supplier, "supplier", "EUR"))).isEqualTo("currency-not-assigned");
        assertThat(staff.post("/api/admin/carriers/" + supplier.id() + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        assertThat(staff.post("/api/admin/carriers/" + supplier.id() + "/currencies", Map.of("currency", "EUR")).json().path("code").asString()).isEqualTo("currency-assigned");
        Browser.Answer made = staff.post("/api/admin/interconnects", interconnect(supplier, "supplier", "EUR"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode record = staff.get("/api/admin/interconnects/" + made.json().path("id").asString()).json();
        assertThat(record.path("enabled").asBoolean()).as("made switched off").isFalse();
        long buyUsd = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        long sellUsd = world.plan(RatingPlan.Side.SELL, "0.02", "1/1", "44").id();
        Browser.Answer plan = staff.put("/api/admin/interconnects/" + record.path("id").asString(), with(INTERCONNECT, record, Map.of("ratingPlanId", buyUsd)));
        assertThat(plan.json().path("code").asString()).isEqualTo("plan-does-not-fit");
        assertThat(plan.json().path("detail").asString()).contains("buying in USD");
        assertThat(refusal("/api/admin/services", planned(record.path("id").asLong(), sellUsd)))
                .isEqualTo("direction-does-not-fit");
        Interconnect ingress = world.ingress(customer, null);
        assertThat(refusal("/api/admin/services", planned(ingress.id(), buyUsd)))
                .isEqualTo("plan-does-not-fit");
    }

    /// 1.2, 2.2: which interconnects a carrier may have, by its kind; and a bilateral one with all that either side has, changed and copied.
    @Test
    void aBilateralInterconnectIsOfACarrierThatIsBothAndHasAllOfBothSides() {
        Carrier both = world.bilateral("0", "0", "100");
        record Row(Carrier carrier, String customer, String supplier, String bilateral) {}
        for (Row row : List.of(
                new Row(world.customer(CreditType.POSTPAID, null, "0"), "", "direction-does-not-fit", "direction-does-not-fit"),
                new Row(world.supplier("Supplier"), "direction-does-not-fit", "", "direction-does-not-fit"),
                new Row(both, "", "", ""))) {
            assertThat(List.of("customer", "supplier", "bilateral")).extracting(d -> refusal("/api/admin/interconnects", interconnect(row.carrier, d, "USD", d)))
                    .as(row.carrier.kind() + " carrier").containsExactly(row.customer, row.supplier, row.bilateral);
        }
        assertThat(refusal("/api/admin/interconnects", interconnect(both, "bilateral", "EUR"))).isEqualTo("currency-not-assigned");

        Interconnect made = directory().interconnectsOf(both.id()).stream().filter(i -> i.direction() == Interconnect.Direction.BILATERAL).findFirst().orElseThrow();
        String path = "/api/admin/interconnects/" + made.id();
        JsonNode empty = staff.get(path).json();
        assertThat(empty.path("enabled").asBoolean()).isFalse();
        assertThat(empty.path("callerSource").asString()).as("3.5: its default").isEqualTo("asserted-then-from");
        long buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        List<Map<String, Object>> in = List.of(
                Map.of("startsWith", "00", "strip", 2, "prepend", ""),
                Map.of("startsWith", "112", "minLength", 3, "maxLength", 3, "strip", 0, "prepend", "", "replacement", "442079460999"));
        List<Map<String, Object>> out = List.of(Map.of("startsWith", "44", "strip", 2, "prepend", "0044"));
        Map<String, Object> egress = new HashMap<>();
        empty.path("egress").properties().forEach(e -> egress.put(e.getKey(), e.getValue()));
        egress.putAll(Map.of("techPrefix", "77#", "numberRules", out, "callerRules", List.of()));
        Map<String, Object> changes = Map.of(
                "enabled", true, "techPrefix", world.techPrefix(), "addresses", List.of("127.0.0.0/8"), "numberRules", in, "egress", egress, "ratingPlanId", buy,
                "acknowledgesWideRanges", true);
        Browser.Answer saved = staff.put(path, with(INTERCONNECT, empty, changes));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode full = staff.get(path).json();
        assertThat(List.of(full.path("techPrefix").asString(), full.path("egressPrefix").asString())).containsExactly(world.techPrefix(), "77#");
        assertThat(full.at("/numberRules/0/startsWith").asString()).isEqualTo("00");
        assertThat(full.at("/egress/numberRules/0/prepend").asString()).isEqualTo("0044");
        assertThat(full.at("/numberRules/1").toString()).contains("\"minLength\":3", "\"maxLength\":3", "\"replacement\":\"442079460999\"");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("startsWith", "", "strip", 1, "prepend", "", "replacement", "442079460999"),
                Map.of("startsWith", "", "minLength", 5, "maxLength", 4, "strip", 0, "prepend", ""),
                Map.of("startsWith", "", "minLength", 33, "strip", 0, "prepend", ""),
                Map.of("startsWith", "", "strip", 0, "prepend", "", "replacement", "442 0794"))) {
            assertThat(staff.put(path, with(INTERCONNECT, full, Map.of("numberRules", List.of(wrong)))).json().at("/fields/0/field").asString())
                    .as("%s", wrong).isEqualTo("numberRules");
        }
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        assertThat(refusal("/api/admin/services", service(made, sell, made.id()))).as("back where it came from").isEqualTo("same-interconnect");

        Interconnect supplier = world.egress(world.supplier("Other"), new java.net.InetSocketAddress("127.0.0.1", 9), buy);
        assertThat(refusal("/api/admin/services", service(made, sell, supplier.id()))).as("calls come in").isEmpty();
        World others = world.another();
        Interconnect ingress = others.ingress(others.customer(CreditType.POSTPAID, null, "0"), null);
        assertThat(refusal("/api/admin/services", service(ingress, sell, made.id()))).as("calls go out").isEmpty();
        JsonNode other = staff.get("/api/admin/interconnects/" + supplier.id()).json();
        assertThat(staff.put("/api/admin/interconnects/" + supplier.id(), with(INTERCONNECT, other, Map.of("numberRules", in))).json().at("/fields/0/field").asString())
                .as("a supplier sends no calls").isEqualTo("numberRules");

        Map<String, Object> loose = new HashMap<>(Map.of("checks", checks("", false, "", false), "addresses", List.of("198.51.100.77")));
        loose.put("maxTalkSeconds", null);
        Browser.Answer loosened = staff.put(path, with(INTERCONNECT, full, loose));
        assertThat(loosened.status()).as(loosened.body()).isEqualTo(200);
        assertThat(staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("maxTalkSeconds", 0))).json().at("/fields/0/field").asString()).isEqualTo("maxTalkSeconds");
        for (String copied : List.of(" | 14400 | true", "ingress-validation | 14400 | false", "signalling | null | true")) {
            String group = copied.substring(0, copied.indexOf(" |"));
            String id = staff.post(path + "/copy", Map.of(
                            "carrierId", both.id(), "name", "Loose " + group, "currency", "USD", "groups", group.isEmpty() ? List.of() : List.of(group)))
                    .json().path("id").asString();
            JsonNode one = staff.get("/api/admin/interconnects/" + id).json();
            assertThat(group + " | " + one.path("maxTalkSeconds").asString("null") + " | " + one.at("/checks/validatePrefix").asBoolean()).isEqualTo(copied);
        }

        record Copied(List<String> groups, String of) {}
        for (Copied copy : List.of(
                new Copied(List.of(), " |  |  |  | 0 | null"),
                new Copied(List.of("ingress-validation", "ingress-translation", "services"), world.techPrefix() + " |  | 00 |  | 1 | null"),
                new Copied(List.of("egress-routing", "egress-translation", "rating-plan"), " | 77# |  | 0044 | 0 | " + buy))) {
            String id = staff.post(path + "/copy", Map.of("carrierId", both.id(), "name", "Copy " + copy.groups.size() + copy.of.length(), "currency", "USD", "groups", copy.groups))
                    .json().path("id").asString();
            JsonNode one = staff.get("/api/admin/interconnects/" + id).json();
            assertThat(one.path("enabled").asBoolean()).as("copies are switched off").isFalse();
            assertThat(String.join(" | ",
                            one.path("techPrefix").asString(), one.path("egressPrefix").asString(), one.at("/numberRules/0/startsWith").asString(),
                            one.at("/egress/numberRules/0/prepend").asString(), one.path("services").size() + "", one.path("ratingPlanId").asString("null")))
                    .isEqualTo(copy.of);
        }
    }

    /// 4.1: what would make every call of the service fail is refused when it is saved, and the supplier that it needs stays.
    @Test
    void aServiceMaySendAllItsCallsToOneSupplierInterconnect() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        var nowhere = new java.net.InetSocketAddress("127.0.0.1", 9);
        long buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        Interconnect supplier = world.egress(world.supplier("Supplier"), nowhere, buy);
        Carrier bilateral = world.bilateral("0", "0", "100");
        Interconnect own = world.egress(bilateral, nowhere, buy);
        Interconnect theirs = new World(platform).another().ingress(bilateral, null);
        String unrated = staff.post("/api/admin/interconnects", interconnect(platform.bean(Carriers.class).directory().carrier(supplier.carrierId()), "supplier", "USD"))
                .json().path("id").asString();
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();

        assertThat(refusal("/api/admin/services", service(ingress, sell, null))).as("neither a plan nor a supplier").isEqualTo("route-missing");
        assertThat(refusal("/api/admin/services", service(ingress, sell, ingress.id()))).as("a customer's").isEqualTo("direction-does-not-fit");
        assertThat(refusal("/api/admin/services", service(ingress, sell, Long.parseLong(unrated)))).as("no prices").isEqualTo("supplier-unrated");
        assertThat(refusal("/api/admin/services", service(theirs, sell, own.id()))).as("its own carrier").isEqualTo("own-carrier");
        assertThat(refusal("/api/admin/services", service(ingress, null, supplier.id()))).as("no rating plan: never free").isEqualTo("invalid");
        World others = World.ofAnotherTenant(platform);
        Interconnect foreign = others.egress(others.supplier("Foreign"), nowhere, others.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        assertThat(refusal("/api/admin/services", service(ingress, sell, foreign.id()))).as("another tenant's").isEqualTo("not-found");

        Browser.Answer made = staff.post("/api/admin/services", service(ingress, sell, supplier.id()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode record = staff.get("/api/admin/services/" + made.json().path("id").asString()).json();
        assertThat(record.path("routingPlan").isNull()).isTrue();
        assertThat(record.at("/direct/interconnect/id").asString()).isEqualTo(Long.toString(supplier.id()));
        assertThat(record.at("/direct/supplierRules").asBoolean()).as("the supplier's own rules are applied unless somebody says otherwise").isTrue();

        Browser.Answer stays = staff.delete("/api/admin/interconnects/" + supplier.id() + "?version=" + supplier.version());
        assertThat(stays.json().path("code").asString()).isEqualTo("interconnect-in-use");
        assertThat(stays.json().path("detail").asString()).contains("1 service sends all its calls there (Direct)");
        assertThat(staff.delete("/api/admin/services/" + record.path("id").asString() + "?version=1").status()).isEqualTo(204);
        assertThat(staff.delete("/api/admin/interconnects/" + supplier.id() + "?version=" + supplier.version()).status()).isEqualTo(204);
        String thrown = staff.get("/api/admin/trash?kind=service").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(record.path("id").asString()))
                .findFirst().orElseThrow().path("id").asString();
        assertThat(staff.post("/api/admin/trash/" + thrown + "/restore").json().path("code").asString()).as("where its calls go is gone").isEqualTo("restore-clash");
    }

    /// 4.1, 5.3: the first of two services takes calls in the daytime only, by the clock in London; the second takes the rest.
    @Test
    void aServiceTakesCallsOnlyWhileItsTimeClassIsOpen() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        Service first = world.service(ingress, sell, world.routing(egress).id());
        assertThat(refusal("/api/admin/services", service(ingress, sell, egress.id()))).as("the second").isEmpty();
        String name = "Office " + world.techPrefix();
        Map<String, Object> office = new HashMap<>(Map.of("name", name, "timeZone", "Europe/London", "spans", List.of(span("09:00", "17:00", "monday", "friday"))));
        String id = staff.post("/api/admin/time-classes", office).json().path("id").asString();
        Map<String, Object> form = serviceForm(staff.get("/api/admin/services/" + first.id()).json());
        assertThat(staff.get("/api/admin/services/" + first.id()).json().at("/timeClass/name").asString()).as("unless told otherwise").isEqualTo("AnyDay");
        form.put("timeClassId", Long.valueOf(id));
        assertThat(staff.put("/api/admin/services/" + first.id(), form).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/services/" + first.id()).json().at("/timeClass/name").asString()).isEqualTo(name);

        String call = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&from=442071234567&at=";
        Map.of(
                        // Monday; in summer London is an hour before UTC
                        "2026-01-12T08:59:59Z", "Direct", "2026-01-12T09:00:00Z", "Standard", "2026-01-12T16:59:59Z", "Standard", "2026-01-12T17:00:00Z", "Direct",
                        "2026-07-13T07:59:59Z", "Direct", "2026-07-13T08:00:00Z", "Standard", "2026-01-13T12:00:00Z", "Direct")
                .forEach((at, service) -> assertThat(staff.get(call + at).json().at("/service/name").asString()).as(at).isEqualTo(service));
        JsonNode night = staff.get(call + "2026-01-12T03:00:00Z").json();
        assertThat(night.path("services").valueStream().map(s -> s.at("/service/name").asString() + ": " + s.path("why").asString("taken")))
                .containsExactly("Standard: closed then: " + name + " is Mon Fri 09:00–17:00 Europe/London", "Direct: taken");
        assertThat(staff.get(call + "yesterday").json().at("/fields/0/field").asString()).isEqualTo("at");

        // every night from Saturday on: nobody takes a call at 5 on a Tuesday; it counts at once
        Map<String, Object> second = serviceForm(staff.get("/api/admin/services/" + night.at("/service/id").asString()).json());
        second.put("timeClassId", Long.valueOf(id));
        assertThat(staff.put("/api/admin/services/" + night.at("/service/id").asString(), second).status()).isEqualTo(200);
        assertThat(staff.get(call + "2026-01-13T05:00:00Z").json().path("outcome").asString()).isEqualTo("no-service");
        office.putAll(Map.of("version", 1, "spans", List.of(span("22:00", "06:00", "monday"), span("00:00", "00:00", "sunday"))));
        assertThat(staff.put("/api/admin/time-classes/" + id, office).status()).isEqualTo(200);
        assertThat(staff.get(call + "2026-01-13T05:00:00Z").json().at("/service/name").asString()).isEqualTo("Standard");
        assertThat(staff.put("/api/admin/time-classes/" + id, office).json().path("code").asString()).isEqualTo("changed-meanwhile");

        assertThat(staff.delete("/api/admin/time-classes/" + id + "?version=2").json().path("detail").asString()).contains("2 services take calls by it (Direct, Standard)");
        for (long service : List.of(first.id(), night.at("/service/id").asLong())) {
            Map<String, Object> always = serviceForm(staff.get("/api/admin/services/" + service).json());
            always.put("timeClassId", 0);
            assertThat(staff.put("/api/admin/services/" + service, always).status()).isEqualTo(200);
        }
        assertThat(staff.delete("/api/admin/time-classes/" + id + "?version=2").status()).isEqualTo(204);
        form.putAll(Map.of("version", 3));
        assertThat(staff.put("/api/admin/services/" + first.id(), form).json().path("code").asString()).as("it is in the trash").isEqualTo("not-found");
        String thrown = staff.get("/api/admin/trash?kind=time-class").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(id))
                .findFirst().orElseThrow().path("id").asString();
        assertThat(staff.post("/api/admin/trash/" + thrown + "/restore").status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/time-classes").json().path("items").valueStream().map(c -> c.path("name").asString())).startsWith("AnyDay").contains(name);
    }

    /// Services go to another interconnect of the same currency, in their order, switched off; all or none.
    @Test
    void servicesAreCopied() {
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect from = world.ingress(customer, null);
        Interconnect to = world.another().ingress(world.another().customer(CreditType.POSTPAID, null, "0"), null);
        Service standard = world.service(from, sell, world.routing(egress).id());
        assertThat(refusal("/api/admin/services", service(from, sell, egress.id()))).isEmpty();
        List<Long> both = staff.get("/api/admin/interconnects/" + from.id()).json().path("services").valueStream().map(s -> s.path("id").asLong()).toList();
        String copies = "/api/admin/interconnects/" + to.id() + "/service-copies";

        assertThat(refusal(copies, Map.of("sourceId", from.id(), "services", List.of()))).isEqualTo("invalid");
        assertThat(refusal(copies, Map.of("sourceId", to.id(), "services", both))).isEqualTo("same-interconnect");
        assertThat(refusal(copies, Map.of("sourceId", egress.id(), "services", both))).as("they are not its").isEqualTo("not-found");
        assertThat(staff.post(copies, Map.of("sourceId", from.id(), "services", List.of(standard.id()))).json().path("changed").asInt()).isEqualTo(1);
        Browser.Answer again = staff.post(copies, Map.of("sourceId", from.id(), "services", both));
        assertThat(again.json().path("code").asString()).isEqualTo("names-taken");
        assertThat(again.body()).contains("nothing was copied: Standard.");
        assertThat(staff.post(copies, Map.of("sourceId", from.id(), "services", both.subList(1, 2))).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/interconnects/" + to.id()).json().path("services").valueStream()
                .map(s -> s.path("name").asString() + " " + s.path("enabled").asBoolean() + " " + s.path("position").asInt())).containsExactly("Standard false 1", "Direct false 2");
    }

    @Test
    void whatIsNoTimeClassIsRefusedByName() {
        String own = "Taken " + world.techPrefix();
        List<Map<String, Object>> spans = List.of(span("09:00", "17:00", "monday"));
        assertThat(timeClass(own, "UTC", spans)).isEmpty();
        record Row(String name, String zone, List<Map<String, Object>> spans, String refused) {}
        for (Row row : List.of(
                new Row(own.toUpperCase(), "UTC", spans, "name"),
                new Row("anyday", "UTC", spans, "name"),
                new Row("Mars", "Mars/Olympus", spans, "timeZone"),
                new Row("None", "UTC", List.of(), "spans"),
                new Row("Days", "UTC", List.of(span("09:00", "17:00")), "spans.0.days"),
                new Row("Day", "UTC", List.of(span("09:00", "17:00", "caturday")), "spans.0.days"),
                new Row("Hour", "UTC", List.of(span("09:00", "17:00", "monday"), span("24:00", "17:00", "monday")), "spans.1.start"),
                new Row("Nothing", "UTC", List.of(span("09:00", "09:00", "monday")), "spans.0.end"))) {
            assertThat(timeClass(row.name, row.zone, row.spans)).as(row.name).isEqualTo(row.refused);
        }
        assertThat(staff.delete("/api/admin/time-classes/0?version=1").json().path("code").asString()).isEqualTo("time-class-fixed");
    }

    private String timeClass(String name, String zone, List<Map<String, Object>> spans) {
        return staff.post("/api/admin/time-classes", Map.of("name", name, "timeZone", zone, "spans", spans)).json().at("/fields/0/field").asString("");
    }

    private static Map<String, Object> span(String start, String end, String... days) {
        return Map.of("days", List.of(days), "start", start, "end", end);
    }

    private static Map<String, Object> serviceForm(JsonNode record) {
        Map<String, Object> form = with(
                List.of("name", "enabled", "ratingPlanId", "routingPlanId", "capacityLimit", "cpsLimit", "destinations", "excludedDestinations", "origins", "excludedOrigins",
                        "minDigits", "maxDigits", "blockedDestinations", "blockedOrigins", "allowTranscoding", "version"),
                record, Map.of("timeClassId", record.at("/timeClass/id").asLong()));
        List.of("enforcementPolicyId", "destinationListId", "originListId", "originMinDigits", "originMaxDigits").forEach(field -> form.put(field, null));
        form.putAll(Map.of("destinationListExcluding", false, "originListExcluding", false));
        JsonNode direct = record.path("direct");
        form.put("direct", direct.isNull() ? null : Map.of(
                "interconnectId", direct.at("/interconnect/id").asLong(), "supplierRules", direct.path("supplierRules"), "calledRules", direct.path("calledRules"), "callerRules",
                direct.path("callerRules")));
        return form;
    }

    /// 3.4: two carriers at one address, told apart by what their calls say; whoever looks is told whose a call would be, and whose never.
    @Test
    void whoIsCallingIsToldByTheRulesOfCalls() {
        World theirs = world.another();
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        Carrier other = theirs.customer(CreditType.POSTPAID, null, "0");
        String second = staff.post("/api/admin/interconnects", interconnect(other, "customer", "USD")).json().path("id").asString();
        JsonNode record = staff.get("/api/admin/interconnects/" + second).json();
        Map<String, Object> same = new HashMap<>(Map.of("enabled", true, "techPrefix", world.techPrefix(), "addresses", List.of("127.0.0.0/8")));
        Browser.Answer wide = staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same));
        assertThat(wide.json().path("code").asString()).isEqualTo("wide-range");
        assertThat(wide.json().path("detail").asString()).contains("127.0.0.0/8");
        same.put("acknowledgesWideRanges", true);
        assertThat(staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same)).json().path("code").asString()).isEqualTo("address-taken");
        same.put("checks", checks("%.partner.example", true, "TG-1"));
        Browser.Answer saved = staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode stored = staff.get("/api/admin/interconnects/" + second).json();
        assertThat(stored.at("/checks/fromDomain").asString()).isEqualTo("%.partner.example");
        assertThat(stored.path("ambiguities")).as("the more that is validated decides, not the order").isEmpty();
        assertThat(stored.path("overlaps").toString()).as("checks differ, addresses do not").contains("In of " + customer.name() + ", with " + world.techPrefix());
        same.remove("acknowledgesWideRanges");
        same.put("checks", checks("no domain", true, ""));
        assertThat(staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, stored, same)).json().at("/fields/0/field").asString()).isEqualTo("fromDomain");

        String call = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&from=442071234567";
        JsonNode ours = staff.get(call).json();
        assertThat(ours.path("outcome").asString()).isEqualTo("known");
        assertThat(ours.at("/interconnect/id").asString()).isEqualTo(Long.toString(ingress.id()));
        assertThat(ours.at("/service/name").asString()).isEqualTo("Standard");
        assertThat(ours.path("considered").valueStream().filter(c -> c.at("/interconnect/id").asString().equals(second)).findFirst().orElseThrow().path("why").toString())
                .isEqualTo("[\"From domain (none) does not fit %.partner.example\"]");
        JsonNode partner = staff.get(call + "&fromDomain=sip.partner.example").json();
        assertThat(partner.path("outcome").asString()).as("it has no service").isEqualTo("no-service");
        assertThat(partner.at("/interconnect/id").asString()).isEqualTo(second);
        assertThat(partner.path("said").toString()).contains("trunk group (none) does not fit TG-1 (only recorded)");
        assertThat(staff.get("/api/admin/who-calls?address=192.0.2.200&called=1").json().path("outcome").asString()).isEqualTo("unknown-source");
        assertThat(staff.get("/api/admin/who-calls?address=nowhere&called=1").json().at("/fields/0/field").asString()).isEqualTo("address");
        JsonNode foreign = world.staffOfAnotherTenant().get(call).json();
        assertThat(foreign.path("outcome").asString()).as("another tenant's are as if they were not there").isEqualTo("unknown-source");
        assertThat(foreign.path("considered")).isEmpty();
    }

    /// 3.4: where the address is read is changed, refused without proxies, told beforehand, and copied.
    @Test
    void addressesFromViaAreSetWithTheProxiesThatAreBelieved() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        String path = "/api/admin/interconnects/" + ingress.id();
        Map<String, Object> checks = new HashMap<>(checks("", false, ""));
        for (List<?> row : List.of(
                List.of("addressType", "via", "checks.proxies"),
                List.of("addressType", "via", "proxies", List.of("proxy.example"), "checks.proxies"),
                List.of("addressType", "via", "proxies", List.of("10.0.0.0/8"), "acknowledgesWideRanges"),
                List.of("addressType", "transport", "proxies", List.of("192.0.2.1"), "checks.proxies"),
                List.of("addressType", "transport", "lastVia", true, "checks.lastVia"),
                List.of("addressType", "socket", "checks.addressType"))) {
            Browser.Answer answer = staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("addresses", List.of("203.0.113.77"), "checks", changed(checks, row))));
            assertThat(answer.json().at("/fields/0/field").asString()).as(row + " " + answer.body()).isEqualTo(row.getLast());
        }
        checks.putAll(Map.of("addressType", "via", "lastVia", true, "proxies", List.of("192.0.2.177")));
        Browser.Answer saved = staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("addresses", List.of("203.0.113.77"), "checks", checks)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode stored = staff.get(path).json().path("checks");
        assertThat(stored.path("addressType").asString()).isEqualTo("via");
        assertThat(stored.path("lastVia").asBoolean()).isTrue();
        assertThat(stored.path("proxies").toString()).isEqualTo("[\"192.0.2.177/32\"]");

        String call = "/api/admin/who-calls?called=" + world.techPrefix().replace("#", "%23") + "442079460000&via=203.0.113.77&address=";
        assertThat(staff.get(call + "192.0.2.177").json().path("outcome").asString()).as("it has no service").isEqualTo("no-service");
        JsonNode forged = staff.get(call + "192.0.2.178").json();
        assertThat(forged.path("outcome").asString()).isEqualTo("unknown-source");
        assertThat(forged.path("considered").toString()).contains("believed of its proxies only, and 192.0.2.178 is none of them");
        assertThat(staff.get(call + "192.0.2.177&lastVia=nobody").json().at("/fields/0/field").asString()).isEqualTo("lastVia");

        Browser.Answer copy = staff.post(path + "/copy", Map.of("carrierId", customer.id(), "name", "Copy", "currency", "USD", "groups", List.of("ingress-validation")));
        assertThat(staff.get("/api/admin/interconnects/" + copy.json().path("id").asString()).json().path("checks")).isEqualTo(stored);
    }

    /// 3.5, 3.7: what is done with the caller's number is changed, refused when it would have no effect, told beforehand, and copied.
    @Test
    void whatIsDoneWithTheCallersNumberIsChangedToldAndCopied() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        Map<String, Object> supplier = supplierCaller();
        List.of(
                        List.of("shortest", 12, "longest", 11, "blocks", true, "caller.supplier.shortest"),
                        List.of("shortest", 1, "longest", 33, "blocks", true, "caller.supplier.shortest"),
                        List.of("shortest", 1, "longest", 9, "caller.supplier.blocks"),
                        List.of("blockStart", "4420", "blockSize", 100_001, "caller.supplier.blockSize"),
                        List.of("blockStart", "99", "blockSize", 2, "caller.supplier.blockSize"),
                        List.of("blockStart", "x", "blockSize", 2, "caller.supplier.blockStart"),
                        List.of("blockStart", "4420", "blockSize", 2, "blocks", true, "caller.supplier.blocks"),
                        List.of("blockStart", "4420", "blockSize", 2, "listId", "1", "caller.supplier.listId"),
                        List.of("style", "from-only", "trusted", true, "caller.supplier.trusted"))
                .forEach(row -> assertThat(wrong(egress, customerCaller(), changed(supplier, row))).as(row.toString()).isEqualTo(row.getLast()));
        List.of(
                        List.of("shortest", 0, "caller.customer.shortest"),
                        List.of("refuses", "invalid", "caller.customer.check"),
                        List.of("sets", "if-invalid", "with", "listed", "listId", "1", "caller.customer.check"),
                        List.of("check", "length", "sets", "if-invalid", "with", "caller", "caller.customer.with"),
                        List.of("check", "length", "sets", "if-invalid", "with", "listed", "caller.customer.listId"))
                .forEach(row -> assertThat(wrong(ingress, changed(customerCaller(), row), supplier)).as(row.toString()).isEqualTo(row.getLast()));

        supplier.putAll(Map.of("blocks", true, "shortest", 11, "longest", 12, "style", "remote-party-id", "inContact", true));
        assertThat(wrong(egress, customerCaller(), supplier)).isEmpty();
        Map<String, Object> checking = customerCaller();
        checking.putAll(Map.of("check", "length-and-e164", "refuses", "invalid-and-missing"));
        assertThat(wrong(ingress, checking, supplierCaller())).isEmpty();

        String asked = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&supplier=" + egress.id() + "&from=";
        String both = asked + "442071234567&asserted=442070000000";
        assertThat(staff.get(both).json().at("/sent/contact").asString()).as("a new interconnect takes what is asserted first").isEqualTo("442070000000");
        String path = "/api/admin/interconnects/" + ingress.id();
        assertThat(staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("callerSource", "from-then-asserted"))).status()).isEqualTo(200);
        JsonNode valid = staff.get(both).json();
        assertThat(valid.path("validity").asString()).isEqualTo("valid");
        assertThat(valid.path("said").toString()).contains("caller's number valid");
        assertThat(valid.at("/sent/identity").asString()).isEqualTo("442070000000");
        assertThat(valid.at("/sent/contact").asString()).isEqualTo("442071234567");
        assertThat(valid.at("/sent/notTaken").isNull()).isTrue();
        assertThat(staff.get(asked + "442071234567&asserted=442070000000&privacy=id").json().at("/sent/identity").isNull()).isTrue();
        assertThat(staff.get(asked + "12").json().path("outcome").asString()).isEqualTo("caller-invalid");
        assertThat(staff.get(asked + "anonymous").json().path("outcome").asString()).isEqualTo("caller-missing");
        assertThat(staff.get(asked + "491512345678901").json().at("/sent/notTaken").asString()).as("a number, but not as long as the supplier's").isEqualTo("invalid");
        assertThat(world.staffOfAnotherTenant().get(asked + "12").status()).as("another tenant's supplier").isEqualTo(404);

        Browser.Answer copy = staff.post(
                "/api/admin/interconnects/" + egress.id() + "/copy",
                Map.of("carrierId", egress.carrierId(), "name", "Copy", "currency", "USD", "groups", List.of("egress-translation")));
        assertThat(copy.status()).as(copy.body()).isEqualTo(201);
        assertThat(staff.get("/api/admin/interconnects/" + copy.json().path("id").asString()).json().path("caller"))
                .isEqualTo(staff.get("/api/admin/interconnects/" + egress.id()).json().path("caller"));
    }

    private static Map<String, Object> customerCaller() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "check", "none", "shortest", 1, "longest", 32, "refuses", "nothing", "sets", "never", "with", "caller", "order", "random",
                "shows", "as-received"));
        body.put("listId", null);
        return body;
    }

    private static Map<String, Object> supplierCaller() {
        Map<String, Object> body = new HashMap<>(
                Map.of("blocks", false, "removesDisplay", false, "inContact", false, "trusted", false, "style", "asserted-identity", "listOrder", "random"));
        List.of("shortest", "longest", "blockStart", "blockSize", "listId").forEach(name -> body.put(name, null));
        return body;
    }

    /// Names and values in turn; what is left over at the end is not for it.
    private static Map<String, Object> changed(Map<String, Object> form, List<?> pairs) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            changed.put((String) pairs.get(i), pairs.get(i + 1));
        }
        return changed;
    }

    /// The first field that is wrong; empty: it was saved.
    private String wrong(Interconnect of, Map<String, Object> customer, Map<String, Object> supplier) {
        String path = "/api/admin/interconnects/" + of.id();
        Browser.Answer answer =
                staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("caller", Map.of("customer", customer, "supplier", supplier))));
        return answer.status() == 200 ? "" : answer.json().at("/fields/0/field").asString();
    }

    private static Map<String, Object> checks(String from, boolean validate, String trunk) {
        return checks(from, validate, trunk, true);
    }

    private static Map<String, Object> checks(String from, boolean validate, String trunk, boolean prefix) {
        return Map.of(
                "fromDomain", from, "validateFrom", validate, "contactDomain", "", "validateContact", false, "trunkGroup", trunk, "trunkContext", "",
                "validateTrunk", false, "tlsOnly", false, "validatePrefix", prefix);
    }

    private static Map<String, Object> planned(long interconnect, long plan) {
        Map<String, Object> body = new HashMap<>(Map.of("interconnectId", interconnect, "name", "S", "ratingPlanId", plan, "routingPlanId", 1));
        body.put("directInterconnectId", null);
        return body;
    }

    private static Map<String, Object> service(Interconnect ingress, @Nullable Long sell, @Nullable Long direct) {
        Map<String, Object> body = new HashMap<>(Map.of("interconnectId", ingress.id(), "name", "Direct"));
        body.put("ratingPlanId", sell);
        body.put("routingPlanId", null);
        body.put("directInterconnectId", direct);
        return body;
    }

    private static Map<String, Object> interconnect(Carrier carrier, String direction, String currency) {
        return interconnect(carrier, direction, currency, "New " + currency);
    }

    private static Map<String, Object> interconnect(Carrier carrier, String direction, String currency, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("carrierId", carrier.id(), "name", name, "direction", direction, "currency", currency));
        body.put("host", direction.equals("customer") ? null : "192.0.2.77");
        body.put("port", null);
        return body;
    }

    private String refusal(String path, Map<String, ?> body) {
        return staff.post(path, body).json().path("code").asString();
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
