package com.didtron.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.platform.Database;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// A tenant's own mail server: what is set, what a real one says to it, and that the password is told to nobody else.
class MailSettingsTest {

    private static final String PASSWORD = "right-horse-battery";
    private static final List<String> NAMES = List.of("security", "server", "port", "user", "password", "from", "from-name");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();
    private final String to = "reader" + System.nanoTime() + "@example.test";

    @AfterEach
    void backToUsual() {
        set(staff, "security", null);
        NAMES.forEach(name -> set(staff, name, null));
    }

    @Test
    void lettersGoOutByTheTenantsServerAndItsPasswordIsToldToNobodyElse() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("mailer@example.test", "mailer", PASSWORD);
            assertThat(outcome(staff)).isEqualTo("No mail server is configured.");
            own(server.getSmtp().getPort());
            assertThat(staff.get("/api/admin/mail").json().path("closed").asString()).isEqualTo("A mail server is named, but no address that letters come from.");
            set(staff, "from", "voice@example.test");
            set(staff, "from-name", "Grüße, \"Voice\"");
            assertThat(outcome(staff)).isEqualTo("completed");
            MimeMessage letter = Arrays.stream(server.getReceivedMessages()).filter(this::isOurs).findFirst().orElseThrow();
            InternetAddress from = (InternetAddress) letter.getFrom()[0];
            assertThat(from.getPersonal() + " " + from.getAddress()).isEqualTo("Grüße, \"Voice\"" + " " + "voice@example.test");
            assertThat(staff.get("/api/admin/mail").json().path("way").asString()).isEqualTo("own");

            set(staff, "password", "wrong-horse-battery");
            assertThat(outcome(staff)).startsWith("The mail server did not accept user and password: 535");
            set(staff, "security", "STARTTLS");
            assertThat(outcome(staff)).contains("STARTTLS is required");
        } finally {
            server.stop();
            root.detachAppender(logged);
        }
        set(staff, "security", "none");
        assertThat(outcome(staff)).startsWith("Nobody answers at localhost:");
        String told = staff.get("/api/admin/settings").body() + staff.get("/api/admin/settings/notify.mail-password/history").body() + staff.get("/api/admin/mail").body()
                + platform.bean(Database.class).reads(world.tenant()).fetch(
                        "select payload::text || coalesce(before::text, '') || coalesce(after::text, '') || coalesce(explanation, '') from operations.entry"
                                + " where type like 'notify.%' or type like '%setting'")
                + platform.bean(Database.class).reads(world.tenant()).fetch("select value from platform.setting where name = 'notify.mail-password'")
                + logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(told).doesNotContain("horse-battery").contains("v1:");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotAccepted() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            own(server.getSmtps().getPort());
            set(staff, "from", "voice@example.test");
            set(staff, "security", "TLS");
            assertThat(outcome(staff)).startsWith("The encrypted connection to localhost:").contains("certification path");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void whatWouldGoInTheClearOrIntoALettersHeadIsRefused() {
        own(2525);
        assertThat(set(staff, "server", "smtp.example.com")).isEqualTo("mail-in-the-clear");
        assertThat(set(staff, "security", "STARTTLS")).isEmpty();
        assertThat(set(staff, "server", "smtp.example.com")).isEmpty();
        assertThat(set(staff, "security", "none")).isEqualTo("mail-in-the-clear");
        for (String wrong : List.of("Evil\r\nBcc: all@example.test", "Evil\nX", " padded", "x".repeat(81))) {
            assertThat(set(staff, "from-name", wrong)).as(wrong).isEqualTo("invalid");
        }
        for (String wrong : List.of("nobody", "a@b@c", "a b@example.test", "a@example.test\r\nBcc: b@example.test")) {
            assertThat(set(staff, "from", wrong)).as(wrong).isEqualTo("invalid");
        }
        for (String wrong : List.of("smtp.example.com:25", "http://smtp.example.com", "two words", "-x")) {
            assertThat(set(staff, "server", wrong)).as(wrong).isEqualTo("invalid");
        }
        assertThat(staff.post("/api/admin/mail/test-letters", Map.of("to", "a@example.test\nb@example.test")).status()).isEqualTo(422);
    }

    /// What a partner names is looked at where it leads to: the operator's network is not for it to look around in.
    @Test
    void anotherTenantHasItsOwnAndReachesNothingInside() {
        own(2525);
        World partners = World.ofAnotherTenant(platform);
        Browser partner = partners.staff();
        assertThat(partner.get("/api/admin/mail").json().path("way").asString()).isEqualTo("none");
        set(partner, "server", "localhost");
        set(partner, "from", "voice@partner.example");
        assertThat(outcome(partner)).contains("belongs to a private network");
        assertThat(partners.staffWith("viewer").post("/api/admin/mail/test-letters", Map.of("to", to)).status()).isEqualTo(403);
    }

    /// A server on this machine with a user.
    private void own(int port) {
        set(staff, "server", "localhost");
        set(staff, "security", "none");
        set(staff, "port", port);
        set(staff, "user", "mailer");
        set(staff, "password", PASSWORD);
    }

    private boolean isOurs(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a test letter and waits for what becomes of it.
    ///
    /// @return `completed`, or why not
    private String outcome(Browser who) {
        var started = who.post("/api/admin/mail/test-letters", Map.of("to", to));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = "/api/me/jobs/" + started.json().path("jobId").asString();
        // the mail server in this process throws in a thread of its own when a handshake ends as it should here
        Awaitility.await().dontCatchUncaughtExceptions().until(() -> List.of("completed", "dead").contains(who.get(path).json().at("/job/state").asString()));
        JsonNode job = who.get(path).json().path("job");
        return job.path("state").asString().equals("completed") ? "completed" : job.path("failure").asString();
    }

    /// @return why it was refused; empty when it was not
    private static String set(Browser who, String what, Object value) {
        String name = "notify.mail-" + what;
        JsonNode now = who.get("/api/admin/settings").json().path("sections").valueStream()
                .flatMap(s -> s.path("settings").valueStream())
                .filter(s -> s.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> body = new HashMap<>();
        body.put("value", value);
        body.put("version", now.path("version").asInt());
        String suffix = now.path("kind").asString().equals("secret") ? "/secret" : now.path("guarded").asBoolean() ? "/security" : "";
        return who.put("/api/admin/settings/" + name + suffix, body).json().path("code").asString();
    }
}
