package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a person quotes is found, and nobody else's.
class SearchTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    @Test
    void shortIdsLeadToTheirRecords() {
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect trunk = world.ingress(carrier, null);
        assertThat(first("C" + carrier.id())).isEqualTo("carrier " + carrier.id());
        assertThat(first("i" + trunk.id())).isEqualTo("interconnect " + trunk.id());
        assertThat(found(Long.toString(carrier.id()))).contains("carrier " + carrier.id());
        assertThat(first(carrier.name())).isEqualTo("carrier " + carrier.id());
    }

    @Test
    void aNumberLeadsToItsCalls() {
        assertThat(found("+44 20 7946 0000")).contains("calls-to 442079460000");
    }

    @Test
    void anotherTenantFindsNothingOfIt() {
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Browser other = world.staffOfAnotherTenant();
        assertThat(other.get("/api/admin/search?q=C" + carrier.id()).json().path("items").size()).isZero();
        assertThat(other.get("/api/admin/search?q=" + encoded(carrier.name())).json().path("items").size()).isZero();
    }

    @Test
    void nothingToLookForIsSaid() {
        assertThat(staff.get("/api/admin/search?q=%20").json().path("code").asString()).isEqualTo("invalid");
    }

    private String first(String text) {
        return found(text).getFirst();
    }

    private List<String> found(String text) {
        return staff.get("/api/admin/search?q=" + encoded(text)).json().path("items").valueStream()
                .map((JsonNode item) -> item.path("kind").asString() + " " + item.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
