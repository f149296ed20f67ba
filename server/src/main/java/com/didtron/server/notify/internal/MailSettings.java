package com.didtron.server.notify.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.FollowsSetting;
import com.didtron.server.platform.settings.SettingDeclaration;
import com.didtron.server.platform.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which mail server a tenant has of its own. Where the password goes is a rule of security: otherwise somebody who may not see it could have it sent to a
/// machine of theirs.
@Component
@Order(50)
class MailSettings implements DeclaresSettings {

    static final String STARTTLS = "STARTTLS";
    static final String TLS = "TLS";
    static final String NO_ENCRYPTION = "none";
    static final int SUBMISSION_PORT = 587;

    private static final String SECTION = "Mail";
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 80;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]{1,40}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|::1");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    /// Before the server, because the page saves in this order: whoever names a server elsewhere turns encryption on with the same click.
    static final SettingDeclaration<String> SECURITY = SettingDeclaration.choice(
                    "notify.mail-security", SECTION, "Encryption",
                    "STARTTLS is required, not only offered (usual at port 587); TLS from the start is usual at port 465. The server's certificate is verified. "
                            + "None is for a server on the same machine only.",
                    List.of(STARTTLS, TLS, NO_ENCRYPTION), STARTTLS)
            .ofSecurity();

    static final SettingDeclaration<String> SERVER = SettingDeclaration.text(
                    "notify.mail-server", SECTION, "Mail server",
                    "The SMTP server that takes your letters. Empty: they go out by the platform's server, from the platform's address. Counts for the next letter.",
                    "", "a host name or address without a port, for example smtp.example.com", MailSettings::isHost)
            .ofSecurity();

    static final SettingDeclaration<Integer> PORT = SettingDeclaration.number(
                    "notify.mail-port", SECTION, "Port", "587 with STARTTLS, 465 with TLS.", 1, 65_535, SUBMISSION_PORT)
            .ofSecurity();

    static final SettingDeclaration<String> USER = SettingDeclaration.text(
            "notify.mail-user", SECTION, "User", "The name to sign in to the mail server with. Empty: it asks for none.", "",
            "at most " + LONGEST + " characters", user -> user.length() <= LONGEST && plain(user));

    static final SettingDeclaration<String> PASSWORD = SettingDeclaration.secret(
            "notify.mail-password", SECTION, "Password", "Of that user at the mail server. It is kept sealed and never shown again.");

    static final SettingDeclaration<String> FROM = SettingDeclaration.text(
            "notify.mail-from", SECTION, "Letters come from",
            "The address that your letters come from; your server has to accept it. It counts with a mail server of your own only.", "",
            "an e-mail address, for example no-reply@example.com", from -> from.isEmpty() || isAddress(from));

    static final SettingDeclaration<String> FROM_NAME = SettingDeclaration.text(
            "notify.mail-from-name", SECTION, "Name beside the address", "Empty: the name of the brand.", "",
            "at most " + LONGEST_NAME + " characters on one line", name -> name.length() <= LONGEST_NAME && name.strip().equals(name) && plain(name));

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(SECURITY, SERVER, PORT, USER, PASSWORD, FROM, FROM_NAME);
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// A name of the machine itself, whatever it resolves to.
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isHost(String text) {
        return text.isEmpty() || HOST.matcher(text).matches();
    }

    /// Nothing that could begin another line of a letter's head.
    private static boolean plain(String text) {
        return !CONTROL.matcher(text).find();
    }

    /// Refuses what would send a password or a letter in the clear over a network, as soon as somebody wants it.
    @Configuration
    static class Follow {

        @Bean
        FollowsSetting<String> mailSecurityChanged(Settings settings) {
            return new NotInTheClear(SECURITY, settings);
        }

        @Bean
        FollowsSetting<String> mailServerChanged(Settings settings) {
            return new NotInTheClear(SERVER, settings);
        }
    }

    private record NotInTheClear(SettingDeclaration<String> setting, Settings settings) implements FollowsSetting<String> {

        @Override
        public void changed(DSLContext tx, TenantId tenant, String value) {
            String server = settings.get(tx, tenant, SERVER);
            if (settings.get(tx, tenant, SECURITY).equals(NO_ENCRYPTION) && !server.isEmpty() && !isLoopback(server)) {
                throw Refusal.invalid("mail-in-the-clear", "Without encryption mail goes to a server on this machine only, and " + server + " is none.",
                        new Refusal.Field("value", setting == SERVER
                                ? "localhost, or choose STARTTLS or TLS first"
                                : "STARTTLS or TLS, or name a server on this machine first"));
            }
        }
    }
}
