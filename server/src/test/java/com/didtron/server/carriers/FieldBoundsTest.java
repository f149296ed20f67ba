package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.interconnect;
import static com.didtron.server.carriers.CarrierForms.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.rates.RatingPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How large, how fine and of which characters what is typed may be: beyond it a field is named and its bound, and nothing is our fault.
class FieldBoundsTest {

    private static final String AMOUNT = "at most 12 digits before the point and 6 after it";
    private static final String NONE = "a decimal, for example";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    /// One rule for openings, limits and adjustments, so that whatever was mistyped can be put right by one entry.
    @Test
    void amountsAreOfOneSizeWhereverTheyAreTyped() {
        String both = "/api/admin/carriers/" + staff.post("/api/admin/carriers", newCarrier(Map.of())).json().path("id").asString();
        record Row(String typed, @Nullable String said) {}
        for (Row row : List.of(
                new Row("999999999999.999999", null),
                new Row("0.000001", null),
                new Row("1.50000000000", null),
                new Row("+12.5", null),
                new Row("1000000000000", AMOUNT),
                new Row("999999999999999", AMOUNT),
                new Row("12345678901234567890", AMOUNT),
                new Row("0.0000001", AMOUNT),
                new Row("0.123456789", AMOUNT),
                new Row("1".repeat(5_000), AMOUNT),
                new Row("1e400", NONE),
                new Row("1e2147483647", NONE),
                new Row("NaN", NONE),
                new Row("1,50", NONE),
                new Row("١٢", NONE))) {
            for (String field : List.of("customerLimit", "customerOpeningBalance", "supplierLimit", "supplierOpeningBalance")) {
                check(row.typed, row.said, field, 201, staff.post("/api/admin/carriers", newCarrier(Map.of(field, row.typed))));
            }
            check(row.typed, row.said, "amount", 201, staff.post(both + "/adjustments", adjustment("debit", row.typed)));
            for (String field : List.of("customerLimit", "supplierLimit", "netLimit")) {
                check(row.typed, row.said, field, 200, staff.put(both + "/credit", credit(both, Map.of(field, row.typed))));
            }
        }
    }

    /// 2.4: the largest opening balance, mistyped, is put right by one adjustment.
    @Test
    void theLargestOpeningBalanceIsPutRightAtOnce() {
        String most = "999999999999.999999";
        Browser.Answer made = staff.post("/api/admin/carriers", newCarrier(Map.of("customerOpeningBalance", "-" + most)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Browser.Answer right = staff.post("/api/admin/carriers/" + made.json().path("id").asString() + "/adjustments", adjustment("credit", most));
        assertThat(right.json().at("/before/amount").asString()).as(right.body()).isEqualTo("-" + most);
        assertThat(right.json().at("/after/amount").asString()).isEqualTo("0.00");
    }

    /// What is beyond a bound is refused by it; what is beyond the type itself cannot be read, and is told the same.
    @Test
    void limitsOfCallsHaveABound() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        record Row(String field, long typed, int status, String said) {}
        for (Row row : List.of(
                new Row("capacityLimit", 1_000_000, 0, ""),
                new Row("capacityLimit", 1_000_001, 422, "0 to 1000000, or nothing for no limit"),
                new Row("capacityLimit", 99_999_999_999L, 400, "0 to 1000000, or nothing for no limit"),
                new Row("capacityLimit", -1, 422, "0 to 1000000, or nothing for no limit"),
                new Row("cpsLimit", 100_000, 0, ""),
                new Row("cpsLimit", 100_001, 422, "1 to 100000, or nothing for no limit"),
                new Row("cpsLimit", 99_999_999_999L, 400, "1 to 100000, or nothing for no limit"),
                new Row("cpsLimit", 0, 422, "1 to 100000, or nothing for no limit"))) {
            Browser.Answer made = staff.post("/api/admin/carriers", newCarrier(Map.of(row.field, row.typed)));
            Browser.Answer changed = staff.put("/api/admin/carriers/" + customer.id(), changed(customer, Map.of(row.field, row.typed)));
            JsonNode now = staff.get("/api/admin/interconnects/" + ingress.id()).json();
            Browser.Answer trunk = staff.put("/api/admin/interconnects/" + ingress.id(), CarrierForms.with(InterconnectChangesTest.INTERCONNECT, now, Map.of(row.field, row.typed)));
            for (Browser.Answer answer : List.of(made, changed, trunk)) {
                assertThat(answer.status()).as(row + " " + answer.body()).isIn(row.status == 0 ? List.of(200, 201) : List.of(row.status));
                assertThat(answer.json().at("/fields/0/field").asString("")).as(row.toString()).isEqualTo(row.status == 0 ? "" : row.field);
                assertThat(answer.json().at("/fields/0/message").asString("")).as(row.toString()).isEqualTo(row.said);
            }
        }
        Browser.Answer id = staff.put("/api/admin/carriers/" + customer.id(), changed(customer, Map.of("version", 3_000_000_000L)));
        assertThat(id.json().at("/fields/0/field").asString()).as(id.body()).isEqualTo("version");
        assertThat(id.json().at("/fields/0/message").asString()).contains("2147483647");
    }

    @Test
    void namesAreSeenAsTheyAre() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        record Row(String typed, String said) {}
        for (Row row : List.of(
                new Row("Acme\u0000", "NUL"),
                new Row("Acme\nTelecom", "control characters"),
                new Row("Acme\u202emoc", "direction of writing"),
                new Row("\u200b", "can be seen"))) {
            Map<String, Object> trunk = interconnect(customer, "customer", "USD", row.typed);
            Map<String, Object> route = service(ingress, sell, egress.id());
            route.put("name", row.typed);
            for (Browser.Answer refused : Stream.of(
                            Map.entry("carriers", newCarrier(Map.of("name", row.typed))), Map.entry("interconnects", trunk), Map.entry("services", route),
                            Map.entry("number-lists", Map.of("name", row.typed, "note", "")))
                    .map(one -> staff.post("/api/admin/" + one.getKey(), one.getValue())).toList()) {
                assertThat(refused.status()).as(row + " " + refused.body()).isEqualTo(422);
                assertThat(refused.json().at("/fields/0/field").asString()).as(refused.body()).isEqualTo("name");
                assertThat(refused.json().at("/fields/0/message").asString()).as(refused.body()).contains(row.said);
            }
        }
        Browser.Answer note = staff.post("/api/admin/number-lists", Map.of("name", "List", "note", "one\u0000two"));
        assertThat(note.status()).as("no text holds NUL: " + note.body()).isEqualTo(422);
        assertThat(note.json().at("/fields/0/field").asString()).isEqualTo("note");
    }

    private static void check(String typed, @Nullable String said, String field, int status, Browser.Answer answer) {
        String shown = field + " " + (typed.length() > 40 ? typed.length() + " digits" : typed) + ": " + answer.body();
        assertThat(answer.status()).as(shown).isEqualTo(said == null ? status : 422);
        if (said != null) {
            assertThat(answer.json().at("/fields/0/field").asString()).as(shown).isEqualTo(field);
            assertThat(answer.json().at("/fields/0/message").asString()).as(shown).contains(said);
        }
    }

    private int made;

    private Map<String, Object> newCarrier(Map<String, ?> changes) {
        made++;
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Carrier " + made + " " + world.tenant().value(), "code", "carrier-" + made, "kind", "bilateral", "currency", "USD", "timeZone", "UTC", "creditType", "postpaid"));
        for (String field : List.of("accountManagerId", "capacityLimit", "cpsLimit", "status", "customerLimit", "customerOpeningBalance", "supplierCreditType", "supplierLimit", "supplierOpeningBalance")) {
            body.put(field, null);
        }
        body.putAll(changes);
        return body;
    }

    private static Map<String, Object> adjustment(String movement, String amount) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "side", "customer", "currency", "USD", "movement", movement, "amount", amount, "reason", "correction", "reference", "", "note", "mistyped"));
        body.put("appliedOn", null);
        return body;
    }

    private Map<String, Object> credit(String carrier, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "currency", "USD", "creditType", "postpaid", "customerLimit", "0", "netBreach", "alert-only", "version", staff.get(carrier).json().path("version").asInt()));
        List.of("supplierCreditType", "supplierLimit", "netLimit").forEach(field -> body.put(field, null));
        body.putAll(changes);
        return body;
    }

    private Map<String, Object> changed(Carrier carrier, Map<String, ?> changes) {
        return CarrierForms.with(CarrierChangesTest.CARRIER, staff.get("/api/admin/carriers/" + carrier.id()).json(), changes);
    }
}
