package com.didtron.server.notify.internal;

import com.didtron.server.identity.Letter;
import com.didtron.server.notify.MailTransport;
import com.didtron.server.notify.MailTransport.MailRefused;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends a letter by the tenant's way out at once and tells what became of it. Refused with no-mail-server; mail-refused, in the server's words.
public record SendTestLetter(String to) implements Operation<SendTestLetter.Taken> {

    /// A server took it. Whether it arrives, the recipient's inbox tells.
    ///
    /// @param server that took it; empty: the platform's
    public record Taken(String server, String from) {}

    /// @throws Refusal invalid
    public static SendTestLetter checked(String to) {
        String address = to.strip();
        if (!MailSettings.isAddress(address)) {
            throw Refusal.invalid("invalid", "The letter cannot be sent there.", new Refusal.Field("to", "an e-mail address, for example you@example.com"));
        }
        return new SendTestLetter(address);
    }

    @Component
    static class Perform implements LongOperationHandler<SendTestLetter, Taken> {

        private final MailTransport transport;
        private final LettersOfBrand letters;

        Perform(MailTransport transport, LettersOfBrand letters) {
            this.transport = transport;
            this.letters = letters;
        }

        @Override
        public OperationType<SendTestLetter, Taken> type() {
            return OperationType.queued(
                    "notify.send-test-letter", "Send a test letter", Category.COMMUNICATIONS, SendTestLetter.class, Taken.class,
                    JobPolicy.<SendTestLetter>usual().withAttempts(1, Duration.ofSeconds(5)).withTimeout(Duration.ofMinutes(2)));
        }

        @Override
        public Taken perform(Work work, SendTestLetter wanted) {
            work.subject("letter", "test", wanted.to);
            var route = transport.route(work.tenant());
            if (route.closed() != null) {
                throw Refusal.conflict("no-mail-server", route.closed());
            }
            try {
                transport.deliver(work.tenant(), letters.mail(work.tenant(), new Letter(
                        "test", wanted.to, "Test letter", List.of("This is a test letter.", "It shows that letters go out, and how they look."), null, null,
                        "Somebody who looks after the settings of mail asked for it.")));
            } catch (MailRefused refused) {
                throw Refusal.conflict("mail-refused", String.valueOf(refused.getMessage()));
            }
            Taken taken = new Taken(route.server(), route.from());
            work.after(taken);
            return taken;
        }
    }
}
