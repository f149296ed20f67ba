package com.didtron.server.notify.internal;

import com.didtron.server.notify.MailTransport;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// SMTP where `spring.mail.host` names a server, otherwise none.
@Configuration
class MailTransports {

    @Bean
    MailTransport mailTransport(ObjectProvider<JavaMailSender> smtp, @Value("${didtron.mail.from:}") String from) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? new None() : new Smtp(sender, from.isBlank() ? "no-reply@localhost" : from);
    }

    /// Sends over SMTP.
    static final class Smtp implements MailTransport {
        private final JavaMailSender sender;
        private final String from;

        Smtp(JavaMailSender sender, String from) {
            this.sender = sender;
            this.from = from;
        }

        @Override
        public void deliver(Mail mail) {
            try {
                MimeMessage message = sender.createMimeMessage();
                MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
                parts.setFrom(from);
                parts.setTo(mail.to());
                parts.setSubject(mail.subject());
                parts.setText(mail.text(), mail.html());
                sender.send(message);
            } catch (MailException | MessagingException e) {
                throw new MailRefused(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public @Nullable String closed() {
            return null;
        }
    }

    /// There is no mail server.
    static final class None implements MailTransport {
        @Override
        public void deliver(Mail mail) {
            throw new IllegalStateException("there is no mail server to deliver to");
        }

        @Override
        public String closed() {
            return "No mail server is configured.";
        }
    }
}
