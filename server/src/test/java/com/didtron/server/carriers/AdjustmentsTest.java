package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Balances moved by hand over HTTP (2.4): for a business day that is open, with a reason, taken back once.
class AdjustmentsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();
    private final Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
    private final LocalDate today = LocalDate.ofInstant(platform.bean(Clock.class).instant(), carrier.timeZone());

    /// An invoice up to ten days ago has been issued in USD.
    @Test
    void itCountsForADayThatIsOpen() {
        LocalDate issued = today.minusDays(10);
        platform.bean(Database.class).acrossTenants().execute(
                "insert into billing.invoice (tenant_id, carrier_id, currency, period_from, period_to, time_zone, status, number, terms_days, calls, rated_seconds, exact_charge, total,"
                        + " parties, created_at) values (" + world.tenant().value() + ", " + carrier.id() + ", 'USD', '" + issued.minusDays(9) + "', '" + issued
                        + "', 'UTC', 'issued', 'T-1', 7, 0, 0, 0, 0, '{}', now())");
        record Row(@Nullable LocalDate day, String reason, String note, int status, String code, String told) {}
        for (Row row : List.of(
                new Row(null, "goodwill", "", 201, "", today.toString()),
                new Row(today, "manual", "", 201, "", today.toString()),
                new Row(today.plusDays(1), "manual", "", 422, "day-to-come", ""),
                new Row(issued.plusDays(1), "correction", "", 201, "", issued.plusDays(1).toString()),
                new Row(issued, "correction", "", 422, "period-issued", ""),
                new Row(issued.minusDays(300), "correction", "", 422, "period-issued", ""),
                new Row(today.minusYears(11), "correction", "", 422, "invalid", ""),
                new Row(today, "other", " ", 422, "note-missing", ""),
                new Row(today, "other", "their sandwich", 201, "", today.toString()))) {
            Browser.Answer answer = adjust("1", row.reason, row.note, row.day);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(answer.json().path("code").asString("")).as(row.toString()).isEqualTo(row.code);
            if (row.status == 201) {
                JsonNode entry = entry(answer);
                assertThat(entry.at("/byHand/day").asString()).as(row.toString()).isEqualTo(row.told);
                assertThat(entry.at("/byHand/reason").asString()).isEqualTo(row.reason);
                assertThat(entry.at("/byHand/document").asString()).isEqualTo("T-1");
                assertThat(LocalDate.parse(entry.path("effectiveAt").asString().substring(0, 10))).isBetween(issued, today);
            }
        }
        Browser.Answer wrong = adjust("1", "whim", "", null);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("manual", "correction", "goodwill", "refund", "other");
        assertThat(balance()).isEqualTo("4.00");
    }

    /// A currency that the carrier is not traded with in is refused for that, and not for having no rate: in adjusting, as in setting credit.
    @Test
    void aCurrencyThatIsNotAssignedIsRefusedAsThat() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "side", "customer", "currency", "XOF", "movement", "credit", "amount", "5", "reason", "goodwill", "reference", "", "note", ""));
        body.put("appliedOn", null);
        Map<String, Object> credit = new HashMap<>(Map.of("currency", "XOF", "creditType", "postpaid", "customerLimit", "100", "netBreach", "alert-only", "version", carrier.version()));
        List.of("supplierCreditType", "supplierLimit", "netLimit").forEach(field -> credit.put(field, null));
        String path = "/api/admin/carriers/" + carrier.id();
        for (Browser.Answer refused : List.of(staff.post(path + "/adjustments", body), staff.put(path + "/credit", credit))) {
            assertThat(refused.json().path("code").asString()).as(refused.body()).isEqualTo("currency-not-assigned");
            assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("currency");
            assertThat(refused.json().at("/fields/0/message").asString()).contains("USD", "assign the currency");
        }
    }

    /// 2.4: what we owe a supplier is not moved without a word why.
    @Test
    void aSuppliersIsNotMovedWithoutANote() {
        Carrier supplier = world.supplier("Supplier");
        record Row(String note, int status) {}
        for (Row row : List.of(new Row("", 422), new Row("  ", 422), new Row("their invoice 17 was too low", 201))) {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "side", "supplier", "currency", "USD", "movement", "credit", "amount", "5", "reason", "correction", "reference", "", "note", row.note));
            body.put("appliedOn", null);
            Browser.Answer answer = staff.post("/api/admin/carriers/" + supplier.id() + "/adjustments", body);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(answer.json().path("code").asString("")).isEqualTo(row.status == 422 ? "note-missing" : "");
        }
    }

    @Test
    void itIsTakenBackOnceAndBothEntriesSaySo() {
        String given = adjust("5", "goodwill", "they waited", null).json().path("journalEntry").asString();
        assertThat(balance()).isEqualTo("5.00");
        assertThat(reverse(given, "").json().path("code").asString()).isEqualTo("note-missing");
        Browser.Answer back = reverse(given, "the wrong carrier");
        assertThat(back.status()).as(back.body()).isEqualTo(201);
        assertThat(back.json().at("/before/amount").asString()).isEqualTo("5.00");
        assertThat(back.json().at("/after/amount").asString()).isEqualTo("0.00");
        assertThat(balance()).isEqualTo("0.00");

        Browser.Answer again = reverse(given, "twice");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asString()).isEqualTo("already-reversed");
        String reversal = back.json().path("journalEntry").asString();
        assertThat(reverse(reversal, "and back").json().path("code").asString()).isEqualTo("is-reversal");
        assertThat(staff.post("/api/admin/carriers/" + world.another().customer(Carrier.CreditType.POSTPAID, null, "0").id() + "/adjustments/" + given + "/reversal",
                Map.of("note", "not its")).status()).isEqualTo(404);
        assertThat(balance()).isEqualTo("0.00");

        JsonNode both = staff.get("/api/admin/ledger/journal?entry=" + given).json().path("items");
        assertThat(both.valueStream().map(e -> e.path("id").asString())).containsExactly(reversal, given);
        assertThat(both.at("/0/byHand/reverses").asString()).isEqualTo(given);
        assertThat(both.at("/0/event").asString()).isEqualTo("adjustment-reversed");
        assertThat(both.at("/0/note").asString()).isEqualTo("the wrong carrier");
        assertThat(both.at("/1/byHand/reversedBy").asString()).isEqualTo(reversal);
        assertThat(staff.get("/api/admin/ledger/proof").json().path("items").valueStream()).allMatch(p -> p.path("balanced").asBoolean());
    }

    /// Who may move 20 alone and 100 with a second person takes no more than that back either.
    @Test
    void takingBackHoldsToTheLimitsOfRoles() {
        String role = staff.post("/api/admin/roles", Map.of(
                "name", "Clerk", "description", "", "portal", "admin", "permissions",
                List.of("carriers.carrier.view", "carriers.balance.adjust", "operations.approval.view", "operations.approval.decide"), "scope", "all",
                "limits", Map.of("refundUpTo", usd("0"), "adjustUpTo", usd("100"), "fourEyesAbove", usd("20")))).json().path("id").asString();
        Browser clerk = Browser.signIn(platform, world.newPerson(role), World.PASSWORD);
        String much = adjust("101", "manual", "", null).json().path("journalEntry").asString();
        String some = adjust("30", "manual", "", null).json().path("journalEntry").asString();
        assertThat(clerk.post(reversal(much), Map.of("note", "why not")).json().path("code").asString()).isEqualTo("beyond-limit");
        Browser.Answer waits = clerk.post(reversal(some), Map.of("note", "a mistake"));
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        assertThat(balance()).isEqualTo("131.00");
        String approval = "/api/admin/approvals/" + waits.json().path("approvalId").asString();
        assertThat(staff.post(approval + "/approve", Map.of("reason", "")).status()).isEqualTo(204);
        assertThat(balance()).isEqualTo("101.00");
    }

    private static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private String reversal(String entry) {
        return "/api/admin/carriers/" + carrier.id() + "/adjustments/" + entry + "/reversal";
    }

    private Browser.Answer reverse(String entry, String note) {
        return staff.post(reversal(entry), Map.of("note", note));
    }

    private JsonNode entry(Browser.Answer made) {
        return staff.get("/api/admin/ledger/journal?entry=" + made.json().path("journalEntry").asString()).json().at("/items/0");
    }

    private String balance() {
        return staff.get("/api/admin/carriers/" + carrier.id()).json().at("/customer/balance/amount").asString();
    }

    private Browser.Answer adjust(String amount, String reason, String note, @Nullable LocalDate day) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "side", "customer", "currency", "USD", "movement", "credit", "amount", amount, "reason", reason, "reference", "T-1", "note", note));
        body.put("appliedOn", day == null ? null : day.toString());
        return staff.post("/api/admin/carriers/" + carrier.id() + "/adjustments", body);
    }
}
