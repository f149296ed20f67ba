package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is calling by way of a proxy (3.4): what Via headers name, when the proxy is one that is trusted.
class DirectoryByViaTest {

    private static final TenantId TENANT = new TenantId(1);

    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Interconnect> interconnects = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    @BeforeEach
    void oneCarrier() {
        carriers.add(new Carrier(
                TENANT, 1, "Carrier 1", "c1", Carrier.Kind.CUSTOMER, Carrier.Status.ACTIVE, "USD", ZoneOffset.UTC, null, null, null, false,
                Carrier.CreditType.PREPAID, Carrier.NetLimit.NONE, 7, new Carrier.Party("", "", "", "", "", ""), false));
    }

    /// One that calls directly.
    private void trunk(long id, String sources) {
        interconnects.add(new Interconnect(
                TENANT, id, 1, "I" + id, Direction.CUSTOMER, "USD", (int) id, true, null, null, "", ranges(sources), List.of(), null, null, 14_400));
        service(id);
    }

    private void service(long trunk) {
        services.add(new Service(TENANT, trunk * 10, trunk, "S" + trunk * 10, 1, true, 1, 1, null, null, List.of()));
    }

    private void behindProxies(long id, String sources, boolean lastVia, String proxies) {
        IngressChecks none = IngressChecks.NONE;
        interconnects.add(new Interconnect(
                TENANT, id, 1, "I" + id, Direction.CUSTOMER, "USD", (int) id, true, null, null, "", ranges(sources), List.of(), null, null, 14_400, CallerRules.USUAL,
                new IngressChecks(none.from(), none.contact(), none.trunk(), false, true, new IngressAddress(IngressAddress.Type.VIA, lastVia, ranges(proxies))), 1));
        service(id);
    }

    /// One that is recognised by addresses and host names, by Via where it has proxies.
    private void of(TenantId tenant, long id, @Nullable String sources, @Nullable String proxies, @Nullable String hosts) {
        IngressChecks none = IngressChecks.NONE;
        var address = new IngressAddress(
                proxies == null ? IngressAddress.Type.TRANSPORT : IngressAddress.Type.VIA, false, proxies == null ? List.of() : ranges(proxies),
                hosts == null ? List.of() : List.of(hosts.split(" ")));
        interconnects.add(new Interconnect(
                tenant, id, 1, "I" + id, Direction.CUSTOMER, "USD", (int) id, true, null, null, "", sources == null ? List.of() : ranges(sources), List.of(), null, null, 14_400,
                CallerRules.USUAL, new IngressChecks(none.from(), none.contact(), none.trunk(), false, true, address), 1));
    }

    /// Whether interconnects of two tenants may both be switched on (decision 0023): what counts is whether one call may fit both.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # sources    | proxies      | host names          | the other tenant's |           |                 | is it in the way
            203.0.113.5  | 192.0.2.1    | -                   | 203.0.113.5        | 192.0.2.1 | -               | true
            203.0.113.5  | 192.0.2.1    | -                   | 203.0.113.5        | 192.0.2.2 | -               | false
            203.0.113.5  | 192.0.2.0/28 | -                   | 203.0.113.5        | 192.0.2.1 | -               | true
            203.0.113.5  | 192.0.2.1    | -                   | 203.0.113.9        | 192.0.2.1 | -               | false
            # the one's proxy is where the other calls from; what is read from Via is never what the socket says
            203.0.113.5  | 192.0.2.1    | -                   | 192.0.2.1          | -         | -               | true
            203.0.113.5  | 192.0.2.1    | -                   | 203.0.113.5        | -         | -               | false
            # the same name, whatever it stands for by now
            -            | -            | sbc.example.com     | -                  | -         | sbc.example.com | true
            192.0.2.7    | -            | a.example.com sbc.example.com | 192.0.2.8 | -        | sbc.example.com | true
            -            | -            | sbc.example.com     | -                  | -         | two.example.com | false
            -            | 192.0.2.1    | sbc.example.com     | -                  | 192.0.2.1 | sbc.example.com | true
            -            | 192.0.2.1    | sbc.example.com     | -                  | 192.0.2.2 | sbc.example.com | false
            -            | 192.0.2.1    | sbc.example.com     | -                  | -         | sbc.example.com | false
            """)
    void twoTenantsAreNotSentTheSameCalls(String sources, String proxies, String hosts, String othersSources, String othersProxies, String othersHosts, boolean inTheWay) {
        of(TENANT, 1, sources, proxies, hosts);
        of(new TenantId(2), 2, othersSources, othersProxies, othersHosts);
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(directory.ofOtherTenants(interconnects.getFirst())).hasSize(inTheWay ? 1 : 0);
        assertThat(directory.ofOtherTenants(interconnects.getLast())).as("and the other way round").hasSize(inTheWay ? 1 : 0);
    }

    private static List<AddressRange> ranges(String texts) {
        return Stream.of(texts.split(" ")).map(AddressRange::parse).toList();
    }

    private static CallOrigin by(String nearest, String last) {
        return new CallOrigin("", "", "", "", false, "", new CallOrigin.Vias(
                nearest == null ? null : InetAddress.ofLiteral(nearest), last == null ? null : InetAddress.ofLiteral(last)));
    }

    /// Address type (3.4). I1 and I2 share the trusted proxies 192.0.2.1 and 192.0.2.2; I2 looks at the last Via as well; I3 is the proxy 192.0.2.1 itself,
    /// and I4 calls directly from 198.51.100.4. A Via that anybody else has written matches nothing.
    @ParameterizedTest
    @CsvSource({
        // socket,     Via below,      last Via,      whose
        "192.0.2.1,    203.0.113.5,    203.0.113.5,   I1",
        "192.0.2.2,    203.0.113.5,    203.0.113.5,   I1",
        "192.0.2.3,    203.0.113.5,    203.0.113.5,   unknown-source", // no proxy of ours: forged
        "203.0.113.5,  ,               ,              unknown-source", // not by way of the proxy
        "203.0.113.5,  203.0.113.5,    203.0.113.5,   unknown-source",
        "192.0.2.2,    ,               ,              unknown-source", // the proxy's own Via alone
        "192.0.2.1,    ,               ,              I3",             // the proxy's own call
        "192.0.2.1,    203.0.113.99,   203.0.113.99,  I3",             // whom Via names is nobody's: it is the proxy's
        "192.0.2.2,    203.0.113.99,   203.0.113.99,  unknown-source",
        "192.0.2.2,    10.0.0.1,       203.0.113.5,   unknown-source", // I1 does not look at the last Via
        "192.0.2.2,    10.0.0.1,       203.0.113.9,   I2",
        "192.0.2.2,    ,               203.0.113.9,   I2",             // the one between names no address
        "192.0.2.2,    203.0.113.9,    10.0.0.1,      I2",
        "192.0.2.3,    10.0.0.1,       203.0.113.9,   unknown-source",
        "198.51.100.4, 203.0.113.5,    203.0.113.5,   I4",             // by its socket, whatever its Via says
        "192.0.2.2,    198.51.100.4,   198.51.100.4,  unknown-source", // I4 is not believed of any proxy
    })
    void addressesAreReadFromViaOfTrustedProxiesOnly(String socket, String nearest, String last, String whose) {
        behindProxies(1, "203.0.113.4/30", false, "192.0.2.1 192.0.2.2");
        behindProxies(2, "203.0.113.9", true, "192.0.2.1/32 192.0.2.2");
        trunk(3, "192.0.2.1");
        trunk(4, "198.51.100.4");
        InetAddress source = InetAddress.ofLiteral(socket);
        CallOrigin origin = by(nearest, last);
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(switch (directory.identify(source, "442079460000", new CallerHeaders("", null, null), origin, NumberPick.NONE, Instant.EPOCH, ListedNumbers.NONE)) {
            case Known known -> known.interconnect().name();
            case Refused refused -> refused.refusal().code();
        }).isEqualTo(whose);
        assertThat(directory.consider(source, "442079460000", origin).stream().filter(c -> c.why().isEmpty()).map(c -> c.interconnect().name()))
                .as("whoever tries it beforehand is told the same")
                .isEqualTo(whose.startsWith("I") ? List.of(whose) : List.of());
    }

    @Test
    void whyNobodyIsReadFromViaIsTold() {
        behindProxies(1, "203.0.113.5", false, "192.0.2.1");
        behindProxies(2, "203.0.113.9", true, "192.0.2.1");
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(directory.consider(InetAddress.ofLiteral("192.0.2.7"), "1", by("203.0.113.5", "203.0.113.5"))).singleElement().satisfies(c -> assertThat(c.why())
                .containsExactly("its address is read from Via, which is believed of its proxies only, and 192.0.2.7 is none of them"));
        assertThat(directory.consider(InetAddress.ofLiteral("192.0.2.1"), "1", by("10.0.0.1", "10.0.0.2")).stream().map(c -> c.why().getFirst())).containsExactly(
                "Via names 10.0.0.1, which is none of its addresses", "Via names 10.0.0.1, the last one 10.0.0.2, which is none of its addresses");
        assertThat(directory.consider(InetAddress.ofLiteral("192.0.2.1"), "1", CallOrigin.NONE).getFirst().why())
                .containsExactly("no Via of a sender stands below the proxy's");
    }

    /// I2 has 203.0.113.5 behind the proxy 192.0.2.1.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // I1's addresses | its proxies | warned that only the order decides | told of besides
        "203.0.113.5 | 192.0.2.1    | Calls from 203.0.113.5/32, passed on by a proxy of both, may fit I2 of Carrier 1 too; those that do are taken for this one's. | 203.0.113.5/32 of I2 of Carrier 1",
        "203.0.113.5 | 192.0.2.0/28 | Calls from 203.0.113.5/32, passed on by a proxy of both, may fit I2 of Carrier 1 too; those that do are taken for this one's. | 203.0.113.5/32 of I2 of Carrier 1",
        "203.0.113.5 | 192.0.2.2    | | ",
        "203.0.113.5 |              | | ",
        "192.0.2.1   |              | | 192.0.2.1/32 has a proxy that is believed by I2 of Carrier 1: whom Via names goes first",
    })
    void interconnectsBehindProxiesAreComparedByTheirProxies(String addresses, String proxies, String ambiguous, String overlap) {
        if (proxies == null) {
            trunk(1, addresses);
        } else {
            behindProxies(1, addresses, false, proxies);
        }
        behindProxies(2, "203.0.113.5", false, "192.0.2.1");
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(directory.ambiguities(interconnects.getFirst())).isEqualTo(ambiguous == null ? List.of() : List.of(ambiguous));
        assertThat(directory.overlaps(interconnects.getFirst())).isEqualTo(overlap == null ? List.of() : List.of(overlap));
    }
}
