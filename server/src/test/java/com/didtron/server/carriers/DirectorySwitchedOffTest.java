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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose the calls of an interconnect are that is switched off.
class DirectorySwitchedOffTest {

    private static final TenantId TENANT = new TenantId(1);

    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Interconnect> interconnects = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    private void carrier(long id, Carrier.Status status) {
        carriers.add(new Carrier(
                TENANT, id, "Carrier " + id, "c" + id, Carrier.Kind.CUSTOMER, status, "USD", ZoneOffset.UTC, null, null, null, false,
                Carrier.CreditType.PREPAID, Carrier.NetLimit.NONE, 7, new Carrier.Party("", "", "", "", "", ""), false));
    }

    private void trunk(long id, long carrier, boolean enabled, String prefix, String source) {
        trunk(TENANT, id, carrier, enabled, prefix, IngressChecks.NONE, source);
    }

    private void trunk(TenantId tenant, long id, long carrier, boolean enabled, String prefix, IngressChecks checks, String source) {
        interconnects.add(new Interconnect(
                tenant, id, carrier, "I" + id, Direction.CUSTOMER, "USD", (int) id, enabled, null, null, prefix, List.of(AddressRange.parse(source)), List.of(), null, null,
                14_400, CallerRules.USUAL, checks, 1));
        services.add(new Service(tenant, id * 10, id, "S" + id * 10, 1, true, 1, 1, null, null, List.of()));
    }

    private String answer(String source, String dialled, CallOrigin origin) {
        CallerIdentity identity = new Directory(carriers, interconnects, services).identify(
                InetAddress.ofLiteral(source), dialled, new CallerHeaders("", null, null), origin, NumberPick.NONE, Instant.EPOCH, ListedNumbers.NONE);
        return switch (identity) {
            case Known known -> known.interconnect().name() + " " + known.called().digits();
            case Refused refused -> refused.interconnect().name() + " " + refused.refusal().code();
        };
    }

    /// I1 of carrier 1 is switched off; I2 of carrier 2 is on. What is I1's is refused, not charged to carrier 2.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # I1's prefix and source; I2's prefix and source; dialled, from where; whose
            '',   192.0.2.1,      '',   192.0.2.0/24,   442079460000,     192.0.2.1,    I1 interconnect-disabled
            '',   192.0.2.1,      '',   192.0.2.0/24,   442079460000,     192.0.2.2,    I2 442079460000
            '',   192.0.2.0/24,   '',   192.0.2.1,      442079460000,     192.0.2.1,    I2 442079460000
            '',   192.0.2.0/24,   '',   192.0.2.1,      442079460000,     192.0.2.2,    I1 interconnect-disabled
            # the longest tech prefix goes before the narrowest range, on or off
            55#,  192.0.2.0/24,   '',   192.0.2.1,      55#442079460000,  192.0.2.1,    I1 interconnect-disabled
            55#,  192.0.2.0/24,   '',   192.0.2.1,      442079460000,     192.0.2.1,    I2 442079460000
            '',   192.0.2.1,      55#,  192.0.2.0/24,   55#442079460000,  192.0.2.1,    I2 442079460000
            '',   192.0.2.1,      55#,  192.0.2.0/24,   442079460000,     192.0.2.1,    I1 interconnect-disabled
            # as specific as each other: the one that is on
            '',   192.0.2.1,      '',   192.0.2.1,      442079460000,     192.0.2.1,    I2 442079460000
            55#,  192.0.2.0/24,   55#,  192.0.2.0/24,   55#442079460000,  192.0.2.7,    I2 442079460000
            """)
    void theCallsOfOneThatIsSwitchedOffAreNobodyElses(String prefix, String source, String othersPrefix, String othersSource, String dialled, String from, String whose) {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(1, 1, false, prefix, source);
        trunk(2, 2, true, othersPrefix, othersSource);
        assertThat(answer(from, dialled, CallOrigin.NONE)).isEqualTo(whose);
        assertThat(new Directory(carriers, interconnects, services).consider(InetAddress.ofLiteral(from), dialled, CallOrigin.NONE))
                .as("what people are shown is the same")
                .filteredOn(each -> each.why().isEmpty())
                .extracting(each -> each.interconnect().name())
                .containsExactly(whose.substring(0, 2));
    }

    /// One that asks for a domain is more specific than one that asks for nothing: only calls that name it are its, and refused while it is off.
    @ParameterizedTest
    @CsvSource({"a.example.com, I1 interconnect-disabled", "b.example.com, I2 442079460000"})
    void validationPartsTheCallsOfOneThatIsSwitchedOff(String domain, String whose) {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        IngressChecks none = IngressChecks.NONE;
        var asks = new IngressChecks(new IngressChecks.Domain("a.example.com", true), none.contact(), none.trunk());
        trunk(TENANT, 1, 1, false, "", asks, "192.0.2.1");
        trunk(2, 2, true, "", "192.0.2.1");
        assertThat(answer("192.0.2.1", "442079460000", new CallOrigin(domain, "", "", ""))).isEqualTo(whose);
    }

    /// What a tenant has switched off keeps no address from another tenant, however specific it is.
    @ParameterizedTest
    @CsvSource({"192.0.2.1", "192.0.2.0/24"})
    void whatIsSwitchedOffIsNoOtherTenants(String othersSource) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, false, "", "192.0.2.1");
        trunk(new TenantId(2), 2, 1, true, "", IngressChecks.NONE, othersSource);
        assertThat(answer("192.0.2.1", "442079460000", CallOrigin.NONE)).isEqualTo("I2 442079460000");
        assertThat(new Directory(carriers, interconnects, services).consider(InetAddress.ofLiteral("192.0.2.1"), "442079460000", CallOrigin.NONE).getFirst().interconnect().id())
                .isEqualTo(2);
    }
}
