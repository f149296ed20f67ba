package com.didtron.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.cdr.UnratedCalls;
import com.didtron.server.platform.Database;
import com.didtron.server.switching.CallFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// From the queue of recorded calls to their ratings, on the started platform.
class RateCallsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Traffic traffic = new Traffic(platform);

    @Test
    void whatCannotBeRatedIsPutAsideAndKeepsNobodyWaiting() {
        CallFacts unreadable = traffic.answered(NOON, "0none", 1_000);
        CallFacts unpriced = traffic.answered(NOON, "33140000000", 1_000);
        CallFacts good = traffic.answered(NOON, "442079460000", 1_000);
        traffic.record(unreadable, unpriced, good);
        assertThat(reason(unreadable)).isEqualTo("record-not-ratable");
        assertThat(reason(unpriced)).isEqualTo("no-sell-rate");
        assertThat(rated(unreadable, unpriced, good)).containsOnlyKeys(good.callId().value());
    }

    @Test
    void aSuspendedCallIsRatedOnceThereIsAPrice() {
        CallFacts call = traffic.answered(NOON, "33140000000", 61_000);
        traffic.record(call);
        assertThat(reason(call)).isEqualTo("no-sell-rate");
        traffic.addRates("33");
        var database = platform.bean(Database.class);
        database.performAcrossTenants(tx -> platform.bean(UnratedCalls.class).driveAgain(tx, traffic.world().tenant()));
        traffic.record(call);
        assertThat(rated(call)).hasEntrySatisfying(call.callId().value(), r -> {
            assertThat(r.sell().ratedSeconds()).isEqualTo(120);
            assertThat(r.sell().charge().amount()).isEqualByComparingTo("0.12");
        });
        assertThat(database.acrossTenants().fetchCount(DSL.table("cdr.call"), DSL.condition("id = {0}", DSL.val(call.callId().value())))).isEqualTo(1);
    }

    /// Told twice in one batch, and once more later.
    @Test
    void aCallThatIsToldAgainIsRatedOnce() {
        CallFacts call = traffic.answered(NOON, "442079460000", 1_000);
        traffic.record(call, call);
        traffic.record(call);
        assertThat(rated(call)).hasSize(1);
        assertThat(platform.bean(Database.class).acrossTenants().fetch("select 1 from ledger.journal_entry where reference = 'call:" + call.callId() + "'")).hasSize(1);
    }

    private Map<UUID, RatedSummary> rated(CallFacts... calls) {
        return platform.bean(RatedCalls.class).find(traffic.world().tenant(), List.of(calls).stream().map(c -> c.callId().value()).toList());
    }

    private String reason(CallFacts call) {
        return platform.bean(Database.class).acrossTenants()
                .fetchSingle("select reason from cdr.suspended_call where call_id = {0}", DSL.val(call.callId().value()))
                .get(0, String.class);
    }
}
