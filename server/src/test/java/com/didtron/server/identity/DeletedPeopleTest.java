package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Deleted people wait in the trash; what they had in their hands (sessions, keys) never comes back with them.
class DeletedPeopleTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser owner = world.staff();

    @Test
    void somebodyComesBackAsTheyWereButForSessionsAndKeys() {
        String email = world.newPerson("admin");
        Browser theirs = Browser.signIn(platform, email, World.PASSWORD);
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name", "Key", "environment", "live", "permissions", List.of("carriers.carrier.view"), "addresses", List.of(), "readsPerMinute", 60,
                "writesPerMinute", 60));
        draft.put("expiresAt", null);
        String key = theirs.post("/api/me/api-keys", draft).json().path("secret").asString();
        assertThat(Browser.withKey(platform, key, "GET", "/api/admin/carriers", null).statusCode()).isEqualTo(200);

        String id = person(email).path("id").asString();
        delete(id);
        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        assertThat(owner.get("/api/admin/people/" + id).status()).isEqualTo(404);

        assertThat(restore(owner, id).status()).isEqualTo(200);
        assertThat(person(email).path("id").asString()).isEqualTo(id);
        assertThat(person(email).path("state").asString()).isEqualTo("active");
        assertThat(theirs.get("/api/me").status()).as("the session of before").isEqualTo(401);
        assertThat(Browser.withKey(platform, key, "GET", "/api/admin/carriers", null).statusCode()).as("the key of before").isEqualTo(401);
        assertThat(Browser.signIn(platform, email, World.PASSWORD).get("/api/admin/carriers").status()).as("signed in again").isEqualTo(200);
    }

    @Test
    void whoWasSuspendedComesBackSuspended() {
        String email = world.newPerson("viewer");
        String id = person(email).path("id").asString();
        assertThat(owner.post("/api/admin/people/" + id + "/suspend", Map.of("reason", "left")).status()).isLessThan(300);
        delete(id);
        assertThat(restore(owner, id).status()).isEqualTo(200);
        assertThat(person(email).path("state").asString()).isEqualTo("suspended");
    }

    /// Only who may do as much brings them back or has them purged; purged, nothing of them is left but the number.
    @Test
    void nobodyBringsBackWhoMayDoMore() {
        String email = world.newPerson();
        String id = person(email).path("id").asString();
        delete(id);
        Browser admin = world.staffWith("admin");
        assertThat(restore(admin, id).json().path("code").asString()).isEqualTo("person-beyond-own");
        assertThat(admin.delete("/api/admin/trash/" + inTrash(owner, id)).json().path("code").asString()).isEqualTo("person-beyond-own");
        String item = inTrash(owner, id);
        assertThat(owner.delete("/api/admin/trash/" + item).status()).isEqualTo(204);
        assertThat(owner.post("/api/admin/trash/" + item + "/restore").status()).isEqualTo(404);
        assertThat(owner.get("/api/admin/people?search=" + email).json().path("items")).isEmpty();
    }

    @Test
    void anAddressThatIsTakenMeanwhileKeepsThemInTheTrash() {
        String email = world.newPerson("viewer");
        String id = person(email).path("id").asString();
        delete(id);
        Map<String, Object> invitation = new HashMap<>(Map.of("email", email, "displayName", "Namesake", "portal", "admin", "roles", List.of("viewer")));
        invitation.put("carrierId", null);
        assertThat(owner.post("/api/admin/people", invitation).status()).isEqualTo(201);
        assertThat(restore(owner, id).json().path("code").asString()).isEqualTo("restore-clash");
        assertThat(inTrash(owner, id)).isNotEmpty();
    }

    /// By themselves, by somebody whose own role allows as much, or by somebody weaker: nobody takes the full role from the last who has it, and nobody
    /// who is in the trash counts.
    @Test
    void theLastWhoMayDoEverythingStays() {
        World alone = World.ofAnotherTenant(platform);
        Browser last = alone.staff();
        String id = id(last);
        String second = id(alone.staff());
        assertThat(last.delete("/api/admin/people/" + second).status()).isEqualTo(204);
        Browser equal = alone.staffWith(roleOfAll(last));
        Browser weaker = alone.staffWith("admin");
        Function<Browser, Answer> delete = who -> who.delete("/api/admin/people/" + id);
        Function<Browser, Answer> suspend = who -> who.post("/api/admin/people/" + id + "/suspend", Map.of("reason", "left"));
        Function<Browser, Answer> demote = who -> who.put("/api/admin/people/" + id + "/roles", Map.of("roles", List.of("viewer")));
        // by                themselves           an equal            somebody weaker
        assertRefused(delete, "not-yourself", "last-super-admin", "person-beyond-own", last, equal, weaker);
        assertRefused(suspend, "not-yourself", "last-super-admin", "person-beyond-own", last, equal, weaker);
        assertRefused(demote, "last-super-admin", "last-super-admin", "permission-missing", last, equal, weaker);
        String item = inTrash(last, second);
        assertThat(last.delete("/api/admin/trash/" + item).status()).as("another who is purged").isEqualTo(204);
        assertThat(demote.apply(last).json().path("code").asString()).isEqualTo("last-super-admin");
        assertThat(last.get("/api/session").json().path("roles").findValuesAsString("id")).containsExactly("super-admin");
    }

    /// Two who may do everything step back at the same moment: one of them stays.
    @Test
    void ofTheLastTwoOneStays() throws Exception {
        World two = World.ofAnotherTenant(platform);
        Browser one = two.staff();
        Browser other = two.staff();
        Function<Browser, Answer> stepBack = who -> who.put("/api/admin/people/" + id(who) + "/roles", Map.of("roles", List.of("viewer")));
        List<Answer> answers = atOnce(one, stepBack, other, stepBack);
        assertThat(answers).extracting(Answer::status).as(answers.toString()).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(a -> a.status() == 409).extracting(a -> a.json().path("code").asString()).containsExactly("last-super-admin");
    }

    private static void assertRefused(Function<Browser, Answer> way, String itself, String byAnEqual, String byAWeaker, Browser... who) {
        assertThat(Stream.of(who).map(one -> way.apply(one).json().path("code").asString())).containsExactly(itself, byAnEqual, byAWeaker);
    }

    private static String roleOfAll(Browser who) {
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        Answer made = who.post("/api/admin/roles", Map.of(
                "name", "All", "description", "", "portal", "admin", "scope", "all", "limits", limits, "permissions",
                who.get("/api/session").json().path("permissions").valueStream().map(JsonNode::asString).toList()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static String id(Browser who) {
        return who.get("/api/session").json().at("/person/id").asString();
    }

    /// One of two is served, the other finds nothing; what is left is what the one did.
    @Test
    void twoAtTheTrashAtOnceDoNotBothSucceed() throws Exception {
        Browser other = world.staff();
        for (boolean purging : List.of(false, true)) {
            String email = world.newPerson("viewer");
            String id = person(email).path("id").asString();
            delete(id);
            String item = inTrash(owner, id);
            List<Answer> answers = atOnce(
                    owner, who -> who.post("/api/admin/trash/" + item + "/restore"),
                    other, who -> purging ? who.delete("/api/admin/trash/" + item) : who.post("/api/admin/trash/" + item + "/restore"));
            assertThat(answers).filteredOn(a -> a.status() < 300).as(answers.toString()).hasSize(1);
            assertThat(answers).filteredOn(a -> a.status() == 404).as(answers.toString()).hasSize(1);
            boolean restored = answers.getFirst().status() == 200 || !purging;
            assertThat(owner.get("/api/admin/people?search=" + email).json().path("items")).hasSize(restored ? 1 : 0);
            assertThat(inTrash(owner, id)).isEmpty();
        }
    }

    private static List<Answer> atOnce(Browser one, Function<Browser, Answer> first, Browser other, Function<Browser, Answer> second) throws Exception {
        var together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> both = Stream.of(Map.entry(one, first), Map.entry(other, second))
                    .map(each -> people.submit(() -> {
                        together.await();
                        return each.getValue().apply(each.getKey());
                    }))
                    .toList();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    private void delete(String id) {
        Answer deleted = owner.delete("/api/admin/people/" + id);
        assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
    }

    private JsonNode person(String email) {
        return owner.get("/api/admin/people?search=" + email).json().path("items").path(0);
    }

    private Answer restore(Browser who, String id) {
        return who.post("/api/admin/trash/" + inTrash(owner, id) + "/restore");
    }

    private static String inTrash(Browser who, String id) {
        return who.get("/api/admin/trash?kind=person&search=" + id).json().path("items").path(0).path("id").asString("");
    }
}
