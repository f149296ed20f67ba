package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.SetSpendLimit;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.CreditAlert.Kind;
import com.didtron.server.carriers.CreditAlert.Look;
import com.didtron.server.carriers.CreditAlert.Measure;
import com.didtron.server.carriers.CreditAlert.OwnWords;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.internal.WatchCredit;
import com.didtron.server.platform.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Alerts are triggered at their threshold, remind until their letters are used up, and are cleared well on the other side of it (2.5).
class CreditAlertsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    @ParameterizedTest
    @CsvSource({
        // what is watched,     threshold, it was,    now it is, hence
        "low-balance,           -4000,     armed,     -3999.99,  nothing",
        "low-balance,           -4000,     armed,     -4000,     trigger",
        "low-balance,           -4000,     triggered, -3999.99,  nothing",
        "low-balance,           -4000,     triggered, -3920,     nothing",
        "low-balance,           -4000,     triggered, -3919.99,  clear",
        // prepaid money that runs out
        "low-balance,           10,        armed,     9.99,      trigger",
        "low-balance,           0,         triggered, 0.01,      clear",
        // we owe a supplier
        "supplier-balance,      -500,      armed,     -500,      trigger",
        // all in all they owe us 1000
        "customer-net-exposure, -1000,     armed,     1000,      nothing",
        "customer-net-exposure, -1000,     armed,     -1000.01,  trigger",
        "customer-net-exposure, -1000,     triggered, -979.99,   clear",
        // all in all we owe them 1000
        "supplier-net-exposure, 1000,      armed,     -1000,     nothing",
        "supplier-net-exposure, 1000,      armed,     1000,      trigger",
        "supplier-net-exposure, 1000,      triggered, 980,       nothing",
        "supplier-net-exposure, 1000,      triggered, 979.99,    clear",
        "customer-spend,        250,       armed,     249.99,    nothing",
        "customer-spend,        250,       armed,     250,       trigger",
        "supplier-spend,        250,       triggered, 245,       nothing",
        "supplier-spend,        250,       triggered, 244.99,    clear",
    })
    void aTriggeredAlertIsClearedWellOnTheOtherSideOfItsThreshold(String kind, BigDecimal threshold, String was, BigDecimal is, String hence) {
        CreditAlert alert = alert(kind, threshold, Measure.AMOUNT, 1, was.equals("triggered") ? 1 : 0, NOON);
        assertThat(alert.next(new Look(is, alert.terms().mark(null)), NOON)).isEqualTo(CreditAlert.Next.valueOf(hence.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        // per cent, of a limit of, spent, reached
        "80,         2000,          1599.99, false",
        "80,         2000,          1600,    true",
        "120,        2000,          2399.99, false",
        "33.3,       10,            3.33,    true",
        // a limit of 0 is reached at once, and none never is
        "80,         0,             0,       true",
        "80,         ,              999999,  false",
    })
    void aShareOfTheLimitFollowsTheLimit(BigDecimal percent, BigDecimal limit, BigDecimal spent, boolean reached) {
        CreditAlert alert = alert("customer-spend", percent, Measure.PERCENT, 1, 0, NOON);
        assertThat(alert.next(new Look(spent, alert.terms().mark(limit)), NOON)).isEqualTo(reached ? CreditAlert.Next.TRIGGER : CreditAlert.Next.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        // letters so far, at most, minutes since the last, an hour apart: state, hence
        "0, 3, 0,   armed,      trigger",
        "1, 3, 0,   triggered,  nothing",
        "1, 3, 59,  triggered,  nothing",
        "1, 3, 60,  triggered,  remind",
        // nothing was looked at for a day: one is made up for
        "2, 3, 1440, triggered, remind",
        "3, 3, 60,  restricted, nothing",
        "1, 1, 600, restricted, nothing",
        // the cap was lowered meanwhile
        "5, 3, 60,  restricted, nothing",
    })
    void whileItIsTriggeredItRemindsUntilItsLettersAreUsedUp(int letters, int most, int minutes, String state, String hence) {
        CreditAlert alert = alert("low-balance", new BigDecimal(-100), Measure.AMOUNT, most, letters, NOON);
        assertThat(alert.state().name()).isEqualToIgnoringCase(state);
        assertThat(alert.next(new Look(new BigDecimal(-150), alert.terms().mark(null)), NOON.plus(Duration.ofMinutes(minutes))).name()).isEqualToIgnoringCase(hence);
    }

    @Test
    void whoeverIsNamedIsToldRemindedAndToldWhenItIsOver() {
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        String path = path(carrier);
        String ines = staff.post("/api/admin/carriers/" + carrier.id() + "/contacts", contact("Ines", "ines@example.test")).json().path("id").asString();
        String person = staff.get("/api/admin/carriers/" + carrier.id() + "/alert-recipients").json().at("/people/0/id").asString();
        Browser.Answer made = staff.post(path, with(
                form("-50", to("noc@example.test"), Map.of("kind", "contact", "id", ines, "sendAs", "cc"), Map.of("kind", "person", "id", person, "sendAs", "bcc")),
                "mostLetters", 3, "words", words("{carrier} {balance} {currency}", "Please pay.\nThank you.")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        MovableClock clock = new MovableClock();
        WatchCredit watch = platform.beside(Map.of(Clock.class, clock), WatchCredit.class).getBean(WatchCredit.class);
        look(watch);
        assertThat(alert(path)).isEqualTo("armed 0");

        adjust(carrier, false, "60");
        look(watch);
        look(watch);
        assertThat(alert(path)).isEqualTo("triggered 1");
        assertThat(letters("ines@example.test")).containsExactly(carrier.name() + " -60.00 USD: Please pay. Thank you.");
        assertThat(letters("noc@example.test")).hasSize(1);
        assertThat(heads("credit-alert")).as("each has one, the staff's hidden from the others").containsExactlyInAnyOrder(
                "noc@example.test of noc@example.test, ines@example.test", "ines@example.test of noc@example.test, ines@example.test",
                "staff of noc@example.test, ines@example.test");

        clock.move(Duration.ofMinutes(59));
        look(watch);
        assertThat(alert(path)).as("not yet").isEqualTo("triggered 1");
        clock.move(Duration.ofHours(5));
        look(watch);
        look(watch);
        assertThat(alert(path)).as("one for those that were missed").isEqualTo("triggered 2");
        staff.delete("/api/admin/carriers/" + carrier.id() + "/contacts/" + ines);
        clock.move(Duration.ofMinutes(60));
        look(watch);
        assertThat(alert(path)).isEqualTo("restricted 3");
        assertThat(letters("noc@example.test").getFirst()).isEqualTo(carrier.name() + " -60.00 USD: Please pay. Thank you. No more letters follow until it is cleared.");
        assertThat(letters("ines@example.test")).as("is no contact any more").hasSize(2);
        assertThat(staff.get(path).json().at("/items/0/recipients").findValuesAsString("told")).containsExactly("told", "gone", "told");
        clock.move(Duration.ofDays(1));
        look(watch);
        assertThat(alert(path)).isEqualTo("restricted 3");

        adjust(carrier, true, "30");
        look(watch);
        look(watch);
        assertThat(alert(path)).isEqualTo("armed 0");
        assertThat(letters("noc@example.test").getFirst())
                .isEqualTo(carrier.name() + ": customer balance above -50.00 USD again: The customer balance of " + carrier.name()
                        + " is -30.00 USD. The alert at -50.00 USD is cleared.");
        assertThat(letters("noc@example.test")).hasSize(4);
        assertThat(staff.get("/api/me/alerts").json().path("items").findValuesAsString("text")).as("the bell rings for turns").containsExactly(
                carrier.name() + ": customer balance above -50.00 USD again. It is -30.00 USD.", carrier.name() + ": customer balance at -50.00 USD. It is -60.00 USD.");
        assertThat(staff.get("/api/admin/audit?subjectKind=carrier&subjectId=" + carrier.id()).body())
                .contains("carriers.alert-triggered", "carriers.alert-restricted", "carriers.alert-cleared");

        assertThat(staff.delete(path + "/" + made.json().path("id").asString()).status()).isEqualTo(204);
        assertThat(staff.get(path).json().path("items")).isEmpty();
    }

    /// What is spent, and a change while it is triggered.
    @Test
    void spendIsWatchedAsItsLimitCountsIt() {
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        world.run(new SetSpendLimit(carrier.id(), Side.CUSTOMER, "USD", new BigDecimal("2000"), SpendLimit.Breach.ALERT_ONLY, SpendLimit.Mode.ROLLING, 0));
        Map<String, Object> share = with(form("80", to("noc@example.test")), "kind", "customer-spend", "measure", "percent", "mostLetters", 1);
        String id = staff.post(path(carrier), share).json().path("id").asString();
        platform.bean(Database.class).acrossTenants().execute(
                "insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge) values (" + world.tenant().value()
                        + ", date_bin('15 minutes', now() - interval '2 hours', timestamptz '2000-01-01 00:00:00Z'), " + carrier.id() + ", 'sell', 'USD', 9, 1600)");
        look(platform.bean(WatchCredit.class));
        assertThat(alert(path(carrier))).isEqualTo("restricted 1");
        assertThat(letters("noc@example.test")).containsExactly(
                carrier.name() + ": 24-hour spend as a customer at 80 % of its limit: The 24-hour spend as a customer of " + carrier.name()
                        + " is 1600.00 USD. An alert is set at 80 % of its limit, that is 1600.00 USD. No more letters follow until it is cleared.");

        Map<String, Object> changed = with(with(share, "version", 1), "recipients", List.of(to("other@example.test")));
        assertThat(staff.put(path(carrier) + "/" + id, changed).status()).isEqualTo(200);
        assertThat(alert(path(carrier))).as("whom it tells is no matter of where it stands").isEqualTo("restricted 1");
        assertThat(staff.put(path(carrier) + "/" + id, changed).json().path("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(staff.put(path(carrier) + "/" + id, with(with(changed, "version", 2), "threshold", "90")).status()).isEqualTo(200);
        look(platform.bean(WatchCredit.class));
        assertThat(alert(path(carrier))).as("looked at anew").isEqualTo("armed 0");
        assertThat(letters("other@example.test")).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsRefused() {
        Carrier carrier = world.bilateral("0", "0", "1000");
        String silent = staff.post("/api/admin/carriers/" + carrier.id() + "/contacts", contact("Silent", "")).json().path("id").asString();
        Map<String, Object> good = form("-50", to("noc@example.test"));
        record Row(Map<String, Object> form, String field, String says) {}
        List<Row> rows = List.of(
                new Row(with(good, "currency", "EUR"), "currency", "one of USD"),
                new Row(with(good, "kind", "customer-net-exposure", "threshold", "50"), "threshold", "0 or below"),
                new Row(with(good, "kind", "supplier-net-exposure"), "threshold", "0 or above"),
                new Row(with(good, "kind", "customer-spend"), "threshold", "more than 0"),
                new Row(with(good, "measure", "percent"), "measure", "only spend"),
                new Row(with(good, "kind", "supplier-spend", "threshold", "80", "measure", "percent"), "measure", "set the 24-hour limit first"),
                new Row(with(good, "threshold", "10000000000000"), "threshold", "at most 12 digits"),
                new Row(with(good, "mostLetters", 0), "mostLetters", "1 to 100"),
                new Row(with(good, "minutesApart", 20_000), "minutesApart", "a week"),
                new Row(with(good, "recipients", List.of()), "recipients", "1 to 20"),
                new Row(form("-50", with(to("noc@example.test"), "sendAs", "bcc")), "recipients", "as To"),
                new Row(form("-50", to("nobody")), "recipients.0.address", "an e-mail address"),
                new Row(form("-50", to("a@example.test"), to("A@example.test")), "recipients.1.address", "each once"),
                new Row(form("-50", Map.of("kind", "contact", "id", silent, "sendAs", "to")), "recipients.0.id", "Silent has none"),
                new Row(form("-50", Map.of("kind", "contact", "id", "999999999", "sendAs", "to")), "recipients.0.id", "a contact of this carrier"),
                new Row(form("-50", Map.of("kind", "person", "id", "999999999", "sendAs", "to")), "recipients.0.id", "who can sign in"),
                new Row(with(good, "words", words("Hi {name}", "")), "words.triggered.subject", "there is no {name}: {account}, {balance}"),
                new Row(with(good, "words", words("", "It is {balance")), "words.triggered.text", "braces around one word"),
                new Row(with(good, "words", Map.of("triggered", word("", ""), "last", word("Over", ""), "cleared", word("", "")), "mostLetters", 1),
                        "words.last.subject", "the only one"));
        for (Row row : rows) {
            for (String where : List.of("alerts", "alert-preview")) {
                Browser.Answer answer = staff.post("/api/admin/carriers/" + carrier.id() + "/" + where, row.form);
                assertThat(answer.status()).as(row + answer.body()).isIn(400, 422);
                JsonNode fields = answer.json().path("fields");
                assertThat(fields.findValuesAsString("field")).as(row.toString()).containsExactly(row.field);
                assertThat(fields.at("/0/message").asString()).contains(row.says);
            }
        }
        assertThat(staff.get(path(carrier)).json().path("items")).isEmpty();
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "0");
        assertThat(staff.post(path(customer), with(good, "kind", "customer-net-exposure")).json().at("/fields/0/field").asString()).isEqualTo("kind");
        assertThat(staff.post("/api/admin/carriers/" + carrier.id() + "/alert-preview", good).json().path("letters").findValuesAsString("of"))
                .containsExactly("first", "reminder", "last", "cleared");
    }

    private static CreditAlert alert(String kind, BigDecimal threshold, Measure measure, int most, int letters, Instant last) {
        Kind watched = Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new CreditAlert(1, new Terms(watched, "USD", threshold, measure, List.of(), most, 60, OwnWords.USUAL), letters > 0, last, letters, letters > 0 ? last : null, 1);
    }

    private void look(WatchCredit watch) {
        watch.look(world.tenant());
    }

    private static String path(Carrier carrier) {
        return "/api/admin/carriers/" + carrier.id() + "/alerts";
    }

    private String alert(String path) {
        JsonNode alert = staff.get(path).json().at("/items/0");
        return alert.path("state").asString() + " " + alert.path("letters").asInt();
    }

    /// Subject and text without the brand's frame, newest first.
    private List<String> letters(String to) {
        List<String> letters = new ArrayList<>();
        staff.get("/api/admin/outbox?to=" + to).json().path("items").forEach(letter -> letters.add(
                letter.path("subject").asString().replaceFirst("^[^:]*: ", "") + ": "
                        + letter.path("text").asString().split("\n\nYou get this letter")[0].replace("\n\n", " ")));
        return letters;
    }

    private List<String> heads(String kind) {
        return platform.bean(Database.class)
                .acrossTenants()
                .fetch("select to_address, head_to, head_cc from notify.letter where kind = '" + kind + "' and tenant_id = " + world.tenant().value())
                .map(r -> (r.get(0, String.class).matches("noc@.*|ines@.*") ? r.get(0, String.class) : "staff") + " of "
                        + String.join(", ", r.get(1, String[].class)) + ", " + String.join(", ", r.get(2, String[].class)));
    }

    private static Map<String, Object> form(String threshold, Map<?, ?>... recipients) {
        return new HashMap<>(Map.of(
                "kind", "low-balance", "currency", "USD", "threshold", threshold, "measure", "amount", "recipients", List.of(recipients), "mostLetters",
                25, "minutesApart", 60, "words", words("", "")));
    }

    private static Map<String, Object> with(Map<String, Object> form, Object... changes) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static Map<String, Object> to(String address) {
        return Map.of("kind", "address", "address", address, "sendAs", "to");
    }

    private static Map<String, Object> words(String subject, String text) {
        return Map.of("triggered", word(subject, text), "last", word("", ""), "cleared", word("", ""));
    }

    private static Map<String, String> word(String subject, String text) {
        return Map.of("subject", subject, "text", text);
    }

    private static Map<String, Object> contact(String name, String email) {
        return Map.of("name", name, "jobTitle", "", "telephone", "", "mobile", "", "fax", "", "email", email, "note", "");
    }

    private void adjust(Carrier carrier, boolean credit, String amount) {
        world.run(new AdjustBalance(carrier.id(), Side.CUSTOMER, "USD", credit, new BigDecimal(amount), AdjustmentReason.CORRECTION, "", null, "", new BigDecimal(amount)));
    }
}
