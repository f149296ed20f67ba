package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.rates.RatingPlan.Side;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is done to several records while somebody else deletes some of them.
class SeveralAtOnceTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    private record Row(String path, String kinds, long gone, long stays, long goneToo, Map<String, Object> with) {}

    /// Two of three that were marked are deleted: nothing is done, both are named, and the third can be asked for alone.
    @Test
    void allThatAreGoneAreNamedAndTheRestIsDoneWhenItIsAskedForAlone() {
        Interconnect first = trunk();
        Interconnect stays = trunk();
        Interconnect last = trunk();
        long sell = world.plan(Side.SELL, "0.06", "1/1", "44").id();
        long buy = world.plan(Side.BUY, "0.02", "1/1", "44").id();
        long routing = world.routing(world.egress(world.supplier("Out"), new InetSocketAddress("192.0.2.10", 5060), buy)).id();
        List<Long> services = List.of(first, stays, last).stream().map(trunk -> world.service(trunk, sell, routing).id()).toList();
        List<Row> rows = List.of(
                new Row("/api/admin/services/enabled", "services", services.get(0), services.get(1), services.get(2), Map.of("enabled", false)),
                new Row("/api/admin/interconnects/enabled", "interconnects", first.id(), stays.id(), last.id(), Map.of("enabled", false)),
                new Row("/api/admin/carriers/status", "carriers", first.carrierId(), stays.carrierId(), last.carrierId(),
                        Map.of("status", "suspended", "cause", "fraud", "reason", "Fraud")));
        for (Row row : rows) {
            for (long id : List.of(row.gone, row.goneToo)) {
                Browser.Answer deleted = staff.delete("/api/admin/" + row.kinds + "/" + id + "?version=" + get(row.kinds, id).path("version").asInt());
                assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
            }
            int version = get(row.kinds, row.stays).path("version").asInt();

            // the one that stays was changed as well: who is gone is told first
            Browser.Answer refused = posted(row, picked(row.gone, 1), picked(row.stays, version + 7), picked(row.goneToo, 1));
            assertThat(refused.status()).as(refused.body()).isEqualTo(404);
            assertThat(refused.json().path("code").asString()).isEqualTo("not-found");
            assertThat(refused.json().path("fields").valueStream().map(f -> f.path("field").asString())).containsExactly(row.kinds + "[0]", row.kinds + "[2]");
            assertThat(refused.json().path("detail").asString()).isEqualTo("There are no " + row.kinds + " " + row.gone + ", " + row.goneToo + ".");
            assertThat(get(row.kinds, row.stays).path("version").asInt()).as("nothing was done").isEqualTo(version);

            assertThat(posted(row, picked(row.stays, version + 7)).json().path("code").asString()).isEqualTo("changed-meanwhile");
            Browser.Answer done = posted(row, picked(row.stays, version));
            assertThat(done.json().path("changed").asInt()).as(done.body()).isEqualTo(1);
        }
        JsonNode status = staff.get("/api/admin/interconnects/" + stays.id() + "/status").json();
        assertThat(status.path("enabled").asBoolean()).as("what is asked every few seconds knows of it").isFalse();
        assertThat(status.path("callsNow").asInt()).isZero();
    }

    /// Of a customer of its own.
    private static Interconnect trunk() {
        World another = new World(platform);
        return another.ingress(another.customer(CreditType.POSTPAID, null, "0"), null);
    }

    private JsonNode get(String kinds, long id) {
        return staff.get("/api/admin/" + kinds + "/" + id).json();
    }

    private static Map<String, Object> picked(long id, int version) {
        return Map.of("id", id, "version", version);
    }

    @SafeVarargs
    private final Browser.Answer posted(Row row, Map<String, Object>... picked) {
        Map<String, Object> body = new HashMap<>(row.with);
        body.put(row.kinds, List.of(picked));
        return staff.post(row.path, body);
    }
}
