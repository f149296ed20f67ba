package com.didtron.server.notify;

import org.jspecify.annotations.Nullable;

/// The way out for mail: SMTP, or none.
public interface MailTransport {

    /// As it goes out.
    record Mail(String to, String subject, String text, String html) {}

    /// @throws MailRefused when the other side did not take it; the sender tries again later
    void deliver(Mail mail);

    /// Why nothing can go out; null when it can.
    @Nullable String closed();

    /// The mail server did not take a mail.
    final class MailRefused extends RuntimeException {
        public MailRefused(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
