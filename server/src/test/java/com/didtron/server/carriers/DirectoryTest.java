package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.CallerIdentity.Unidentified;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is calling (3.4): source address, tech prefix, then the most specific.
class DirectoryTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final NumberRule INTERNATIONAL = new NumberRule("00", 2, "");

    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Interconnect> interconnects = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    private void carrier(long id, Carrier.Status status) {
        carriers.add(new Carrier(
                TENANT, id, "Carrier " + id, "c" + id, Carrier.Kind.CUSTOMER, status, "USD", ZoneOffset.UTC, null, null, null, false,
                Carrier.CreditType.PREPAID, null, Carrier.BilateralBreach.ALERT_ONLY, 7, new Carrier.Party("", "", "", "", "", ""), false));
    }

    private void trunk(long id, long carrier, boolean enabled, String prefix, String... sources) {
        interconnects.add(new Interconnect(
                TENANT, id, carrier, "I" + id, Direction.CUSTOMER, "USD", (int) id, enabled, null, null, prefix,
                Stream.of(sources).map(AddressRange::parse).toList(), List.of(INTERNATIONAL, new NumberRule("0", 1, "44")), null, null, 14_400));
        service(id * 10, id, 1, true);
    }

    private void service(long id, long trunk, int position, boolean enabled, String... destinations) {
        services.add(new Service(TENANT, id, trunk, "S" + id, position, enabled, 1, 1, null, null, List.of(destinations)));
    }

    private CallerIdentity identify(String source, String dialled) {
        return new Directory(carriers, interconnects, services).identify(InetAddress.ofLiteral(source), dialled, "", null);
    }

    private String found(String source, String dialled) {
        return switch (identify(source, dialled)) {
            case Known known -> "I" + known.interconnect().id() + " " + known.called().digits();
            case Refused refused -> refused.refusal().code();
        };
    }

    @ParameterizedTest
    @CsvSource({
        // source,          dialled,            who and what
        "192.0.2.1,         442079460000,       I1 442079460000",
        "192.0.2.2,         442079460000,       unknown-source",
        // a range, and a narrower one inside it
        "198.51.100.7,      442079460000,       I2 442079460000",
        "198.51.100.20,     442079460000,       I3 442079460000",
        "198.51.100.31,     442079460000,       I3 442079460000",
        "198.51.100.32,     442079460000,       I2 442079460000",
        "198.51.101.0,      442079460000,       unknown-source",
        // a single address inside the ranges
        "198.51.100.21,     442079460000,       I4 442079460000",
        // the longest prefix goes before the narrowest range
        "198.51.100.21,     55#442079460000,    I5 442079460000",
        "198.51.100.21,     555#442079460000,   I6 442079460000",
        "198.51.100.21,     5#442079460000,     number-invalid",
        // IPv6
        "2001:db8::1,       442079460000,       I7 442079460000",
        "2001:db8:0:0:0:0:0:1, 442079460000,    I7 442079460000",
        "2001:db8:0:1::9,   442079460000,       I8 442079460000",
        "2001:db8:1::9,     442079460000,       unknown-source",
        // an IPv4 address in IPv6 clothes is the IPv4 address
        "::ffff:192.0.2.1,  442079460000,       I1 442079460000",
    })
    void theMostSpecificInterconnectIsTaken(String source, String dialled, String expected) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, true, "", "192.0.2.1");
        trunk(2, 1, true, "", "198.51.100.0/24");
        trunk(3, 1, true, "", "198.51.100.16/28");
        trunk(4, 1, true, "", "198.51.100.21");
        trunk(5, 1, true, "55#", "198.51.100.0/24");
        trunk(6, 1, true, "555#", "198.51.100.0/24");
        trunk(7, 1, true, "", "2001:db8::1");
        trunk(8, 1, true, "", "2001:db8::/48");
        assertThat(found(source, dialled)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // dialled,          E.164
        "442079460000,       442079460000",
        "+442079460000,      442079460000",
        "00442079460000,     442079460000",
        // a national number of this interconnect
        "02079460000,        442079460000",
        // 00 is asked first, so that it is not a national number that begins with 0
        "0033140000000,      33140000000",
        "000442079460000,    ",
        "00,                 ",
        "0,                  44",
        "'',                 ",
        "abc,                ",
        "4420794600001234,   ",
        "442079460000;x=1,   ",
    })
    void dialledNumbersBecomeE164(String dialled, String expected) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, true, "", "192.0.2.1");
        CallerIdentity identity = identify("192.0.2.1", dialled);
        if (expected == null) {
            assertThat(identity).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.refusal()).isEqualTo(Unidentified.NUMBER_INVALID));
        } else {
            assertThat(identity).isInstanceOfSatisfying(Known.class, k -> assertThat(k.called().digits()).isEqualTo(expected));
        }
    }

    /// Two carriers with the same source and prefix: the older carrier's, in its own order; but a disabled one never hides an enabled one.
    @Test
    void anAmbiguousSourceHasOneAnswer() {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(4, 2, true, "", "192.0.2.1");
        trunk(3, 1, true, "", "192.0.2.1");
        trunk(2, 1, true, "", "192.0.2.1");
        assertThat(found("192.0.2.1", "442079460000")).isEqualTo("I2 442079460000");
        interconnects.clear();
        services.clear();
        trunk(2, 1, false, "55#", "192.0.2.1");
        trunk(4, 2, true, "", "192.0.2.1");
        assertThat(found("192.0.2.1", "442079460000")).isEqualTo("I4 442079460000");
        assertThat(found("192.0.2.1", "55#442079460000")).as("the prefix of a disabled one is part of the number").isEqualTo("number-invalid");
    }

    @Test
    void whoIsKnownButMayNotCallIsNamed() {
        carrier(1, Carrier.Status.SUSPENDED);
        carrier(2, Carrier.Status.ACTIVE);
        carrier(3, Carrier.Status.TESTING);
        carrier(4, Carrier.Status.CLOSED);
        trunk(1, 1, true, "", "192.0.2.1");
        trunk(2, 2, false, "", "192.0.2.2");
        trunk(3, 3, true, "", "192.0.2.3");
        trunk(4, 4, true, "", "192.0.2.4");
        assertThat(found("192.0.2.1", "442079460000")).isEqualTo("carrier-disabled");
        assertThat(found("192.0.2.2", "442079460000")).isEqualTo("interconnect-disabled");
        assertThat(found("192.0.2.3", "442079460000")).isEqualTo("I3 442079460000");
        assertThat(found("192.0.2.4", "442079460000")).isEqualTo("carrier-disabled");
        assertThat(identify("192.0.2.1", "442079460000")).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.carrier().id()).isEqualTo(1);
            assertThat(r.interconnect().id()).isEqualTo(1);
            assertThat(r.called().digits()).isEqualTo("442079460000");
        });
    }

    @Test
    void theFirstServiceForTheNumberIsTaken() {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, true, "", "192.0.2.1");
        services.clear();
        service(13, 1, 3, true);
        service(12, 1, 2, true, "44", "33");
        service(11, 1, 1, false, "4420");
        assertThat(identify("192.0.2.1", "442079460000")).isInstanceOfSatisfying(Known.class, k -> assertThat(k.service().id()).isEqualTo(12));
        assertThat(identify("192.0.2.1", "4930123456")).isInstanceOfSatisfying(Known.class, k -> assertThat(k.service().id()).isEqualTo(13));
        services.removeIf(s -> s.id() == 13);
        assertThat(found("192.0.2.1", "4930123456")).isEqualTo("no-service");
    }
}
