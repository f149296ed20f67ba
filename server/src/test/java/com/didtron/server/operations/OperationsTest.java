package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TestOperations.Count;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.database.LocalPostgres;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// What stays of an operation that is done, refused, asked for twice, or told wrongly.
class OperationsTest {

    private static final AtomicInteger TENANT = new AtomicInteger(700_000);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final Operations operations = platform.bean(Operations.class);
    private final TenantId tenant = new TenantId(TENANT.incrementAndGet());
    private final String name = UUID.randomUUID().toString();
    private final OperationRequest request = new OperationRequest(
            tenant, new Actor(Actor.Kind.PERSON, "7", "Ada Clerk", null), OperationRequest.Source.SCREEN, "r-1", null, "192.0.2.7", "Firefox", "as agreed");

    @Test
    void whatIsDoneIsInTheJournalWithBeforeAndAfterAndWithoutSecrets() {
        assertThat(operations.run(request, new Count(name, 5, "hunter2"))).isEqualTo(5);
        Record entry = entry();
        assertThat(entry.get("type")).isEqualTo("operations.count");
        assertThat(entry.get("actor_kind") + " " + entry.get("actor_id") + " " + entry.get("actor_name")).isEqualTo("person 7 Ada Clerk");
        assertThat(entry.get("source") + " " + entry.get("address") + " " + entry.get("explanation")).isEqualTo("screen 192.0.2.7 as agreed");
        assertThat(entry.get("subject_kind") + " " + entry.get("subject_label")).isEqualTo("counter Counter " + name);
        assertThat(entry.get("before", String.class)).isEqualTo("{\"name\":\"" + name + "\",\"count\":0}");
        assertThat(entry.get("after", String.class)).isEqualTo("{\"name\":\"" + name + "\",\"count\":5}");
        assertThat(entry.get("payload", String.class)).contains("•••").doesNotContain("hunter2");
        assertThat(entry.get("outcome")).isEqualTo("done");
    }

    @Test
    void whatIsRefusedIsInTheJournalAndNothingElseOfItStays() {
        assertThatThrownBy(() -> operations.run(request, new Count(name, -1, ""))).isInstanceOf(Refusal.class);
        assertThat(count()).isZero();
        assertThat(entry().get("outcome") + " " + entry().get("code")).isEqualTo("refused below-zero");
    }

    @Test
    void theSameKeyIsAnsweredOnceAndWithAnotherPayloadRefused() {
        var keyed = request.withKey("key-1");
        assertThat(operations.run(keyed, new Count(name, 3, ""))).isEqualTo(3);
        assertThat(operations.run(keyed, new Count(name, 3, ""))).isEqualTo(3);
        assertThat(count()).isEqualTo(3);
        assertThatThrownBy(() -> operations.run(keyed, new Count(name, 4, "")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("idempotency-key-reused"));
        assertThat(operations.run(request.withKey("key-2"), new Count(name, 4, ""))).isEqualTo(7);
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        var keyed = request.withKey("key");
        assertThatThrownBy(() -> operations.run(keyed, new Count(name, -1, ""))).isInstanceOf(Refusal.class);
        operations.run(request, new Count(name, 5, ""));
        assertThat(operations.run(keyed, new Count(name, -1, ""))).isEqualTo(4);
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsDoneOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = java.util.stream.IntStream.range(0, 8)
                    .<Future<Integer>>mapToObj(_ -> threads.submit(() -> operations.run(request.withKey("twice"), new Count(name, 1, ""))))
                    .toList();
            for (Future<Integer> answer : asked) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anotherActorMayUseTheSameKey() {
        operations.run(request.withKey("mine"), new Count(name, 1, ""));
        var other = new OperationRequest(
                tenant, new Actor(Actor.Kind.API_KEY, "7", "Script", null), OperationRequest.Source.API, "r-2", "mine", "192.0.2.8", "curl", null);
        assertThat(operations.run(other, new Count(name, 1, ""))).isEqualTo(2);
    }

    @Test
    void theChainIsWholeUntilSomebodyTouchesIt() {
        for (int i = 0; i < 5; i++) {
            operations.run(request, new Count(name, 1, ""));
        }
        awaitSealed();
        ChainReport whole = verify();
        assertThat(whole.whole()).isTrue();
        assertThat(whole.links()).isGreaterThanOrEqualTo(5);
        assertThat(whole.head()).hasSize(64);

        tamper("update operations.entry set actor_name = 'Somebody Else' where tenant_id = {0} and id = (select max(entry_id) - 2 from operations.seal where tenant_id = {0})");
        ChainReport changed = verify();
        assertThat(changed.whole()).isFalse();
        assertThat(changed.reason()).isEqualTo("the entry was changed after it was written");
        assertThat(changed.brokenAt()).isEqualTo(3);

        tamper("delete from operations.entry where tenant_id = {0} and id = (select min(entry_id) + 1 from operations.seal where tenant_id = {0})");
        assertThat(verify().reason()).isEqualTo("the entry of this link is missing");
        tamper("delete from operations.seal where tenant_id = {0} and position = 1");
        assertThat(verify().reason()).isEqualTo("a link is missing: after 0 comes 2");
    }

    @Test
    void anEntryPutInBesideTheChainIsFound() {
        operations.run(request, new Count(name, 1, ""));
        awaitSealed();
        tamper("insert into operations.entry (tenant_id, at, type, category, actor_kind, actor_id, actor_name, source, request_id, address, agent, outcome, digest)"
                + " values ({0}, now(), 'operations.count', 'system', 'person', '1', 'Forged', 'screen', '', '', '', 'done', '')");
        assertThat(verify().reason()).isEqualTo("an entry was put in beside the chain");
    }

    @Test
    void thePlatformItselfCannotChangeTheJournal() {
        operations.run(request, new Count(name, 1, ""));
        for (String sql : new String[] {"update operations.entry set type = 'x'", "delete from operations.entry", "truncate operations.entry cascade"}) {
            assertThatThrownBy(() -> database.reads(tenant).execute(sql)).as(sql).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.acrossTenants().execute(sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    private ChainReport verify() {
        return operations.run(OperationRequest.system(tenant, "test"), new com.didtron.server.operations.internal.VerifyJournal());
    }

    private void awaitSealed() {
        Awaitility.await().until(() -> database.reads(tenant).fetch("select 1 from operations.unsealed").isEmpty());
    }

    /// As the owner of the tables might, with the triggers switched off.
    private void tamper(String sql) {
        var owner = platform.bean(LocalPostgres.class).address();
        try (var connection = DSL.using(owner.url(), owner.user(), owner.password())) {
            connection.execute("set session_replication_role = replica");
            connection.execute(sql, DSL.val(tenant.value()));
        }
    }

    private int count() {
        return TestOperations.read(database.reads(tenant), tenant.value(), name);
    }

    private Record entry() {
        return database.reads(tenant).fetchSingle("select * from operations.entry order by id desc limit 1");
    }
}
