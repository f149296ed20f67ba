package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.internal.HoldTrash;
import com.didtron.server.operations.internal.PurgeExpired;
import com.didtron.server.operations.internal.PurgeFromTrash;
import com.didtron.server.operations.internal.RestoreFromTrash;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What is deleted comes back whole or goes for good, never by halves, and never while somebody holds it.
class TrashTest {

    private static final AtomicInteger TENANT = new AtomicInteger(780_000);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final Operations operations = platform.bean(Operations.class);
    private final OperationRequest request = OperationRequest.system(new TenantId(TENANT.incrementAndGet()), "test");
    private final String name = UUID.randomUUID().toString();

    @Test
    void theThingComesBackBeforeItsChildrenAndOnlyOnce() {
        long item = put(name);
        assertThat(operations.run(request, new RestoreFromTrash(item)).subjectId()).isEqualTo(name);
        assertThat(told(name)).containsExactly("restore " + name, "restore " + name + "/1", "restore " + name + "/2");
        assertThatThrownBy(() -> operations.run(request, new RestoreFromTrash(item))).isInstanceOf(Refusal.class);
        assertThat(put(name)).as("it can be deleted again").isGreaterThan(item);
    }

    @Test
    void whenAChildCannotComeBackNothingDoes() {
        long item = put("taken" + name);
        assertThatThrownBy(() -> operations.run(request, new RestoreFromTrash(item)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("restore-clash"));
        assertThat(present(item)).isTrue();
    }

    @Test
    void aHoldKeepsItFromBeingPurged() {
        long item = put(name);
        operations.run(request, new HoldTrash(item, true, "court order"));
        assertThatThrownBy(() -> operations.run(request, new PurgeFromTrash(item)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("legal-hold"));
        operations.run(request, new HoldTrash(item, false, "settled"));
        operations.run(request, new PurgeFromTrash(item));
        assertThat(told(name)).containsExactly("purge " + name + "/2", "purge " + name + "/1", "purge " + name);
    }

    @Test
    void theNightPurgesWhatIsOverAndNothingElse() {
        long over = put("over" + name);
        long held = put("held" + name);
        long fresh = put("fresh" + name);
        operations.run(request, new HoldTrash(held, true, "court order"));
        database.reads(request.tenant())
                .execute("update operations.trash set expires_at = expires_at - interval '31 days' where id in (" + over + ", " + held + ")");
        operations.enqueue(request, new PurgeExpired());
        Awaitility.await().until(() -> !present(over));
        assertThat(present(held)).isTrue();
        assertThat(present(fresh)).isTrue();
    }

    @Test
    void factsCannotBeDeleted() {
        assertThatThrownBy(() -> operations.run(request, new TestTrash.Throw(name, "call"))).isInstanceOf(IllegalArgumentException.class);
    }

    private long put(String id) {
        operations.run(request, new TestTrash.Throw(id, "test-thing"));
        return database.reads(request.tenant())
                .fetchSingle("select id from operations.trash where subject_id = {0} and ended_at is null", org.jooq.impl.DSL.val(id))
                .get(0, Long.class);
    }

    private boolean present(long item) {
        return !database.reads(request.tenant()).fetch("select 1 from operations.trash where ended_at is null and id = " + item).isEmpty();
    }

    private static List<String> told(String id) {
        synchronized (TestTrash.TOLD) {
            return TestTrash.TOLD.stream().filter(t -> t.contains(id)).toList();
        }
    }
}
