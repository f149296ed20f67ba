package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.CallerIdentity.Unidentified;
import com.didtron.server.carriers.Directory.Contents;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                Carrier.CreditType.PREPAID, Carrier.NetLimit.NONE, 7, new Carrier.Party("", "", "", "", "", ""), false));
    }

    private void trunk(long id, long carrier, boolean enabled, String prefix, String... sources) {
        trunk(TENANT, id, carrier, enabled, prefix, sources);
    }

    private void trunk(TenantId tenant, long id, long carrier, boolean enabled, String prefix, String... sources) {
        interconnects.add(new Interconnect(
                tenant, id, carrier, "I" + id, Direction.CUSTOMER, "USD", (int) id, enabled, null, null, prefix,
                Stream.of(sources).map(AddressRange::parse).toList(), List.of(INTERNATIONAL, new NumberRule("0", 1, "44")), null, null, 14_400));
        service(id * 10, id, 1, true);
    }

    private void service(long id, long trunk, int position, boolean enabled, String... destinations) {
        services.add(new Service(TENANT, id, trunk, "S" + id, position, enabled, 1, 1, null, null, List.of(destinations)));
    }

    private CallerIdentity identify(String source, String dialled) {
        return new Directory(carriers, interconnects, services).identify(InetAddress.ofLiteral(source), dialled, "", null, Instant.EPOCH);
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

    /// What a number rule makes of a number, by its parts; the number stays where the rule does not fit.
    @ParameterizedTest
    @CsvSource({
        // starts with, least, most, strip, prepend, replaced by,    number,          becomes
        "'',            7,     7,    0,     4420,    ,               9460000,         44209460000",
        "'',            7,     7,    0,     4420,    ,               946000,          946000",
        "'',            7,     7,    0,     4420,    ,               94600000,        94600000",
        "0,             ,      11,   1,     44,      ,               02079460000,     442079460000",
        "0,             ,      11,   1,     44,      ,               020794600000,    020794600000",
        "00,            9,     ,     2,     '',      ,               00442079460000,  442079460000",
        "00,            9,     ,     2,     '',      ,               0044207,         0044207",
        "112,           3,     3,    0,     '',      442079460999,   112,             442079460999",
        "112,           3,     3,    0,     '',      442079460999,   1123,            1123",
        "'',            ,      ,     0,     '',      442079460999,   02071234567,     442079460999",
        // a plus sign is a character of it
        "+,             13,    13,   1,     '',      ,               +442079460000,   442079460000",
    })
    void aNumberRuleAsksHowLongANumberIsAndMayReplaceIt(
            String startsWith, Integer least, Integer most, int strip, String prepend, String replacement, String number, String becomes) {
        assertThat(NumberRule.apply(List.of(new NumberRule(startsWith, least, most, strip, prepend, replacement)), number)).isEqualTo(becomes);
    }

    /// Five interconnects at the same address and prefix, told apart by what their calls say (3.4). Written as: domain of From, domain of Contact, trunk
    /// group and context; with `!` it is validated, without only recorded.
    @ParameterizedTest
    @CsvSource({
        // From domain,       Contact domain,  tgrp, trunk-context, whose,  what stands with the call
        "a.example.com,       10.0.0.1,        ,     ,              I1,     ",
        "SIP.B.EXAMPLE.NET,   10.0.0.1,        ,     ,              I2,     From domain SIP.B.EXAMPLE.NET fits %.b.example.net",
        // more that is validated goes before less
        "sip.b.example.net,   gw1.example.net, ,     ,              I3,     From domain sip.b.example.net fits %.b.example.net; Contact domain gw1.example.net fits gw%.example.net",
        "sip.b.example.net,   gw.example.com,  ,     ,              I2,     From domain sip.b.example.net fits %.b.example.net",
        "a.example.com,       10.0.0.1,        TG-1, example.org,   I4,     trunk group TG-1 of example.org fits tg-1 of example.org",
        "a.example.com,       10.0.0.1,        TG-1, example.com,   I1,     ",
        "a.example.com,       10.0.0.1,        TG-2, example.com,   I5,     From domain a.example.com does not fit %.e.example (only recorded); trunk group TG-2 of example.com fits TG-2",
        "sip.e.example,       10.0.0.1,        TG-2, ,              I5,     From domain sip.e.example fits %.e.example; trunk group TG-2 fits TG-2",
        // a pattern is the whole domain
        "b.example.net,       10.0.0.1,        ,     ,              I1,     ",
        "sip.b.example.net.x, 10.0.0.1,        ,     ,              I1,     ",
    })
    void whatACallSaysOfWhereItComesFromTellsInterconnectsApart(String from, String contact, String group, String context, String whose, String said) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, "", "", "");
        trunk(2, 1, "!%.b.example.net", "", "");
        trunk(3, 1, "!%.b.example.net", "!gw%.example.net", "");
        trunk(4, 1, "", "", "!tg-1 example.org");
        trunk(5, 1, "%.e.example", "", "!TG-2");
        var origin = new CallOrigin(from, contact, group == null ? "" : group, context == null ? "" : context);
        assertThat(identify(origin)).isInstanceOfSatisfying(Known.class, k -> {
            assertThat("I" + k.interconnect().id()).isEqualTo(whose);
            assertThat(String.join("; ", k.said())).isEqualTo(said == null ? "" : said);
        });
    }

    /// The address is known, so its carrier is told of the call that was refused.
    @Test
    void whoDoesNotSayWhatIsValidatedIsRefusedByName() {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(2, 1, "!%.b.example.net", "", "");
        var wrong = new CallOrigin("a.example.com", "", "", "");
        assertThat(identify(wrong)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.refusal()).isEqualTo(Unidentified.NOT_VALIDATED);
            assertThat(r.interconnect().id()).isEqualTo(2);
            assertThat(r.called().digits()).isEqualTo("442079460000");
        });
        assertThat(new Directory(carriers, interconnects, services).consider(InetAddress.ofLiteral("192.0.2.1"), "442079460000", wrong))
                .singleElement()
                .satisfies(c -> assertThat(c.why()).containsExactly("From domain a.example.com does not fit %.b.example.net"));
    }

    /// Two interconnects at the same address; the first takes calls at one of our addresses only, the second over TLS only.
    @ParameterizedTest
    @CsvSource({
        // comes to, over TLS, whose
        "Main,       false,    I1",
        "Main,       true,     I2", // more that is validated goes before less
        "Second,     true,     I2",
        "Second,     false,    not-validated",
        "'',         false,    I1", // where it comes to is not asked
    })
    void whereACallComesToAndOverWhatTellsInterconnectsApart(String network, boolean secure, String whose) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(1, 1, "", "", "");
        trunk(2, 1, "", "", "");
        Interconnect first = interconnects.getFirst();
        Interconnect second = interconnects.getLast();
        interconnects.set(0, first.with(first.media(), first.signalling().on(List.of("Main"))));
        IngressChecks none = second.checks();
        interconnects.set(1, new Interconnect(
                second.tenant(), second.id(), second.carrierId(), second.name(), second.direction(), second.currency(), second.position(), true, null, null, "",
                second.addresses(), List.of(), null, null, 14_400, CallerRules.USUAL, new IngressChecks(none.from(), none.contact(), none.trunk(), true), 1));
        var origin = new CallOrigin("", "", "", "", secure, network);
        assertThat(switch (identify(origin)) {
            case Known known -> known.interconnect().name();
            case Refused refused -> refused.refusal().code();
        }).isEqualTo(whose);
        if (network.equals("Second")) {
            assertThat(new Directory(carriers, interconnects, services).consider(InetAddress.ofLiteral("192.0.2.1"), "442079460000", origin))
                    .anySatisfy(c -> assertThat(c.why()).containsExactly("it is served at Main, not at Second"));
        }
    }

    /// Whether somebody is warned that only the order of two interconnects decides; both at the same address.
    @ParameterizedTest
    @CsvSource({
        // first asks for,       second asks for,      ambiguous
        "From nothing,           From nothing,         true",
        "From !a.example.com,    From nothing,         false",
        "From !a.example.com,    From !b.example.com,  false",
        "From !%.example.com,    From !a.example.com,  true",
        "From !%.example.com,    From !a.example.net,  false",
        "From !a%,               From !%b,             true",
        "From !a%c,              From !b%c,            false",
        "From !a.example.com,    Trunk !TG-1,          true",
        "Trunk !TG-1,            Trunk !tg-1,          true",
        "Trunk !TG-1,            Trunk !TG-2,          false",
        "Trunk !TG-1 a.example,  Trunk !TG-1 b.example, false",
        "Trunk !TG-1 a.example,  Trunk !TG-1,          true",
        // what is only recorded tells nobody apart
        "From a.example.com,     From b.example.com,   true",
    })
    void callsThatFitTwoEquallyAreWarnedOf(String first, String second, boolean ambiguous) {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(1, 1, asked(first, "From"), "", asked(first, "Trunk"));
        trunk(2, 2, asked(second, "From"), "", asked(second, "Trunk"));
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(directory.ambiguities(interconnects.getFirst()).isEmpty()).isNotEqualTo(ambiguous);
        assertThat(directory.ambiguities(interconnects.getLast()).isEmpty()).isNotEqualTo(ambiguous);
        if (ambiguous) {
            assertThat(directory.ambiguities(interconnects.getLast()))
                    .containsExactly("Calls from 192.0.2.1/32 may fit I1 of Carrier 1 too; those that do are that one's.");
        }
    }

    /// A tech prefix that is demanded tells calls apart; one that is only recorded is taken off where it is there. I1 is at the same address without a prefix.
    @ParameterizedTest
    @CsvSource({
        // I2's prefix, demanded, dialled,            whose,  number,       what stands with the call
        "55#,           true,     55#442079460000,    I2,     442079460000, ",
        "55#,           true,     442079460000,       I1,     442079460000, ",
        "55#,           false,    55#442079460000,    I2,     442079460000, called number began with 55#",
        "55#,           false,    442079460000,       I2,     442079460000, called number did not begin with 55# (only recorded)",
        "'',            false,    442079460000,       I2,     442079460000, ",
    })
    void aPrefixThatIsNotDemandedIsTakenOffWhereItIs(String prefix, boolean demanded, String dialled, String whose, String number, String said) {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(1, 2, true, "", "192.0.2.1");
        trunk(2, 1, true, prefix, "192.0.2.1");
        Interconnect second = interconnects.getLast();
        IngressChecks none = IngressChecks.NONE;
        interconnects.set(1, new Interconnect(
                second.tenant(), second.id(), second.carrierId(), second.name(), second.direction(), second.currency(), second.position(), true, null, null, prefix,
                second.addresses(), second.numberRules(), null, null, 14_400, CallerRules.USUAL,
                new IngressChecks(none.from(), none.contact(), none.trunk(), false, demanded), 1));
        assertThat(identify("192.0.2.1", dialled)).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.interconnect().name()).isEqualTo(whose);
            assertThat(known.called().digits()).isEqualTo(number);
            assertThat(known.said()).isEqualTo(said == null ? List.of() : List.of(said));
        });
        Directory directory = new Directory(carriers, interconnects, services);
        assertThat(directory.consider(InetAddress.ofLiteral("192.0.2.1"), dialled, CallOrigin.NONE).getFirst().interconnect().name()).isEqualTo(whose);
        assertThat(directory.ambiguities(interconnects.getFirst())).as("only a demanded prefix tells them apart").hasSize(demanded ? 0 : 1);
    }

    /// Whether people see that two interconnects have addresses in common; I2 has 198.51.100.0/24 and 2001:db8::/64, whatever its prefix.
    @ParameterizedTest
    @CsvSource({
        // I1's range,          what is said of I2
        "198.51.100.7,          198.51.100.7/32 and 198.51.100.0/24 of I2 of Carrier 2",
        "198.51.100.0/24,       198.51.100.0/24 of I2 of Carrier 2",
        "198.51.0.0/16,         198.51.0.0/16 and 198.51.100.0/24 of I2 of Carrier 2",
        "198.51.101.0/24,       ",
        "2001:db8:0:0:1::/80,   2001:db8:0:0:1:0:0:0/80 and 2001:db8:0:0:0:0:0:0/64 of I2 of Carrier 2",
        "2001:db8:0:1::/64,     ",
        "0.0.0.0/0,             0.0.0.0/0 and 198.51.100.0/24 of I2 of Carrier 2",
    })
    void rangesInCommonAreTold(String range, String said) {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(1, 1, true, "", range);
        trunk(2, 2, false, "55#", "198.51.100.0/24", "2001:db8::/64");
        assertThat(new Directory(carriers, interconnects, services).overlaps(interconnects.getFirst()))
                .isEqualTo(said == null ? List.of() : List.of(said + ", with 55#, switched off"));
    }

    private static String asked(String words, String what) {
        return words.startsWith(what + " ") && !words.endsWith(" nothing") ? words.substring(what.length() + 1) : "";
    }

    private void trunk(long id, long carrier, String from, String contact, String group) {
        String[] trunk = group.replace("!", "").split(" ");
        var checks = new IngressChecks(domain(from), domain(contact), new IngressChecks.Trunk(trunk[0], trunk.length > 1 ? trunk[1] : "", group.startsWith("!")));
        interconnects.add(new Interconnect(
                TENANT, id, carrier, "I" + id, Direction.CUSTOMER, "USD", (int) id, true, null, null, "", List.of(AddressRange.parse("192.0.2.1")), List.of(), null,
                null, 14_400, CallerRules.USUAL, checks, 1));
        service(id * 10, id, 1, true);
    }

    private static IngressChecks.Domain domain(String words) {
        return new IngressChecks.Domain(words.replace("!", ""), words.startsWith("!"));
    }

    private CallerIdentity identify(CallOrigin origin) {
        return new Directory(carriers, interconnects, services).identify(InetAddress.ofLiteral("192.0.2.1"), "442079460000", new CallerHeaders("", null, null), origin, NumberPick.NONE, Instant.EPOCH, ListedNumbers.NONE);
    }

    /// Carrier 1 moves to another address and loses a service; carrier 2, which shares its old address, stays as it was.
    @Test
    void anotherPictureDiffersInOneCarrier() {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(1, 1, true, "", "192.0.2.1");
        trunk(2, 2, true, "", "192.0.2.1", "192.0.2.2");
        service(11, 1, 2, true);
        Directory before = new Directory(carriers, interconnects, services);
        Carrier moved = carriers.getFirst();
        carriers.clear();
        interconnects.clear();
        services.clear();
        trunk(1, 1, true, "", "192.0.2.3");
        trunk(3, 1, true, "", "192.0.2.4");
        Directory after = before.with(1, new Contents(List.of(moved), interconnects, services, Set.of(), Set.of(3L), Set.of()));

        assertThat(takenBy(before)).containsExactly("I1", "I2", "nobody", "nobody");
        assertThat(takenBy(after)).containsExactly("I2", "I2", "I1", "nobody");
        assertThat(before.servicesOf(1)).hasSize(2);
        assertThat(after.servicesOf(1)).extracting(Service::id).containsExactly(10L);
        assertThat(after.servicesOf(2)).extracting(Service::id).containsExactly(20L);
        assertThat(after.interconnectsOf(1)).extracting(Interconnect::id).containsExactly(1L);
        assertThat(after.findInterconnect(3)).as("in the trash").isEmpty();
        assertThat(after.interconnectName(3)).isEqualTo("I3");
        assertThat(after.findService(11)).isEmpty();

        Directory purged = after.with(1, new Contents(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of()));
        assertThat(takenBy(purged)).containsExactly("I2", "I2", "nobody", "nobody");
        assertThat(purged.carrierName(1)).isEqualTo("C1");
        assertThat(purged.findInterconnect(1)).isEmpty();
        assertThat(purged.carriers()).extracting(Carrier::id).containsExactly(2L);
    }

    private static List<String> takenBy(Directory directory) {
        return Stream.of("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4")
                .map(source -> directory.identify(InetAddress.ofLiteral(source), "442079460000", "", null, Instant.EPOCH))
                .map(identity -> identity instanceof Known known ? known.interconnect().name() : "nobody")
                .toList();
    }

    /// Two carriers with the same source and prefix: the older carrier's, in its own order.
    @Test
    void anAmbiguousSourceHasOneAnswer() {
        carrier(1, Carrier.Status.ACTIVE);
        carrier(2, Carrier.Status.ACTIVE);
        trunk(4, 2, true, "", "192.0.2.1");
        trunk(3, 1, true, "", "192.0.2.1");
        trunk(2, 1, true, "", "192.0.2.1");
        assertThat(found("192.0.2.1", "442079460000")).isEqualTo("I2 442079460000");
    }

    /// Saving refuses what could take another tenant's calls; a host name may still move there. Then the older tenant's, the operator the first, stays.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # prefix and source of the second tenant's, dialled, whose
            '',        192.0.2.1,     442079460000,        I9 442079460000
            9999,      192.0.2.1,     9999442079460,       I9 9999442079460
            44,        192.0.2.1,     442079460000,        I9 442079460000
            '',        198.51.100.7,  442079460000,        I9 442079460000
            """)
    void aTenantsCallsAreItsOwn(String prefix, String source, String dialled, String whose) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(new TenantId(2), 3, 1, true, prefix, source);
        trunk(9, 1, true, "", "192.0.2.0/24", "198.51.100.0/24");
        assertThat(found(source, dialled)).isEqualTo(whose);
    }

    /// Whether two tenants' interconnects may both be switched on.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # prefix, source; prefix and source of the other tenant's; is the other one in the way
            '',     192.0.2.1,      '',     192.0.2.1,      true
            '',     192.0.2.1,      '',     192.0.2.2,      false
            '',     192.0.2.0/24,   '',     192.0.2.2,      true
            '',     192.0.2.2,      '',     192.0.2.0/24,   true
            '',     192.0.2.2,      9999,   192.0.2.2,      true
            9999,   192.0.2.2,      '',     192.0.2.2,      true
            99,     192.0.2.2,      9999,   192.0.2.2,      true
            9999,   192.0.2.2,      9999,   192.0.2.2,      true
            9998,   192.0.2.2,      9999,   192.0.2.2,      false
            9998,   0.0.0.0/0,      '',     192.0.2.2,      true
            """)
    void twoTenantsAreNotSentTheSameCalls(String prefix, String source, String othersPrefix, String othersSource, boolean inTheWay) {
        carrier(1, Carrier.Status.ACTIVE);
        trunk(new TenantId(2), 3, 1, true, prefix, source);
        trunk(9, 1, true, othersPrefix, othersSource);
        var directory = new Directory(carriers, interconnects, services);
        Interconnect one = interconnects.getFirst();
        assertThat(directory.ofOtherTenants(one)).hasSize(inTheWay ? 1 : 0);
        assertThat(directory.ofOtherTenants(interconnects.getLast())).as("and the other way round").hasSize(inTheWay ? 1 : 0);
        trunk(8, 1, true, prefix, source);
        assertThat(new Directory(carriers, interconnects.subList(1, 3), services).ofOtherTenants(interconnects.getLast())).as("of one tenant").isEmpty();
        interconnects.clear();
        trunk(9, 1, false, othersPrefix, othersSource);
        assertThat(new Directory(carriers, interconnects, services).ofOtherTenants(one)).as("what is switched off takes no calls").isEmpty();
    }

    @Test
    void whoIsKnownButMayNotCallIsNamed() {
        carrier(1, Carrier.Status.SUSPENDED);
        carrier(2, Carrier.Status.ACTIVE);
        carrier(3, Carrier.Status.TESTING);
        carrier(4, Carrier.Status.CLOSED);
        carrier(5, Carrier.Status.PROSPECT);
        carrier(6, Carrier.Status.CLOSING);
        trunk(1, 1, true, "", "192.0.2.1");
        trunk(2, 2, false, "", "192.0.2.2");
        trunk(3, 3, true, "", "192.0.2.3");
        trunk(4, 4, true, "", "192.0.2.4");
        trunk(5, 5, true, "", "192.0.2.5");
        trunk(6, 6, true, "", "192.0.2.6");
        assertThat(found("192.0.2.5", "442079460000")).isEqualTo("carrier-disabled");
        assertThat(found("192.0.2.6", "442079460000")).isEqualTo("carrier-disabled");
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
