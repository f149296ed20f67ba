package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Redirect;
import com.didtron.sip.port.Redirect.Place;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 3261 sections 8.1.3.4 and 20.10.
class RedirectionTest {

    /// Contacts with a blank between them; what is asked for and where, in the order of trying; what was passed over.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <sip:44@203.0.113.9>                                       | sip:44@203.0.113.9 at 203.0.113.9 udp                            |
            <sip:44@203.0.113.9:5070;user=phone>                       | sip:44@203.0.113.9:5070;user=phone at 203.0.113.9:5070 udp       |
            sip:44@gw.example;q=0.2                                    | sip:44@gw.example at gw.example udp                              |
            <sip:203.0.113.9>                                          | sip:203.0.113.9 at 203.0.113.9 udp                               |
            <sip:44;rn=+12025550100;npdi@h.example>                    | sip:44;rn=+12025550100;npdi@h.example at h.example udp           |
            <sip:44@h;transport=tcp>                                   | sip:44@h at h tcp                                                |
            <sip:44@h;transport=TLS>                                   | sip:44@h at h tls                                                |
            <sips:44@h:5062>                                           | sip:44@h:5062 at h:5062 tls                                      |
            <sips:44@h;transport=tcp>                                  | sip:44@h at h tls                                                |
            <sip:44@[2001:db8::5]:5070>                                | sip:44@[2001:db8::5]:5070 at [2001:db8::5]:5070 udp              |
            <sip:44:secret@h;method=BYE;lr;ttl=1?Replaces=x>           | sip:44@h at h udp                                                |
            <sip:a@h>;q=0.1 <sip:b@h>;q=0.9 <sip:c@h>;q=0.5            | sip:b@h at h udp, sip:c@h at h udp, sip:a@h at h udp             |
            <sip:a@h>;q=0.9 <sip:b@h> <sip:c@h>;q=0.9                  | sip:b@h at h udp, sip:a@h at h udp, sip:c@h at h udp             |
            <sip:a@h>;q=2 <sip:b@h>;q=0.001                            | sip:b@h at h udp, sip:a@h at h udp                               |
            <tel:+12125550123;npdi>                                    |                                                                  | a Contact of tel: which has no address
            <mailto:a@h> <sip:b@h>                                     | sip:b@h at h udp                                                 | a Contact of mailto: which has no address
            <sip:a@h;transport=sctp>                                   |                                                                  | h over sctp, which we do not speak
            <sips:a@h;transport=udp>                                   |                                                                  | h over udp of sips:, which we do not speak
            <sip:a@h;maddr=10.0.0.1>                                   |                                                                  | h with maddr
            <sip:a@h:0>                                                |                                                                  | h:0, which is no port
            *                                                          |                                                                  | a Contact that cannot be read
            <sip:a@>                                                   |                                                                  | a Contact that cannot be read
            <sip:1@h> <sip:2@h> <sip:3@h> <sip:4@h> <sip:5@h> <sip:6@h>;q=0.1 <sip:7@h>;q=0.2 | sip:1@h at h udp, sip:2@h at h udp, sip:3@h at h udp, sip:4@h at h udp, sip:5@h at h udp | 2 more than 5 addresses
            """)
    void whereItPointsTo(String contacts, String places, String passedOver) {
        Redirection read = Redirection.of(List.of(contacts.split(" ")));
        assertThat(read.places().stream().map(p -> p.uri() + " at " + p.told()).toList()).containsExactly(split(places));
        assertThat(read.passedOver()).isEqualTo(passedOver == null ? List.of() : List.of(passedOver));
    }

    private static String[] split(String list) {
        return list == null ? new String[0] : list.split(", ");
    }

    @Test
    void oneWithoutContactLeadsNowhere() {
        assertThat(Redirection.of(List.of()).choose(List.of(), List.of()).told()).isEqualTo("not followed; not taken: no Contact in it");
    }

    @ParameterizedTest
    @ValueSource(ints = {305, 380, 200, 404, 399})
    void onlyThreeCodesPointElsewhere(int code) {
        assertThat(Redirection.isOne(code)).isFalse();
        assertThat(List.of(300, 301, 302)).allMatch(Redirection::isOne);
    }

    private static Hop hop(String at, Transport transport) {
        String[] parts = at.split(":");
        return new Hop(at, new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), transport, null);
    }

    private static Redirection to(int places) {
        return new Redirection(IntStream.rangeClosed(1, places).mapToObj(i -> new Place("sip:" + i + "@p" + i, "p" + i, -1, Transport.UDP)).toList(), List.of());
    }

    @Test
    void noAddressIsAskedTwiceAndWhatIsNotAskedIsTold() {
        List<Redirect.Answer> answers = List.of(
                new Redirect.Go(List.of(hop("10.0.0.1:5060", Transport.UDP), hop("10.0.0.2:5060", Transport.UDP))),
                new Redirect.Not("lies outside 10.0.0.0/8"),
                new Redirect.Go(List.of(hop("10.0.0.2:5060", Transport.UDP), hop("10.0.0.1:5060", Transport.TCP))));
        var choice = to(3).choose(answers, List.of(hop("10.0.0.1:5060", Transport.UDP)));
        assertThat(choice.hops()).extracting(h -> h.ref() + " " + h.transport() + " " + h.requestUri())
                .containsExactly("10.0.0.2:5060 UDP sip:1@p1", "10.0.0.1:5060 TCP sip:3@p3");
        assertThat(choice.told()).isEqualTo("followed to 10.0.0.2:5060, 10.0.0.1:5060; not taken: 10.0.0.1:5060 was asked already, "
                + "p2 udp lies outside 10.0.0.0/8, 10.0.0.2:5060 was asked already");
    }

    @Test
    void aNameWithManyAddressesIsNotAskedForEver() {
        List<Hop> many = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            many.add(hop("10.0.0." + i + ":5060", Transport.UDP));
        }
        var choice = to(1).choose(List.of(new Redirect.Go(many)), List.of());
        assertThat(choice.hops()).hasSize(Redirection.MOST);
        assertThat(choice.told()).endsWith("not taken: 10.0.0.6:5060 is one more than 5, 10.0.0.7:5060 is one more than 5");
    }
}
