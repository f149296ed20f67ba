package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Caller.Identity;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.TrunkGroup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who a neighbour is told is calling: what the business says, whatever the caller's own INVITE says of itself.
@Timeout(Loopback.HANGS)
class CallerTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final TrunkGroup GROUP = new TrunkGroup("TG-1", "carrier.example", true, false);

    /// What every caller here says; none of it may pass by itself.
    private static final String SAID = "P-Asserted-Identity: \"Secret\" <sip:secret@127.0.0.1>\r\nRemote-Party-ID: <sip:secret@127.0.0.1>;privacy=off\r\n"
            + "P-Preferred-Identity: <sip:secret@127.0.0.1>\r\nCall-Info: <http://secret.example/>\r\nPrivacy: id\r\nSubject: Tea\r\n";

    private final Neighbour neighbour = new Neighbour();
    private final Neighbour customer = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);

    @AfterEach
    void close() {
        Loopback.close(engine, clock);
        neighbour.close();
        customer.close();
    }

    private static Arguments row(String what, Caller caller, @Nullable TrunkGroup group, String... lines) {
        return Arguments.of(what, caller, group, String.join("\n", lines));
    }

    private static Caller caller(String user, @Nullable String display, @Nullable Identity identity, @Nullable String privacy, boolean inContact) {
        return new Caller(user, display, identity, privacy, inContact);
    }

    static Stream<Arguments> callers() {
        var asserted = new Identity.Asserted("+33140000000");
        return Stream.of(
                row("a number and nothing else", Caller.of("33140000000", null), null,
                        "From: <sip:33140000000@us>", "Contact: <sip:us>", "Subject: Tea"),
                row("with name, identity and privacy", caller("+33140000000", "Jos\u00e9 \"J\"", asserted, "id;critical", false), null,
                        "From: \"Jos\u00e9 \\\"J\\\"\" <sip:+33140000000@us>", "Contact: <sip:us>", "P-Asserted-Identity: <sip:+33140000000@us>", "Privacy: id;critical",
                        "Subject: Tea"),
                row("anonymous beside an identity", caller("", "Nobody", asserted, "id", false), null,
                        "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>", "Contact: <sip:us>", "P-Asserted-Identity: <sip:+33140000000@us>", "Privacy: id"),
                row("Remote-Party-ID, checked and shown", caller("331", null, new Identity.RemoteParty("33140000000", true, false), null, false), null,
                        "From: <sip:331@us>", "Contact: <sip:us>", "Remote-Party-ID: <sip:33140000000@us>;party=calling;screen=yes;privacy=off", "Subject: Tea"),
                row("Remote-Party-ID, not checked and hidden", caller("331", null, new Identity.RemoteParty("33140000000", false, true), null, false), null,
                        "From: <sip:331@us>", "Contact: <sip:us>", "Remote-Party-ID: <sip:33140000000@us>;party=calling;screen=no;privacy=full", "Subject: Tea"),
                row("Contact with From's user", caller("33140000000", null, null, null, true), null,
                        "From: <sip:33140000000@us>", "Contact: <sip:33140000000@us>", "Subject: Tea"),
                row("Contact with From's user, anonymous", caller("anonymous", null, null, null, true), null,
                        "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>", "Contact: <sip:anonymous@us>"),
                row("Contact with a trunk group, anonymous", caller("", null, null, null, true), GROUP,
                        "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>", "Contact: <sip:anonymous;tgrp=TG-1;trunk-context=carrier.example@us;user=phone>"),
                row("what would end a line or a name", caller("33\r\nX: y", "a\r\nX: y", new Identity.Asserted("1>\r\nX: y"), "id\r\nX: y", false), null,
                        "From: \"a  X: y\" <sip:33%0D%0AX%3A%20y@us>", "Contact: <sip:us>", "P-Asserted-Identity: <sip:1%3E%0D%0AX%3A%20y@us>", "Privacy: id  X: y",
                        "Subject: Tea"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void theInviteSaysOnlyThis(String what, Caller caller, @Nullable TrunkGroup group, String lines) throws Exception {
        SipRequest invite = invite(caller, group);
        String us = "127.0.0.1:" + Loopback.udp(engine).getPort();
        NameAddress from = invite.from();
        String written = invite.header(HeaderName.FROM).replace(";tag=" + from.tag(), "");
        String told = Stream.of(
                        "From: " + written,
                        line(invite, HeaderName.CONTACT), line(invite, HeaderName.P_ASSERTED_IDENTITY), line(invite, HeaderName.REMOTE_PARTY_ID),
                        line(invite, HeaderName.PRIVACY), line(invite, HeaderName.SUBJECT))
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n"));
        assertThat(told.replace("@" + us, "@us").replace("sip:" + us, "sip:us")).isEqualTo(lines);
        assertThat(new String(invite.bytes(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContainIgnoringCase("secret").doesNotContain("\r\nX:");
    }

    @Test
    void laterRequestsSayNothingOfPrivacy() throws Exception {
        SipRequest invite = invite(caller("331", null, null, "id", false), null);
        assertThat(invite.header(HeaderName.PRIVACY)).isEqualTo("id");
        neighbour.answerOk(invite);
        var dialogue = this.dialogue;
        dialogue.answered();
        dialogue.ack("");
        neighbour.expect("ACK");
        dialogue.request("INVITE", SAID, Neighbour.SDP);
        SipRequest again = neighbour.expect("INVITE");
        assertThat(again.has(HeaderName.PRIVACY)).isFalse();
        assertThat(new String(again.bytes(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContainIgnoringCase("secret").doesNotContain("Tea");
        neighbour.answerOk(again);
    }

    private Neighbour.@Nullable Dialogue dialogue;

    private SipRequest invite(Caller caller, @Nullable TrunkGroup group) {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(new Route(
                "one", List.of(new Hop("h", neighbour.address(), Transport.UDP, null)), "442079460123", caller, ENOUGH, ENOUGH, (code, q850) -> false, group)));
        dialogue = customer.dialogue(Loopback.udp(engine));
        dialogue.invite(SAID, Neighbour.SDP);
        return neighbour.expect("INVITE");
    }

    private static String line(SipRequest invite, HeaderName name) {
        return invite.has(name) ? name.text() + ": " + invite.header(name) : "";
    }
}
