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

    @Test
    void theLastWhoMayDoEverythingCannotBeDeleted() {
        World alone = World.ofAnotherTenant(platform);
        Browser first = alone.staff();
        Browser second = alone.staff();
        String firstId = first.get("/api/session").json().at("/person/id").asString();
        String secondId = second.get("/api/session").json().at("/person/id").asString();
        assertThat(first.delete("/api/admin/people/" + secondId).status()).isEqualTo(204);
        assertThat(first.delete("/api/admin/people/" + firstId).json().path("code").asString()).isEqualTo("not-yourself");
        assertThat(alone.staffWith("admin").delete("/api/admin/people/" + firstId).status()).isEqualTo(403);
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
                    who -> who.post("/api/admin/trash/" + item + "/restore"),
                    who -> purging ? who.delete("/api/admin/trash/" + item) : who.post("/api/admin/trash/" + item + "/restore"),
                    other);
            assertThat(answers).filteredOn(a -> a.status() < 300).as(answers.toString()).hasSize(1);
            assertThat(answers).filteredOn(a -> a.status() == 404).as(answers.toString()).hasSize(1);
            boolean restored = answers.getFirst().status() == 200 || !purging;
            assertThat(owner.get("/api/admin/people?search=" + email).json().path("items")).hasSize(restored ? 1 : 0);
            assertThat(inTrash(owner, id)).isEmpty();
        }
    }

    private List<Answer> atOnce(Function<Browser, Answer> first, Function<Browser, Answer> second, Browser other) throws Exception {
        var together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> both = Stream.of(Map.entry(owner, first), Map.entry(other, second))
                    .map(one -> people.submit(() -> {
                        together.await();
                        return one.getValue().apply(one.getKey());
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
