package com.didtron.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.platform.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the run of invoices does with carriers of each billing mode (2.1, decision 0020).
class BillingModesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    /// Three carriers with a call each on 10 February.
    @Test
    void theRunDraftsTellsOrLeavesOut() {
        Carrier automatic = billed("automatic");
        Carrier looked = billed("manual-notification");
        Carrier left = billed("not-defined");

        Browser.Answer started = staff.post("/api/admin/invoices/drafts", Map.of("periodFrom", "2026-02-01", "periodTo", "2026-02-28"));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        await().until(() -> drafts(automatic).size() + drafts(looked).size() == 2);
        await().until(() -> staff.get("/api/admin/jobs/" + started.json().path("jobId").asString()).json().at("/job/state").asString().equals("completed"));

        assertThat(drafts(left)).isEmpty();
        String draft = drafts(looked).getFirst().path("id").asString();
        List<JsonNode> rang = staff.get("/api/me/alerts").json().path("items").valueStream()
                .filter(a -> a.path("kind").asString().equals("invoice-draft-waits")).toList();
        assertThat(rang).singleElement().satisfies(alert -> {
            assertThat(alert.path("subjectKind").asString()).isEqualTo("invoice");
            assertThat(alert.path("subjectId").asString()).isEqualTo(draft);
            assertThat(alert.path("text").asString())
                    .isEqualTo(looked.name() + ": the draft for 2026-02-01 to 2026-02-28 over 0.12 USD waits for somebody to look at it and issue it.");
        });

        Browser.Answer byHand = staff.post("/api/admin/invoices", Map.of("carrierId", left.id(), "periodFrom", "2026-02-01", "periodTo", "2026-02-28"));
        assertThat(byHand.status()).as("by hand it is drafted all the same").isEqualTo(201);
    }

    private Carrier billed(String mode) {
        Traffic traffic = new Traffic(platform, world.another());
        traffic.record(traffic.answered(Instant.parse("2026-02-10T12:00:00Z"), "442079460001", 61_000));
        platform.bean(Database.class).perform(world.tenant(), tx -> {
            tx.execute("update carriers.carrier set billing_mode = '" + mode + "' where id = " + traffic.customer().id());
            platform.bean(Carriers.class).changed(tx, world.tenant(), traffic.customer().id());
        });
        return traffic.customer();
    }

    private List<JsonNode> drafts(Carrier carrier) {
        return staff.get("/api/admin/invoices?carrier=" + carrier.id()).json().path("items").valueStream().toList();
    }
}
