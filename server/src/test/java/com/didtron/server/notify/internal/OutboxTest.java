package com.didtron.server.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.identity.Letter;
import com.didtron.server.notify.MailTransport;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.settings.Settings;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Tenants;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Letters go over SMTP when there is a server, and stay with a reason when there is none.
class OutboxTest {

    private static final Letter LETTER = new Letter(
            "invitation", "reader@example.test", "You are <invited>", List.of("Hello Ada & Bob,"), "Choose", "https://example.test/set-password/secret-token", "Bye.");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final World world = new World(platform);

    @Test
    void aLetterIsDeliveredAsTextAndHtmlAndItsLinkIsForgotten() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Outbox outbox = outbox(server.getSmtp().getPort(), Clock.systemUTC());
            database.perform(world.tenant(), tx -> outbox.send(tx, world.tenant(), LETTER));
            assertThat(outbox.sendDue()).isEqualTo(1);
            MimeMessage message = server.getReceivedMessages()[0];
            String name = platform.bean(MailTransport.class).route(world.tenant()).fromName();
            assertThat(message.getSubject()).isEqualTo(name + ": You are <invited>");
            String whole = GreenMailUtil.getWholeMessage(message).replace("=\r\n", "");
            assertThat(whole).contains("https://example.test/set-password/secret-token").contains("Hello Ada &amp; Bob").contains("Hello Ada & Bob").contains(name);
            var letter = outbox.list(world.tenant(), "delivered", "reader@example.test", null, 1).items().getFirst();
            assertThat(letter.link()).isNull();
            assertThat(letter.deliveredAt()).isNotNull();
            assertThat(outbox.sendDue()).isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterThatNobodyTakesIsTriedAgainAndThenSaysWhy() {
        var clock = new MovableClock();
        Outbox outbox = outbox(RunningPlatform.freePort(), clock);
        String to = "away" + System.nanoTime() + "@example.test";
        database.perform(world.tenant(), tx -> outbox.send(tx, world.tenant(), new Letter("test", to, "Hello", List.of("Hello."), null, null, "Bye.")));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(outbox.list(world.tenant(), null, to, null, 1).items().getFirst().state()).isEqualTo("waiting");
            outbox.sendDue();
            clock.move(Duration.ofHours(1));
        }
        var letter = outbox.list(world.tenant(), null, to, null, 1).items().getFirst();
        assertThat(letter.state()).isEqualTo("failed");
        assertThat(letter.attempts()).isEqualTo(5);
        assertThat(letter.reason()).isNotEmpty();
        assertThat(world.staff().get("/api/me/alerts?limit=100").json().path("items").findValuesAsString("kind")).contains("letter-failed");
    }

    /// Three are told together, one of them without the others' knowing: each gets a letter, and its head names two.
    @Test
    void whoIsToldTogetherGetsALetterEach() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Outbox outbox = outbox(server.getSmtp().getPort(), Clock.systemUTC());
            Letter.Head head = new Letter.Head(List.of("first@example.test"), List.of("second@example.test"));
            List<String> readers = List.of("first@example.test", "second@example.test", "hidden@example.test");
            database.perform(world.tenant(), tx -> readers.forEach(
                    to -> outbox.send(tx, world.tenant(), new Letter("test", to, "Hello", List.of("Hello."), null, null, "Bye.", head))));
            assertThat(outbox.sendDue()).isEqualTo(3);
            for (String reader : readers) {
                var letters = server.getManagers().getImapHostManager().getInbox(server.getUserManager().getUserByEmail(reader)).getMessages();
                assertThat(letters).as(reader).hasSize(1);
                assertThat(letters.getFirst().getMimeMessage().getRecipients(MimeMessage.RecipientType.TO)).containsExactly(new InternetAddress("first@example.test"));
                assertThat(letters.getFirst().getMimeMessage().getRecipients(MimeMessage.RecipientType.CC)).containsExactly(new InternetAddress("second@example.test"));
            }
        } finally {
            server.stop();
        }
    }

    /// The brand at the moment a letter goes out: name, colour, logo, where answers go.
    @Test
    void aLetterWearsTheTenantsBrand() throws Exception {
        World partners = World.ofAnotherTenant(platform);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 32, BufferedImage.TYPE_INT_ARGB), "png", picture);
        assertThat(partners.staff().put("/api/admin/brand", Map.of(
                "productName", "Larkspur & Söhne", "accent", "#ffee00", "supportEmail", "help@larkspur.example", "version", 0)).status()).isEqualTo(200);
        assertThat(partners.staff().put("/api/admin/brand/logo", Map.of("png", Base64.getEncoder().encodeToString(picture.toByteArray()))).status()).isEqualTo(200);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Outbox outbox = outbox(server.getSmtp().getPort(), Clock.systemUTC());
            database.perform(partners.tenant(), tx -> outbox.send(tx, partners.tenant(), LETTER));
            outbox.sendDue();
            MimeMessage message = server.getReceivedMessages()[0];
            InternetAddress from = (InternetAddress) message.getFrom()[0];
            assertThat(from.getPersonal() + " " + from.getAddress()).isEqualTo("Larkspur & Söhne" + " " + "no-reply@example.test");
            assertThat(message.getReplyTo()).containsExactly(new InternetAddress("help@larkspur.example"));
            assertThat(message.getSubject()).isEqualTo("Larkspur & Söhne: You are <invited>");
            String whole = GreenMailUtil.getWholeMessage(message).replace("=\r\n", "").replace("=3D", "=");
            assertThat(whole)
                    .contains("<img src=\"cid:logo\" alt=\"Larkspur &amp;")
                    .contains("Content-ID: <logo>")
                    .contains("background:#ffee00;color:#000000")
                    .contains("mailto:help@larkspur.example")
                    .doesNotContain("{{");
        } finally {
            server.stop();
        }
    }

    /// Letters of a tenant whose server cannot be reached are put off together, and nobody else's wait for them.
    @Test
    void oneTenantsServerIsNoConcernOfTheOthers() throws Exception {
        World away = World.ofAnotherTenant(platform);
        for (Map.Entry<String, String> setting : Map.of("server/security", "localhost", "from", "voice@away.example").entrySet()) {
            assertThat(away.staff().put("/api/admin/settings/notify.mail-" + setting.getKey(), Map.of("value", setting.getValue(), "version", 0)).status()).isEqualTo(200);
        }
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Outbox outbox = outbox(server.getSmtp().getPort(), Clock.systemUTC());
            database.perform(away.tenant(), tx -> List.of(1, 2, 3).forEach(_ -> outbox.send(tx, away.tenant(), LETTER)));
            database.perform(world.tenant(), tx -> outbox.send(tx, world.tenant(), LETTER));
            outbox.sendDue();
            assertThat(server.getReceivedMessages()).hasSize(1);
            // the platform's own outbox may have taken them: they are nobody's in particular
            Awaitility.await().untilAsserted(() -> assertThat(outbox.list(away.tenant(), "waiting", null, null, 9).items())
                    .hasSize(3)
                    .allMatch(letter -> letter.attempts() > 0 && letter.reason().contains("private network")));
        } finally {
            // without a server its letters rest, and are in no other test's way
            Map<String, Object> none = new HashMap<>(Map.of("version", 1));
            none.put("value", null);
            assertThat(away.staff().put("/api/admin/settings/notify.mail-server/security", none).status()).isEqualTo(200);
            server.stop();
        }
    }

    @Test
    void withoutAServerTheOutboxSaysSo() {
        Outbox outbox = platform.bean(Outbox.class);
        String to = "none" + System.nanoTime() + "@example.test";
        database.perform(world.tenant(), tx -> outbox.send(tx, world.tenant(), new Letter("test", to, "Hello", List.of("Hello."), null, null, "Bye.")));
        var page = world.staff().get("/api/admin/outbox?to=" + to).json();
        assertThat(page.path("closed").asString()).isEqualTo("No mail server is configured.");
        assertThat(page.at("/items/0/state").asString()).isEqualTo("not-delivered");
        long id = page.at("/items/0/id").asLong();
        assertThatThrownBy(() -> world.run(new TryLetterAgain(id))).hasMessageContaining("No mail server");
        assertThat(world.staffOfAnotherTenant().get("/api/admin/outbox?to=" + to).json().path("items")).isEmpty();
    }

    /// An outbox beside the platform's, which has no way out itself.
    private Outbox outbox(int port, Clock clock) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var transport = new MailServers(
                sender, "no-reply@example.test", platform.bean(Settings.class), platform.bean(Hosts.class), platform.bean(Tenants.class));
        return new Outbox(database, transport, platform.bean(LettersOfBrand.class), platform.bean(BellStore.class), clock);
    }
}
