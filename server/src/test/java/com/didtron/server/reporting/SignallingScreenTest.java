package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Where the switch listens: everybody is told, because their customers must be; what goes through is the operator's to see, because it is everybody's calls.
class SignallingScreenTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final List<String> TRAFFIC = List.of("received", "sent", "connections");

    @Test
    void aRenterIsToldAddressesAndPortsAndNothingOfTheTraffic() {
        JsonNode operators = new World(platform).staff().get("/api/admin/signalling-addresses").json();
        JsonNode renters = World.ofAnotherTenant(platform, "class4").staff().get("/api/admin/signalling-addresses").json();
        JsonNode whole = operators.at("/addresses/0/sockets/0");
        JsonNode told = renters.at("/addresses/0/sockets/0");
        for (String place : List.of("transport", "port")) {
            assertThat(told.path(place)).isEqualTo(whole.path(place));
        }
        assertThat(told.path("port").asInt()).isEqualTo(platform.sip().getPort());
        for (String count : TRAFFIC) {
            assertThat(whole.path(count).isNumber()).as("to the operator: " + count).isTrue();
            assertThat(told.path(count).isNull()).as("to a renter: " + count).isTrue();
        }
        assertThat(operators.at("/addresses/0/callsNow").isNumber()).isTrue();
        assertThat(operators.at("/addresses/0/address").isString()).isTrue();
        assertThat(renters.at("/addresses/0/address").isNull()).isTrue();
        assertThat(renters.at("/addresses/0/advertised")).isEqualTo(operators.at("/addresses/0/advertised"));
        assertThat(List.of(renters.at("/addresses/0/callsNow"), renters.path("tls"), renters.path("relay"))).allMatch(JsonNode::isNull);
    }
}
