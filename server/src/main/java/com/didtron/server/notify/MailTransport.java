package com.didtron.server.notify;

import com.didtron.server.identity.Letter;
import com.didtron.server.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/// The way out for a tenant's mail: a server of its own, the platform's, or none.
public interface MailTransport {

    /// As it goes out; who it is from belongs to the way.
    ///
    /// @param head what it says of who it is to; the server is asked to bring it to `to` alone
    /// @param logo PNG that the HTML shows as `cid:logo`; null: it shows none
    record Mail(String to, Letter.Head head, String subject, String text, String html, byte @Nullable [] logo) {}

    /// Whose server takes a tenant's mail.
    enum Way {
        OWN,
        PLATFORM,
        NONE
    }

    /// How a tenant's mail goes out.
    ///
    /// @param server   `host:port`; empty when there is none
    /// @param from     address that letters come from; empty when there is none
    /// @param fromName name beside it
    /// @param replyTo  where answers go; empty: to `from`
    /// @param closed   why nothing can go out; null when it can
    record Route(Way way, String server, String from, String fromName, String replyTo, @Nullable String closed) {}

    /// As the tenant's settings say at this moment.
    Route route(TenantId tenant);

    /// @throws MailRefused when the other side did not take it; the sender tries again later
    void deliver(TenantId tenant, Mail mail);

    /// The mail server did not take a mail. The message is for people: what the server said, or why it could not be asked.
    final class MailRefused extends RuntimeException {

        private final boolean unreachable;

        /// @param unreachable the server could not be spoken to at all, so another letter would fare alike
        public MailRefused(String reason, boolean unreachable, @Nullable Throwable cause) {
            super(reason, cause);
            this.unreachable = unreachable;
        }

        public boolean unreachable() {
            return unreachable;
        }
    }
}
