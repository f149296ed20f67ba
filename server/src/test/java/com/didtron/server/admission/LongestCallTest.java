package com.didtron.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.kernel.CallId;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R19: how long a call may talk, by the longest call of its interconnect and by its customer's credit. Prices are per minute, charged by the second.
class LongestCallTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Admission admission = platform.bean(Admission.class);

    @ParameterizedTest
    @CsvSource({
        // longest, price, balance, seconds granted at first and after each question for more
        "    90,     0.06,  100.00,  60 90 90 90",
        "    60,     0.06,  100.00,  60 60 60 60",
        "    90,     0.06,  0.07,    60 70 70 70",
        // no limit: credit alone ends it
        "    ,       0.06,  0.07,    60 70 70 70",
        "    ,       0.06,  0.15,    60 120 150 150",
        "    ,       0.06,  100.00,  60 120 180 240",
        // what costs nothing is granted step by step as well
        "    ,       0.00,  1.00,    60 120 180 240",
    })
    void aCallTalksAsLongAsItsInterconnectAndItsCreditAllow(@Nullable Integer longest, String price, String balance, String granted) {
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", balance);
        long made = world.run(new CreateInterconnect(new Interconnect(
                world.tenant(), 0, customer.id(), "In", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, world.techPrefix(),
                List.of(AddressRange.parse("127.0.0.0/8")), List.of(), null, null, longest)));
        Carriers carriers = platform.bean(Carriers.class);
        Interconnect egress = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0", "1/1", "44").id());
        world.service(carriers.directory().interconnect(made), world.plan(RatingPlan.Side.SELL, price, "1/1", "44").id(), world.routing(egress).id());
        Instant now = Instant.now();
        String dialled = world.techPrefix() + "442079460000";
        Known known = (Known) carriers.directory().identify(InetAddress.ofLiteral("127.0.0.1"), dialled, "442071234567", null, now);
        CallId id = CallId.create(Clock.systemUTC(), RandomGenerator.getDefault());
        List<String> seconds = new ArrayList<>();
        try {
            AdmissionDecision decision = admission.decide(new AdmissionRequest(id, now, known, "442071234567", dialled, "127.0.0.1:5060 udp", id.value().toString(), false));
            assertThat(decision).as("%s", decision).isInstanceOfSatisfying(Admitted.class, admitted -> {
                seconds.add(Long.toString(admitted.grantedSeconds()));
                assertThat(admitted.maxTalkSeconds()).isEqualTo(longest == null ? null : Long.valueOf(longest));
            });
            for (int question = 0; question < 3; question++) {
                seconds.add(Long.toString(admission.extend(id)));
            }
        } finally {
            admission.leave(id);
            platform.bean(Database.class).callTransaction(tx -> {
                admission.close(tx, List.of(id.value()), List.of(id.value()));
                return true;
            });
        }
        assertThat(String.join(" ", seconds)).isEqualTo(granted);
    }
}
