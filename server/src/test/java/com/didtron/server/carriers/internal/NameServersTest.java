package com.didtron.server.carriers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.ScriptedNames;
import com.didtron.server.ScriptedNames.Reply;
import com.didtron.server.carriers.AsksNames.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions to name servers, over real sockets.
class NameServersTest {

    private static final String HOST = "sbc.example.com";
    private final ScriptedNames names = new ScriptedNames();
    private final NameServers asks = new NameServers(List.of(names.server()));

    @AfterEach
    void close() {
        names.close();
    }

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts).map(InetAddress::ofLiteral).toList();
    }

    @Test
    void addressesOfBothFamiliesComeWithHowLongTheyHold() throws IOException {
        names.tell(HOST, Reply.of(300, "192.0.2.1", "2001:db8::1", "192.0.2.2"));
        assertThat(asks.ask(HOST)).isEqualTo(new Answer(addresses("192.0.2.1", "192.0.2.2", "2001:db8::1"), Duration.ofMinutes(5)));
    }

    @Test
    void anAliasHoldsAsLongAsTheShorterOfBoth() throws IOException {
        names.tell(HOST, new Reply(List.of("192.0.2.1"), 300, "edge.example.net", 0, false, false));
        assertThat(asks.ask(HOST)).isEqualTo(new Answer(addresses("192.0.2.1"), Duration.ofSeconds(20)));
    }

    @Test
    void aNameThatIsNoneHasNoAddresses() throws IOException {
        assertThat(asks.ask("nobody.example.com").addresses()).isEmpty();
    }

    @Test
    void whatIsCutShortIsAskedForOverTcp() throws IOException {
        names.tell(HOST, new Reply(List.of("192.0.2.1"), 300, null, 0, true, false));
        assertThat(asks.ask(HOST).addresses()).isEqualTo(addresses("192.0.2.1"));
        assertThat(names.asked()).as("each family twice").isEqualTo(4);
    }

    @Test
    void anAnswerToAnotherQuestionIsNotHeard() throws IOException {
        names.tell(HOST, new Reply(List.of("192.0.2.1"), 300, null, 0, false, true));
        assertThat(asks.ask(HOST).addresses()).isEqualTo(addresses("192.0.2.1"));
    }

    @Test
    void aServerThatCouldNotLookUpIsNoAnswer() {
        names.tell(HOST, new Reply(List.of(), 0, null, 2, false, false));
        assertThatThrownBy(() -> asks.ask(HOST)).isInstanceOf(IOException.class).hasMessage("name server 127.0.0.1 could not look sbc.example.com up (SERVFAIL)");
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer() {
        names.tell(HOST, Reply.of(300, "192.0.2.1"));
        names.close();
        assertThatThrownBy(() -> asks.ask(HOST)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns.example.com", "192.0.2.1:x", "192.0.2.1:70000"})
    void serversAreAddresses(String server) {
        assertThatThrownBy(() -> new NameServers(List.of(server))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("didtron.dns.servers must be IP addresses");
    }
}
