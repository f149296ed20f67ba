package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.internal.WatchCredit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Words of letters that alerts share (2.5): checked when they are kept, sent as they stand then, and not removed while an alert sends them.
class AlertTemplatesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String PATH = "/api/admin/alert-templates";

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    @Test
    void anAlertSendsWhatItsTemplateSaysAtTheTime() {
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        String alerts = "/api/admin/carriers/" + carrier.id() + "/alerts";
        String polite = made("Polite", "{carrier} owes {balance}", "Please pay {balance} {currency}.\nThank you.");
        assertThat(staff.post(alerts, alert("999999999", null)).json().at("/fields/0/field").asString()).isEqualTo("words.triggered.templateId");
        Map<String, Object> both = alert(null, null);
        both.put("words", Map.of("triggered", Map.of("subject", "Mine", "text", "", "templateId", polite), "last", word(null), "cleared", word(null)));
        assertThat(staff.post(alerts, both).json().at("/fields/0/field").asString()).as("one or the other").isEqualTo("words.triggered.templateId");

        Browser.Answer set = staff.post(alerts, alert(polite, polite));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        JsonNode kept = staff.get(alerts).json().at("/items/0/words");
        assertThat(kept.at("/triggered/templateId").asString()).isEqualTo(polite);
        assertThat(kept.at("/triggered/subject").asString()).as("its words stay in the template").isEmpty();
        assertThat(kept.at("/last/templateId").isNull()).isTrue();
        assertThat(staff.get(PATH).json().at("/items/0/alerts").asInt()).as("one alert, in two letters").isEqualTo(1);

        adjust(carrier, false);
        platform.bean(WatchCredit.class).look(world.tenant());
        assertThat(letters()).containsExactly(carrier.name() + " owes -60.00: Please pay -60.00 USD. Thank you.");
        assertThat(staff.put(PATH + "/" + polite, Map.of("name", "Polite", "subject", "", "text", "It is {balance} now.", "version", 1)).status()).isEqualTo(200);
        adjust(carrier, true);
        platform.bean(WatchCredit.class).look(world.tenant());
        assertThat(letters().getFirst()).as("the usual subject, the words of now").endsWith(": It is 0.00 now.").startsWith(carrier.name());

        Browser.Answer used = staff.delete(PATH + "/" + polite + "?version=2");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.json().path("code").asString()).isEqualTo("template-in-use");
        assertThat(used.body()).contains("1 alert sends it");
        assertThat(staff.delete(alerts + "/" + set.json().path("id").asString()).status()).isEqualTo(204);
        assertThat(staff.delete(PATH + "/" + polite + "?version=1").json().path("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(staff.delete(PATH + "/" + polite + "?version=2").status()).isEqualTo(204);
        assertThat(staff.get(PATH).json().path("items")).isEmpty();
    }

    @Test
    void wordsAreCheckedWhenTheyAreKept() {
        made("Taken", "", "Something");
        record Row(String name, String subject, String text, int status, String field) {}
        for (Row row : List.of(
                new Row("Fine", "{account} of {carrier}", "{threshold}", 201, ""),
                new Row("TAKEN", "Subject", "", 422, "name"),
                new Row("Nothing", "", "", 422, "text"),
                new Row("Unknown", "", "{password}", 422, "text"),
                new Row("Open", "{balance", "", 422, "subject"),
                new Row("Two lines", "One\nTwo", "", 422, "subject"))) {
            Browser.Answer answer = staff.post(PATH, Map.of("name", row.name, "subject", row.subject, "text", row.text));
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(answer.json().at("/fields/0/field").asString("")).as(row.toString()).isEqualTo(row.field);
        }
        JsonNode example = staff.post(PATH + "/example", Map.of("subject", "{carrier}", "text", "{balance} {currency}\nat {threshold}")).json();
        assertThat(example.path("subject").asString()).isEqualTo("Tidewater Voice");
        assertThat(example.path("paragraphs").valueStream().map(JsonNode::asString)).containsExactly("-4120.50 USD", "at -4000.00");
        assertThat(staff.post(PATH + "/example", Map.of("subject", "{no}", "text", "")).status()).isEqualTo(422);
    }

    private String made(String name, String subject, String text) {
        Browser.Answer answer = staff.post(PATH, Map.of("name", name, "subject", subject, "text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Map<String, Object> alert(@Nullable String triggered, @Nullable String cleared) {
        return new HashMap<>(Map.of(
                "kind", "low-balance", "currency", "USD", "threshold", "-50", "measure", "amount",
                "recipients", List.of(Map.of("kind", "address", "address", "noc@example.test", "sendAs", "to")), "mostLetters", 25, "minutesApart", 60,
                "words", Map.of("triggered", word(triggered), "last", word(null), "cleared", word(cleared))));
    }

    private static Map<String, String> word(@Nullable String template) {
        Map<String, String> word = new HashMap<>(Map.of("subject", "", "text", ""));
        word.put("templateId", template);
        return word;
    }

    private void adjust(Carrier carrier, boolean credit) {
        world.run(new AdjustBalance(
                carrier.id(), Side.CUSTOMER, "USD", credit, new BigDecimal("60"), AdjustmentReason.CORRECTION, "", null, "", new BigDecimal("60")));
    }

    /// Subject and text without the brand's frame, newest first.
    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        staff.get("/api/admin/outbox?to=noc@example.test").json().path("items").forEach(letter -> letters.add(
                letter.path("subject").asString().replaceFirst("^[^:]*: ", "") + ": "
                        + letter.path("text").asString().split("\n\nYou get this letter")[0].replace("\n\n", " ")));
        return letters;
    }
}
