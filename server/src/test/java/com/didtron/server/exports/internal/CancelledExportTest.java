package com.didtron.server.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.identity.PeopleLater;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Work;
import com.didtron.server.operations.WorkCancelled;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.switching.CallFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A file that does not come to its end leaves nothing, and one whose time is over neither.
class CancelledExportTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final ExportStore store = platform.bean(ExportStore.class);
    private final World world = World.ofAnotherTenant(platform);
    private final TenantId tenant = world.tenant();

    @Test
    void whoCancelsMidwayLeavesNoFile() {
        var traffic = new Traffic(platform, world);
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        CallFacts one = traffic.refused(noon, "442079460009");
        traffic.record(one);
        traffic.multiply(one, Cursor.FILE_PAGE + 20);
        SignedIn person = person();
        long export = begin(person);
        ExportList wanted = new ExportList(
                export, person.personId(), Portal.ADMIN, "/api/admin/calls", Map.of(), List.of("startedAt", "called"), Format.CSV, "UTC", false);
        boolean told;
        try {
            assertThatThrownBy(() -> platform.bean(ExportList.Perform.class).perform(new CancelledAtSecondPage(tenant), wanted))
                    .isInstanceOf(WorkCancelled.class);
        } finally {
            told = Thread.interrupted();
        }
        assertThat(told).as("the thread is still told to end").isTrue();
        assertThat(store.piece(tenant, export, 0)).isEmpty();
        assertThat(store.find(person, export).orElseThrow().readyAt()).isNull();
    }

    @Test
    void whatIsOverIsDeletedAndWhatWasNeverWholeToo() {
        SignedIn person = person();
        long kept = begin(person);
        long never = begin(person);
        Instant now = Instant.now();
        store.put(tenant, kept, 0, new byte[] {1});
        store.ready(tenant, kept, 1, 1, now, now.plus(Duration.ofDays(7)));
        assertThat(deleted(now.plus(Duration.ofDays(6)), now.minus(Duration.ofDays(2)))).isZero();
        assertThat(deleted(now.plus(Duration.ofDays(6)), now.plus(Duration.ofDays(4)))).isEqualTo(1);
        assertThat(store.find(person, never)).isEmpty();
        assertThat(store.piece(tenant, kept, 0)).isPresent();
        assertThat(deleted(now.plus(Duration.ofDays(7)), now)).isEqualTo(1);
        assertThat(store.piece(tenant, kept, 0)).isEmpty();
    }

    private int deleted(Instant now, Instant begunBefore) {
        return database.transaction(tenant, tx -> store.deleteExpired(tx, tenant, now, begunBefore));
    }

    private SignedIn person() {
        long id = world.staff().get("/api/session").json().at("/person/id").asLong();
        return platform.bean(PeopleLater.class).find(tenant, id).orElseThrow();
    }

    private long begin(SignedIn person) {
        var asked = AskForExport.of(person, "Calls", new CheckExport.Wanted("/api/admin/calls", Map.of(), List.of("called"), Format.CSV, "UTC", false));
        return database.transaction(tenant, tx -> store.add(tx, tenant, asked, "calls.csv", Instant.now()));
    }

    /// Somebody cancels while the second page is read, and the thread is interrupted as a worker does it.
    private static final class CancelledAtSecondPage implements Work {
        private final TenantId tenant;
        private int asked;

        CancelledAtSecondPage(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public TenantId tenant() {
            return tenant;
        }

        @Override
        public OperationRequest request() {
            return OperationRequest.system(tenant, "test");
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void subject(String kind, String id, String label) {}

        @Override
        public void before(@Nullable Object state) {}

        @Override
        public void after(@Nullable Object state) {}

        @Override
        public void progress(long done, @Nullable Long total, String note) {
            assertThat(note).isEqualTo("1,000 rows");
        }

        @Override
        public void log(String line) {}

        @Override
        public void refuseWhenCancelled() {
            if (++asked == 2) {
                Thread.currentThread().interrupt();
                throw new WorkCancelled();
            }
        }
    }
}
