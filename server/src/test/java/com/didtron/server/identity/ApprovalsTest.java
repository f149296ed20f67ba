package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.identity.TestMoney.FillPurse;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Asked;
import com.didtron.server.operations.MovesMoney.Kind;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Limits of money and four eyes, on an operation that only tests ask for.
class ApprovalsTest {

    private static final RunningPlatform platform = OnMovedTime.platform();

    private final Operations operations = platform.bean(Operations.class);
    private final Browser boss = OnMovedTime.boss();
    private final String purse = "p" + System.nanoTime();
    /// May adjust up to 1,000 and refund up to 50; above 100 a second person must agree.
    private final String clerks = role("50", "1000", "100");
    private final String email = OnMovedTime.staff(clerks);
    private final Browser clerk = OnMovedTime.signIn(email);
    private final Actor actor = actor(clerk);

    @Test
    void whatIsWithinTheLimitsIsDoneAtOnce() {
        assertThat(ask(100, Kind.ADJUSTMENT)).isEqualTo(new Asked.Done<>(100));
        assertThat(ask(50, Kind.REFUND)).isEqualTo(new Asked.Done<>(150));
        assertThat(ask(-100, Kind.ADJUSTMENT)).as("the limit has no sign").isEqualTo(new Asked.Done<>(50));
    }

    @Test
    void whatIsBeyondTheLimitIsRefusedAndToldInTheJournal() {
        refused("beyond-limit", () -> ask(51, Kind.REFUND));
        refused("beyond-limit", () -> ask(1001, Kind.ADJUSTMENT));
        refused("beyond-limit", () -> ask(-1001, Kind.ADJUSTMENT));
        assertThat(holds()).isZero();
        JsonNode entry = boss.get("/api/admin/audit?type=identity.fill-purse&outcome=refused").json().at("/items/0");
        assertThat(entry.path("code").asString()).isEqualTo("beyond-limit");
        assertThat(entry.path("actorName").asString()).isEqualTo(actor.name());
    }

    @Test
    void aboveTheAmountOfFourEyesASecondPersonCarriesItOut() {
        ask(10, Kind.ADJUSTMENT);
        String id = waiting(ask(101, Kind.ADJUSTMENT));
        assertThat(holds()).as("nothing of the trial stays").isEqualTo(10);
        JsonNode detail = boss.get("/api/admin/approvals/" + id).json();
        assertThat(detail.path("before").asString()).isEqualTo("{\"holds\":10}");
        assertThat(detail.path("after").asString()).isEqualTo("{\"holds\":111}");
        assertThat(detail.at("/approval/title").asString()).isEqualTo("Fill a purse");
        assertThat(detail.at("/approval/amount").asString()).isEqualTo("101");
        assertThat(detail.at("/approval/own").asBoolean()).isFalse();
        assertThat(clerk.get("/api/admin/approvals?state=pending").json().path("items").valueStream()
                .anyMatch(row -> row.path("id").asString().equals(id) && row.path("own").asBoolean())).isTrue();

        assertThat(code(approve(clerk, id))).isEqualTo("own-approval");
        assertThat(code(approve(OnMovedTime.signIn(OnMovedTime.staff("viewer")), id))).isEqualTo("permission-missing");
        Browser approves = OnMovedTime.signIn(OnMovedTime.staff(roleWith("1000", "operations.approval.view", "operations.approval.decide")));
        assertThat(code(approve(approves, id))).as("may approve, but not this").isEqualTo("permission-missing");
        assertThat(code(approve(OnMovedTime.signIn(OnMovedTime.staff(role("0", "100", null))), id))).isEqualTo("beyond-limit");
        assertThat(holds()).isEqualTo(10);

        Browser second = OnMovedTime.signIn(OnMovedTime.staff(role("0", "500", null)));
        assertThat(approve(second, id).status()).isEqualTo(204);
        assertThat(holds()).isEqualTo(111);
        assertThat(code(approve(boss, id))).isEqualTo("approval-over");
        assertThat(holds()).isEqualTo(111);
        JsonNode done = boss.get("/api/admin/audit?subjectKind=purse&subjectId=" + purse).json().at("/items/0");
        assertThat(done.path("actorName").asString()).isEqualTo(actor.name());
        assertThat(done.path("explanation").asString()).startsWith("Approved by ").contains("request " + id);
        assertThat(boss.get("/api/admin/audit?subjectKind=approval&subjectId=" + id).json().path("items").valueStream()
                .filter(e -> e.path("outcome").asString().equals("done"))
                .map(e -> e.path("type").asString()))
                .containsExactlyInAnyOrder("operations.approval-asked", "operations.decide-approval");
    }

    /// The bell of who may decide rings, as long as there is something to decide.
    @Test
    void whatWaitsRingsForThoseWhoMayDecide() {
        Browser far = OnMovedTime.signIn(OnMovedTime.staff(role("0", "500", null)));
        Browser near = OnMovedTime.signIn(OnMovedTime.staff(role("0", "100", null)));
        Browser unrelated = OnMovedTime.signIn(OnMovedTime.staff(roleWith("1000", "operations.approval.view", "operations.approval.decide")));
        String id = waiting(ask(101, Kind.ADJUSTMENT));
        assertThat(rings(far, id)).contains(actor.name(), purse);
        assertThat(rings(boss, id)).isNotNull();
        assertThat(rings(near, id)).as("whose roles do not reach so far").isNull();
        assertThat(rings(unrelated, id)).as("who may not do it either").isNull();
        assertThat(rings(clerk, id)).as("who asked").isNull();
        assertThat(approve(far, id).status()).isEqualTo(204);
        assertThat(rings(boss, id)).as("decided").isNull();

        String late = waiting(ask(101, Kind.ADJUSTMENT));
        assertThat(rings(far, late)).isNotNull();
        OnMovedTime.CLOCK.move(Duration.ofHours(73));
        assertThat(rings(OnMovedTime.boss(), late)).as("expired").isNull();
    }

    /// @return the text; null: it does not ring for them
    private static @Nullable String rings(Browser who, String approval) {
        return who.get("/api/me/alerts?limit=100").json().path("items").valueStream()
                .filter(a -> a.path("kind").asString().equals("approval-waits") && a.path("subjectId").asString().equals(approval))
                .map(a -> a.path("text").asString())
                .findFirst()
                .orElse(null);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneCarriesItOut() throws Exception {
        String id = waiting(ask(500, Kind.ADJUSTMENT));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = Stream.of(OnMovedTime.boss(), OnMovedTime.boss()).<Callable<Integer>>map(b -> () -> approve(b, id).status()).toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
        assertThat(holds()).isEqualTo(500);
    }

    @Test
    void aRequestIsRefusedWithAReasonOrWithdrawn() {
        String refused = waiting(ask(200, Kind.ADJUSTMENT));
        assertThat(boss.post("/api/admin/approvals/" + refused + "/refuse", Map.of("reason", " ")).json().at("/fields/0/field").asString()).isEqualTo("reason");
        assertThat(boss.post("/api/admin/approvals/" + refused + "/refuse", Map.of("reason", "Wrong customer")).status()).isEqualTo(204);
        JsonNode row = clerk.get("/api/admin/approvals/" + refused).json().path("approval");
        assertThat(row.path("state").asString()).isEqualTo("refused");
        assertThat(row.path("reason").asString()).isEqualTo("Wrong customer");

        String withdrawn = waiting(ask(200, Kind.ADJUSTMENT));
        assertThat(code(boss.post("/api/admin/approvals/" + withdrawn + "/withdraw"))).isEqualTo("not-yours");
        assertThat(clerk.post("/api/admin/approvals/" + withdrawn + "/withdraw").status()).isEqualTo(204);
        assertThat(code(approve(boss, withdrawn))).isEqualTo("approval-over");
        assertThat(holds()).isZero();
    }

    @Test
    void aRequestExpires() {
        String id = waiting(ask(200, Kind.ADJUSTMENT));
        OnMovedTime.CLOCK.move(Duration.ofHours(73));
        Browser later = OnMovedTime.boss();
        assertThat(later.get("/api/admin/approvals/" + id).json().at("/approval/state").asString()).isEqualTo("expired");
        assertThat(code(approve(later, id))).isEqualTo("approval-over");
        assertThat(later.get("/api/admin/approvals?state=expired").json().path("items")).isNotEmpty();
        assertThat(holds()).isZero();
    }

    @Test
    void theSameKeyAsksOnce() {
        var keyed = request().withKey("k" + purse);
        String id = waiting(operations.ask(keyed, new FillPurse(purse, 300, Kind.ADJUSTMENT)));
        assertThat(waiting(operations.ask(keyed, new FillPurse(purse, 300, Kind.ADJUSTMENT)))).isEqualTo(id);
        refused("idempotency-key-reused", () -> operations.ask(keyed, new FillPurse(purse, 301, Kind.ADJUSTMENT)));
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeASecondPersonIsAsked() {
        refused("purse-empty", () -> ask(-200, Kind.ADJUSTMENT));
        assertThat(clerk.get("/api/admin/approvals?state=pending").json().path("items").valueStream().noneMatch(r -> r.path("own").asBoolean())).isTrue();
    }

    @Test
    void whoeverAskedMustStillBeAllowedTo() {
        String id = waiting(ask(400, Kind.ADJUSTMENT));
        String person = boss.get("/api/admin/people?search=" + email).json().at("/items/0/id").asString();
        assertThat(boss.put("/api/admin/people/" + person + "/roles", Map.of("roles", List.of("viewer"))).status()).isEqualTo(200);
        assertThat(code(approve(boss, id))).isEqualTo("asker-may-not-any-more");
        assertThat(boss.get("/api/admin/approvals/" + id).json().at("/approval/state").asString()).as("it goes on waiting").isEqualTo("pending");
        assertThat(holds()).isZero();
    }

    @Test
    void moneyIsAskedForAndNotSimplyRun() {
        assertThatThrownBy(() -> operations.run(request(), new FillPurse(purse, 1, Kind.REFUND))).isInstanceOf(IllegalArgumentException.class);
        assertThat(operations.run(OperationRequest.system(OnMovedTime.operator(), "test"), new FillPurse(purse, 5_000, Kind.REFUND)))
                .as("the platform itself has no limits").isEqualTo(5_000);
        var key = new OperationRequest(
                OnMovedTime.operator(), new Actor(Actor.Kind.API_KEY, "1", "key", null), OperationRequest.Source.API, "", null, "", "", null);
        refused("not-for-keys", () -> operations.ask(key, new FillPurse(purse, 1, Kind.REFUND)));
    }

    private Asked<Integer> ask(int by, Kind kind) {
        return operations.ask(request(), new FillPurse(purse, by, kind));
    }

    private OperationRequest request() {
        return new OperationRequest(OnMovedTime.operator(), actor, OperationRequest.Source.SCREEN, "", null, "", "", null);
    }

    private int holds() {
        return TestMoney.read(platform.bean(Database.class).reads(OnMovedTime.operator()), OnMovedTime.operator().value(), purse);
    }

    private static Actor actor(Browser who) {
        JsonNode person = who.get("/api/session").json().path("person");
        return new Actor(Actor.Kind.PERSON, person.path("id").asString(), person.path("displayName").asString(), null);
    }

    private static Answer approve(Browser who, String id) {
        return who.post("/api/admin/approvals/" + id + "/approve", Map.of("reason", ""));
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString();
    }

    private static String waiting(Asked<Integer> asked) {
        return switch (asked) {
            case Asked.Waiting<Integer>(long approval) -> Long.toString(approval);
            case Asked.Done<Integer> done -> throw new AssertionError("done at once: " + done);
        };
    }

    private static void refused(String code, Runnable wish) {
        assertThatThrownBy(wish::run).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private String role(String refundUpTo, String adjustUpTo, @Nullable String fourEyesAbove) {
        return role(refundUpTo, adjustUpTo, fourEyesAbove, "billing.invoice.issue", "operations.approval.view", "operations.approval.decide");
    }

    private String roleWith(String adjustUpTo, String... permissions) {
        return role("0", adjustUpTo, null, permissions);
    }

    private String role(String refundUpTo, String adjustUpTo, @Nullable String fourEyesAbove, String... permissions) {
        Map<String, Object> limits = new HashMap<>();
        limits.put("refundUpTo", money(refundUpTo));
        limits.put("adjustUpTo", money(adjustUpTo));
        limits.put("fourEyesAbove", fourEyesAbove == null ? null : money(fourEyesAbove));
        Answer made = boss.post("/api/admin/roles", Map.of(
                "name", "Money " + System.nanoTime(), "description", "", "portal", "admin", "permissions", List.of(permissions), "scope", "all", "limits",
                limits));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
