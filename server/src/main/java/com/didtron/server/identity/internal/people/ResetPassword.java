package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.identity.internal.OneTimeLinks;
import com.didtron.server.identity.internal.OneTimeLinks.Purpose;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.PublicAddress;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.signin.RateLimit;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends the link that sets a new password. Whether anybody uses the address is told neither by the answer nor by the time it takes.
@Component
public class ResetPassword {

    private static final Logger log = LoggerFactory.getLogger(ResetPassword.class);
    private static final int MOST_PER_ADDRESS = 20;
    private static final int MOST_PER_ACCOUNT = 3;

    private final Database database;
    private final PersonStore people;
    private final OneTimeLinks links;
    private final SendsLetters letters;
    private final PublicAddress address;
    private final Clock clock;
    private final RateLimit asked;

    ResetPassword(
            Database database, PersonStore people, OneTimeLinks links, SendsLetters letters, PublicAddress address, Clock clock) {
        this.database = database;
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.address = address;
        this.clock = clock;
        this.asked = new RateLimit(clock, Duration.ofHours(1));
    }

    /// @param host the tenant whose host name was asked, null for one that nobody has; people of others get nothing
    /// @throws Refusal too-many-attempts for an address that asks too often
    public void ask(String email, String from, @Nullable TenantId host) {
        var left = asked.take("from:" + from, MOST_PER_ADDRESS);
        if (!left.allowed()) {
            throw Refusal.tooMany("too-many-attempts", "Too many requests from your address. Try again later.", left.secondsToRefresh());
        }
        if (!asked.take("account:" + email.toLowerCase(Locale.ROOT), MOST_PER_ACCOUNT).allowed()) {
            return;
        }
        Thread.ofVirtual().name("password-reset").start(() -> {
            try {
                people.findByEmail(email).filter(p -> p.state().equals("active") && (host == null || host.equals(p.tenant()))).ifPresent(this::send);
            } catch (RuntimeException fault) {
                log.error("a link for a new password could not be sent", fault);
            }
        });
    }

    private void send(Person person) {
        String token = Tokens.create();
        database.perform(person.tenant(), tx -> {
            links.keep(tx, person, Purpose.RESET_PASSWORD, Tokens.hash(token), clock.instant());
            letters.send(tx, person.tenant(), new Letter(
                    "password-reset", person.email(), "Choose a new password",
                    List.of("Hello " + person.displayName() + ",", "somebody asked for a new password for your account. The link works once, for an hour."),
                    "Choose a new password", address.link(person.tenant(), "/set-password/" + token), "If that was not you, leave it: your password stays as it is."));
        });
    }
}
