package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Preferences and saved views stay with the person.
class PreferencesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    @Test
    void preferencesAreKeptAsTheyWereGiven() {
        Browser person = new World(platform).staff();
        assertThat(person.get("/api/me/preferences").json().path("preferences")).isEmpty();
        var wanted = Map.of("preferences", Map.of("theme", "dark", "columns", List.of("a", "b")));
        assertThat(person.put("/api/me/preferences", wanted).status()).isEqualTo(200);
        assertThat(person.get("/api/me/preferences").json().at("/preferences/columns/1").asString()).isEqualTo("b");
        var large = person.put("/api/me/preferences", Map.of("preferences", Map.of("x", "y".repeat(17_000))));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("code").asString()).isEqualTo("too-large");
        assertThat(Browser.anonymous(platform).get("/api/me/preferences").status()).isEqualTo(401);
    }

    /// Each step sends a part; what it does not name stays.
    @Test
    void aPartIsChangedAndTheRestStays() {
        World world = new World(platform);
        Browser person = world.staff();
        assertThat(changed(person, "{}")).isEqualTo("{}");
        assertThat(changed(person, "{\"theme\":\"dark\",\"tabs\":[{\"path\":\"/a\"}]}")).isEqualTo("{\"tabs\":[{\"path\":\"/a\"}],\"theme\":\"dark\"}");
        assertThat(changed(person, "{\"tabs\":[]}")).as("the other screen's theme stays").isEqualTo("{\"tabs\":[],\"theme\":\"dark\"}");
        assertThat(changed(person, "{\"pages\":{\"a\":[1]}}")).isEqualTo("{\"tabs\":[],\"pages\":{\"a\":[1]},\"theme\":\"dark\"}");
        assertThat(changed(person, "{\"pages\":{\"b\":null}}")).as("an entry is taken whole").isEqualTo("{\"tabs\":[],\"pages\":{\"b\":null},\"theme\":\"dark\"}");
        assertThat(changed(person, "{\"pages\":null,\"tabs\":null}")).isEqualTo("{\"theme\":\"dark\"}");
        assertThat(person.get("/api/me/preferences").json().path("preferences").toString()).isEqualTo("{\"theme\":\"dark\"}");

        changed(person, "{\"a\":\"" + "y".repeat(9_000) + "\"}");
        var large = person.send("PATCH", "/api/me/preferences", "{\"preferences\":{\"b\":\"" + "y".repeat(9_000) + "\"}}");
        assertThat(large.status()).as("each part is small enough, both are not").isEqualTo(413);
        assertThat(person.get("/api/me/preferences").json().at("/preferences/b").isMissingNode()).isTrue();
        assertThat(person.send("PATCH", "/api/me/preferences", "{}").status()).isEqualTo(422);
        assertThat(person.send("PATCH", "/api/me/preferences", "{\"preferences\":[]}").status()).isEqualTo(400);

        assertThat(world.person(world.customer(Carrier.CreditType.POSTPAID, "100", "0")).get("/api/me/preferences").json().path("preferences")).as("one's own").isEmpty();
        assertThat(Browser.anonymous(platform).send("PATCH", "/api/me/preferences", "{\"preferences\":{}}").status()).isEqualTo(401);
    }

    private static String changed(Browser person, String parts) {
        var answer = person.send("PATCH", "/api/me/preferences", "{\"preferences\":" + parts + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("preferences").toString();
    }

    @Test
    void sharedViewsAreSeenByColleaguesOnly() {
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Browser author = world.person(customer);
        Browser colleague = world.person(customer);
        Browser stranger = world.person(new World(platform).customer(Carrier.CreditType.POSTPAID, "100", "0"));
        Browser operator = world.staff();
        var shared = author.post("/api/me/views", view("calls", "Failed", true));
        assertThat(shared.status()).as(shared.body()).isEqualTo(201);
        author.post("/api/me/views", view("calls", "Mine", false));

        assertThat(author.get("/api/me/views?page=calls").json().path("items")).hasSize(2);
        var seen = colleague.get("/api/me/views?page=calls").json().path("items");
        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("mine").asBoolean()).isFalse();
        assertThat(seen.at("/0/state/result").asString()).isEqualTo("failed");
        assertThat(stranger.get("/api/me/views?page=calls").json().path("items")).isEmpty();
        assertThat(operator.get("/api/me/views?page=calls").json().path("items")).isEmpty();
        assertThat(colleague.get("/api/me/views?page=other").json().path("items")).isEmpty();

        String path = "/api/me/views/" + shared.json().path("id").asString();
        assertThat(colleague.delete(path).status()).isEqualTo(404);
        assertThat(author.delete(path).status()).isEqualTo(204);
        assertThat(colleague.get("/api/me/views?page=calls").json().path("items")).isEmpty();
    }

    @Test
    void theSameViewTwiceIsOneAndAnotherOfItsNameReplacesItWhenThatIsAsked() {
        Browser person = new World(platform).staff();
        String id = person.post("/api/me/views", view("twice", "Failed", true)).json().path("id").asString();
        assertThat(person.post("/api/me/views", view("twice", "Failed", true)).json().path("id").asString()).isEqualTo(id);

        var refused = person.post("/api/me/views", view("twice", "Failed", false));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("view-exists");
        assertThat(refused.json().path("detail").asString()).contains("\"Failed\"");
        assertThat(person.get("/api/me/views?page=twice").json().at("/items/0/shared").asBoolean()).as("as it was").isTrue();

        assertThat(person.post("/api/me/views?replace=true", view("twice", "Failed", false)).json().path("id").asString()).isEqualTo(id);
        var kept = person.get("/api/me/views?page=twice").json().path("items");
        assertThat(kept).hasSize(1);
        assertThat(kept.path(0).path("shared").asBoolean()).isFalse();
        assertThat(new World(platform).staff().post("/api/me/views", view("twice", "Failed", false)).status()).as("another person's").isEqualTo(201);
    }

    @Test
    void aViewIsRenamedAndSharedByWhoMadeIt() {
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Browser author = world.person(customer);
        Browser colleague = world.person(customer);
        String path = "/api/me/views/" + author.post("/api/me/views", view("calls", "Failed", true)).json().path("id").asString();
        author.post("/api/me/views", view("calls", "Taken", false));
        author.post("/api/me/views", view("other", "Elsewhere", false));

        record Row(Browser who, String name, boolean shared, int status, String seenByColleague) {}
        for (Row row : List.of(
                new Row(author, "Refused", true, 200, "Refused"), new Row(author, "Refused", false, 200, ""), new Row(author, "Taken", true, 409, ""),
                new Row(author, " ", true, 422, ""), new Row(colleague, "Mine now", true, 404, ""), new Row(author, "Elsewhere", true, 200, "Elsewhere"))) {
            var answer = row.who.put(path, Map.of("name", row.name, "shared", row.shared));
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(colleague.get("/api/me/views?page=calls").json().at("/items/0/name").asString("")).as(row.toString()).isEqualTo(row.seenByColleague);
        }
        var shown = colleague.get("/api/me/views?page=calls").json().at("/items/0/state/result");
        assertThat(shown.asString()).as("what it shows stays").isEqualTo("failed");
    }

    private static Map<String, Object> view(String page, String name, boolean shared) {
        return Map.of("page", page, "name", name, "shared", shared, "state", Map.of("result", "failed"));
    }
}
